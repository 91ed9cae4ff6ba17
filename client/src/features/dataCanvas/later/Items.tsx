import type { DataCanvasView } from '@opgave/shared/contract/dataCanvas';
import { dataCanvasKey, removeDataItem } from '#connection/dataCanvasApi.ts';
import { KEYS } from '#connection/queries.ts';
import { useSending } from '#connection/useSending.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Note } from '#ui/Note.tsx';
import { Tag } from '#ui/Tag.tsx';
import { type InPlace, useInPlace } from '#ui/useInPlace.ts';
import { useCanvas } from '../canvasContext.ts';
import styles from '../dataCanvas.module.css';
import { ItemForm } from './ItemForm.tsx';

export type Item = DataCanvasView['later']['items'][number];
const PAIRS = ['fromOrg', 'toOrg', 'neededFor', 'howOften', 'keepUntil'] as const;

/** Every datum that would be shared, each with what it is needed for. */
export function Items({ mayWrite }: { readonly mayWrite: boolean }) {
  const t = useText();
  const { view } = useCanvas();
  const adding = useInPlace();
  const { items } = view.later;
  return (
    <section className={styles['choices']} aria-labelledby="items">
      <h3 id="items">{t('data.items')}</h3>
      <p className={styles['soft']}>{t(items.length > 0 ? 'data.itemsHelp' : 'data.noItems')}</p>
      <ul className={styles['alternatives']}>
        {items.map((item) => (
          <OneItem key={item.id} item={item} mayWrite={mayWrite} />
        ))}
      </ul>
      {mayWrite && !adding.isOpen && (
        <div>
          <Button ref={adding.button} onPress={adding.open}>
            {t('data.addItem')}
          </Button>
        </div>
      )}
      {mayWrite && adding.isOpen && (
        <div ref={adding.form}>
          <ItemForm item={undefined} onDone={adding.close} />
        </div>
      )}
    </section>
  );
}

function OneItem({ item, mayWrite }: { readonly item: Item; readonly mayWrite: boolean }) {
  const t = useText();
  const changing = useInPlace();
  if (changing.isOpen && mayWrite) {
    return (
      <li ref={changing.form}>
        <ItemForm item={item} onDone={changing.close} />
      </li>
    );
  }
  return (
    <li data-place={item.id}>
      <div className={styles['way']}>
        <h4>{item.data}</h4>
        <Tag>{t(`data.form.${item.form}`)}</Tag>
        {item.flags.map((flag) => (
          <Tag key={flag} tone="warn">
            {t(`data.flag.${flag}`)}
          </Tag>
        ))}
      </div>
      <dl className={styles['pairs']}>
        {PAIRS.map((part) => (
          <div key={part}>
            <dt>{t(`data.item.${part}`)}</dt>
            <dd>{item[part]}</dd>
          </div>
        ))}
      </dl>
      {mayWrite && <ItemActions item={item} changing={changing} />}
    </li>
  );
}

function ItemActions({ item, changing }: { readonly item: Item; readonly changing: InPlace }) {
  const t = useText();
  const { workspace } = useCanvas();
  const { id } = workspace;
  const sending = useSending([dataCanvasKey(id), KEYS.gates(id), KEYS.record(id)]);
  return (
    <>
      {sending.refusal && (
        <Note tone="warn" role="alert">
          {t('data.stale')}
        </Note>
      )}
      <div className={styles['actions']}>
        <Button size="sm" variant="quiet" ref={changing.button} onPress={changing.open}>
          {t('data.changeItem')}
          <span className="visually-hidden">: {item.data}</span>
        </Button>
        <Button
          size="sm"
          variant="quiet"
          onPress={() => void sending.send(() => removeDataItem(id, item.id, item.version))}
        >
          {t('data.removeItem')}
          <span className="visually-hidden">: {item.data}</span>
        </Button>
      </div>
    </>
  );
}
