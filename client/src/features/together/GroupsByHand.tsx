import type { Group } from '@opgave/shared/method/groups';
import { IconGripVertical } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '#i18n/useText.ts';
import { GroupShape } from '#ui/GroupShape.tsx';
import styles from './together.module.css';
import { usePersonDrag } from './usePersonDrag.ts';

export type Movable = {
  readonly personId: string;
  readonly name: string;
  readonly group?: Group | undefined;
};
export type Gathered = {
  readonly id: string;
  readonly title: string;
  readonly people: readonly Movable[];
  /** Under the name, for example the time of this group. */
  readonly more?: ReactNode;
};

type GroupsByHandProps = {
  readonly groups: readonly Gathered[];
  readonly onMove: (personId: string, to: string) => void;
};

/** Who is in which small group: dragged by pointer, or chosen from the list beside each name. */
export function GroupsByHand({ groups, onMove }: GroupsByHandProps) {
  const drag = usePersonDrag(onMove);
  return (
    <ul className={styles['groups']}>
      {groups.map(({ id, title, people, more }) => (
        <li key={id} className={styles['group']} {...drag.dropInto(id)}>
          <strong>{title}</strong>
          {more}
          <ul className={styles['people']} aria-label={title}>
            {people.map((person) => (
              <li key={person.personId} className={styles['person']} {...drag.carry(person.personId)}>
                <IconGripVertical className={styles['grip']} aria-hidden="true" />
                {person.group && <GroupShape group={person.group} />}
                <span className={styles['name']}>{person.name}</span>
                <MoveTo
                  name={person.name}
                  now={id}
                  groups={groups}
                  onMove={(to) => onMove(person.personId, to)}
                />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

type MoveToProps = {
  readonly name: string;
  readonly now: string;
  readonly groups: readonly Gathered[];
  readonly onMove: (to: string) => void;
};

function MoveTo({ name, now, groups, onMove }: MoveToProps) {
  const t = useText();
  return (
    <select
      className={styles['moveTo']}
      aria-label={t('together.moveTo', { name })}
      value={now}
      onChange={(event) => onMove(event.target.value)}
    >
      {groups.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}
