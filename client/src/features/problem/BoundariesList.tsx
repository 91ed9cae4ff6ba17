import { BOUNDARY_KINDS } from '@opgave/shared/method/problemSections';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type * as Y from 'yjs';
import { LiveText } from '#editor/LiveText.tsx';
import { useFragmentVersion } from '#editor/useFragmentVersion.ts';
import { useWriting } from '#editor/writing.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Select } from '#ui/Select.tsx';
import { Tag } from '#ui/Tag.tsx';
import { ITEM_SCHEMAS } from './itemSchema.ts';
import { addItem, choose, itemsOf, removeItems } from './listEdits.ts';
import styles from './lists.module.css';

/** The limits to take into account later, each with its kind. */
export function BoundariesList({ root }: { readonly root: Y.XmlFragment }) {
  const t = useText();
  const { mayWrite, activate } = useWriting();
  useFragmentVersion(root);
  return (
    <div className={styles['list']}>
      <ol className={styles['items']}>
        {itemsOf(root, 'boundary').map((item, index) => (
          <li key={`${item._item?.id.client}-${item._item?.id.clock}`}>
            <Boundary root={root} item={item} number={index + 1} />
          </li>
        ))}
      </ol>
      {mayWrite && (
        <Button icon={<IconPlus aria-hidden="true" />} onPress={() => activate(addItem(root, 'boundary'))}>
          {t('lists.addBoundary')}
        </Button>
      )}
    </div>
  );
}

type BoundaryProps = {
  readonly root: Y.XmlFragment;
  readonly item: Y.XmlElement;
  readonly number: number;
};

function Boundary({ root, item, number }: BoundaryProps) {
  const t = useText();
  const { mayWrite } = useWriting();
  const label = t('lists.boundary', { number });
  const kind = BOUNDARY_KINDS.find((known) => known === item.getAttribute('kind'));
  const options = [
    { value: '', label: t('lists.noKind') },
    ...BOUNDARY_KINDS.map((value) => ({ value, label: t(`boundary.${value}.name`) })),
  ];
  return (
    <fieldset className={styles['item']}>
      <legend>{label}</legend>
      {mayWrite && (
        <Select
          label={t('lists.kind')}
          options={options}
          value={kind ?? ''}
          onChange={(value) => choose(root, item, { name: 'kind', value })}
        />
      )}
      {!mayWrite && kind && <Tag>{t(`boundary.${kind}.name`)}</Tag>}
      <LiveText
        fragment={item}
        root={root}
        schema={ITEM_SCHEMAS.boundary}
        label={t('lists.boundaryText', { number })}
        placeholder={t('lists.boundaryPlaceholder')}
      />
      {mayWrite && (
        <Button
          variant="quiet"
          icon={<IconTrash aria-hidden="true" />}
          onPress={() => removeItems(root, [item])}
        >
          {t('lists.remove', { name: label })}
        </Button>
      )}
    </fieldset>
  );
}
