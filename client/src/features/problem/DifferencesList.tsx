import { GROUPS } from '@opgave/shared/method/groups';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { Fragment } from 'react';
import type * as Y from 'yjs';
import { LiveText } from '#editor/LiveText.tsx';
import { useFragmentVersion } from '#editor/useFragmentVersion.ts';
import { useWriting } from '#editor/writing.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { GroupTag } from '#ui/GroupTag.tsx';
import { Select } from '#ui/Select.tsx';
import { Tag } from '#ui/Tag.tsx';
import { ITEM_SCHEMAS } from './itemSchema.ts';
import { addItem, choose, isOpen, itemsOf, removeItems, setOpen } from './listEdits.ts';
import styles from './lists.module.css';

/** Where groups see it differently: an item per difference, or the ticked line that none was found. */
export function DifferencesList({ root }: { readonly root: Y.XmlFragment }) {
  const t = useText();
  const { mayWrite, activate } = useWriting();
  useFragmentVersion(root);
  const items = itemsOf(root, 'difference');
  return (
    <div className={styles['list']}>
      <ol className={styles['items']}>
        {items.map((item, index) => (
          <li key={`${item._item?.id.client}-${item._item?.id.clock}`}>
            <Difference root={root} item={item} number={index + 1} />
          </li>
        ))}
      </ol>
      {mayWrite && (
        <Button icon={<IconPlus aria-hidden="true" />} onPress={() => activate(addItem(root, 'difference'))}>
          {t('lists.addDifference')}
        </Button>
      )}
      <NoneFound root={root} hasDifferences={items.length > 0} />
    </div>
  );
}

type DifferenceProps = {
  readonly root: Y.XmlFragment;
  readonly item: Y.XmlElement;
  readonly number: number;
};

function Difference({ root, item, number }: DifferenceProps) {
  const t = useText();
  const { mayWrite } = useWriting();
  const label = t('lists.difference', { number });
  return (
    <fieldset className={styles['item']}>
      <legend>{label}</legend>
      {mayWrite ? <GroupChoices root={root} item={item} /> : <Groups item={item} />}
      <LiveText
        fragment={item}
        root={root}
        schema={ITEM_SCHEMAS.difference}
        label={t('lists.differenceText', { number })}
        placeholder={t('lists.differencePlaceholder')}
      />
      {mayWrite ? (
        <div className={styles['foot']}>
          <Checkbox
            label={t('lists.stillOpen')}
            isChecked={isOpen(item)}
            onChange={(isChecked) => setOpen(root, item, isChecked)}
          />
          <Button
            variant="quiet"
            icon={<IconTrash aria-hidden="true" />}
            onPress={() => removeItems(root, [item])}
          >
            {t('lists.remove', { name: label })}
          </Button>
        </div>
      ) : (
        isOpen(item) && <Tag>{t('lists.stillOpen')}</Tag>
      )}
    </fieldset>
  );
}

const SIDES = ['groupA', 'groupB'] as const;

function groupOf(item: Y.XmlElement, side: (typeof SIDES)[number]) {
  return GROUPS.find((group) => group === item.getAttribute(side));
}

function GroupChoices({ root, item }: Omit<DifferenceProps, 'number'>) {
  const t = useText();
  const options = [
    { value: '', label: t('lists.noGroup') },
    ...GROUPS.map((group) => ({ value: group, label: t(`group.${group}.name`) })),
  ];
  return (
    <div className={styles['pair']}>
      {SIDES.map((side) => (
        <Select
          key={side}
          label={t(`lists.${side}`)}
          options={options}
          value={groupOf(item, side) ?? ''}
          onChange={(value) => choose(root, item, { name: side, value })}
        />
      ))}
    </div>
  );
}

function Groups({ item }: { readonly item: Y.XmlElement }) {
  const t = useText();
  return (
    <p className={styles['groups']}>
      {SIDES.map((side, index) => {
        const group = groupOf(item, side);
        return (
          <Fragment key={side}>
            {index > 0 && ` ${t('lists.and')} `}
            {group ? <GroupTag group={group} /> : t('lists.noGroupYet')}
          </Fragment>
        );
      })}
    </p>
  );
}

type NoneFoundProps = { readonly root: Y.XmlFragment; readonly hasDifferences: boolean };

/** Only offered while no difference is written down; what is ticked can always be unticked. */
function NoneFound({ root, hasDifferences }: NoneFoundProps) {
  const t = useText();
  const { mayWrite, activate } = useWriting();
  const ticked = itemsOf(root, 'noneFound');
  const [first] = ticked;
  if (!first && (hasDifferences || !mayWrite)) return null;

  function handleTick(isChecked: boolean): void {
    if (isChecked) activate(addItem(root, 'noneFound'));
    else removeItems(root, ticked);
  }
  return (
    <div className={styles['none']}>
      {mayWrite ? (
        <Checkbox
          label={t('section.differences.noneFound')}
          isChecked={first !== undefined}
          onChange={handleTick}
        />
      ) : (
        <p>{t('section.differences.noneFound')}</p>
      )}
      {first && (
        <LiveText
          fragment={first}
          root={root}
          schema={ITEM_SCHEMAS.noneFound}
          label={t('lists.noneFoundReason')}
          placeholder={t('lists.noneFoundPlaceholder')}
        />
      )}
    </div>
  );
}
