import { GROUPS, type Group, SIDES, type Side } from '@opgave/shared/method/groups';
import { useText } from '#i18n/useText.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { GroupShape } from '#ui/GroupShape.tsx';
import { Note } from '#ui/Note.tsx';
import { Select } from '#ui/Select.tsx';
import styles from './setup.module.css';

export type PlannedGroup = { readonly group: Group; readonly seats: number };

type GroupsFieldProps = {
  readonly id: string;
  readonly groups: readonly PlannedGroup[];
  readonly sideOfOther: Side;
  readonly onGroups: (groups: PlannedGroup[]) => void;
  readonly onSideOfOther: (side: Side) => void;
  readonly error: string | undefined;
};

const MOST_SEATS = 50;
const FIRST_SEATS = 2;
const SEATS = Array.from({ length: MOST_SEATS }, (_, index) => String(index + 1));

/** Which groups sit at the table, and with how many. */
export function GroupsField({ id, groups, sideOfOther, onGroups, onSideOfOther, error }: GroupsFieldProps) {
  const t = useText();
  const seatsOf = (group: Group) => groups.find((planned) => planned.group === group)?.seats ?? 0;

  function change(group: Group, seats: number): void {
    const counts = GROUPS.map((each) => ({ group: each, seats: each === group ? seats : seatsOf(each) }));
    onGroups(counts.filter((planned) => planned.seats > 0));
  }

  return (
    <fieldset className={styles['fields']} id={id} tabIndex={-1}>
      <legend className={styles['legend']}>{t('setup.groups')}</legend>
      <p className={styles['help']}>{t('setup.groupsHelp')}</p>
      {error && (
        <Note tone="bad" role="alert">
          {error}
        </Note>
      )}
      <ul className={styles['rows']}>
        {GROUPS.map((group) => (
          <GroupRow
            key={group}
            group={group}
            seats={seatsOf(group)}
            onSeats={(seats) => change(group, seats)}
          />
        ))}
      </ul>
      {seatsOf('other') > 0 && (
        <Select
          label={t('setup.sideOfOther')}
          value={sideOfOther}
          onChange={onSideOfOther}
          options={SIDES.map((side) => ({ value: side, label: t(`setup.side.${side}`) }))}
        />
      )}
      <p className={styles['help']}>{t('setup.lensNote')}</p>
    </fieldset>
  );
}

type GroupRowProps = {
  readonly group: Group;
  readonly seats: number;
  readonly onSeats: (seats: number) => void;
};

function GroupRow({ group, seats, onSeats }: GroupRowProps) {
  const t = useText();
  const name = t(`group.${group}.name`);
  return (
    <li className={styles['group']}>
      <GroupShape group={group} size="l" />
      <Checkbox
        label={name}
        hint={t(`group.${group}.hint`)}
        isChecked={seats > 0}
        onChange={(isChecked) => onSeats(isChecked ? FIRST_SEATS : 0)}
      />
      {seats > 0 && (
        <Select
          label={t('setup.seatsOf', { group: name })}
          value={String(seats)}
          onChange={(value) => onSeats(Number(value))}
          options={SEATS.map((value) => ({ value, label: value }))}
        />
      )}
    </li>
  );
}
