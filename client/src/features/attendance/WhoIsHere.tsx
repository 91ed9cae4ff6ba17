import type { AttendanceView } from '@opgave/shared/contract/sessions';
import { IconLogout } from '@tabler/icons-react';
import { useTableTime } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { GroupShape } from '#ui/GroupShape.tsx';
import { GroupTag } from '#ui/GroupTag.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import parts from '#ui/part.module.css';
import styles from './attendance.module.css';

type People = NonNullable<AttendanceView['people']>;
type WhoIsHereProps = {
  readonly groups: AttendanceView['groups'];
  readonly people: People;
  /** Undefined when the session is over. */
  readonly onLeave?: (personId: People[number]['personId']) => void;
};

/** How many of each group, and who was there from when to when; for who leads alone. */
export function WhoIsHere({ groups, people, onLeave }: WhoIsHereProps) {
  const t = useText();
  const clock = useTableTime({ hour: '2-digit', minute: '2-digit' });
  return (
    <>
      {groups.length === 0 && <p className={parts['small']}>{t('attendance.nobody')}</p>}
      <ul className={styles['counts']} aria-label={t('attendance.perGroup')}>
        {groups.map(({ group, people: count }) => (
          <li key={group ?? 'others'}>
            {group ? <GroupTag group={group} isPlain /> : t('attendance.others')}
            <strong>{count}</strong>
          </li>
        ))}
      </ul>
      <ul className={styles['people']} aria-label={t('attendance.who')}>
        {people.map(({ personId, name, group, from, until }) => (
          <li key={`${personId} ${from}`}>
            {group ? <GroupShape group={group} /> : <span />}
            <span className={styles['who']}>{name}</span>
            <span className={styles['when']}>
              {until === undefined
                ? t('attendance.since', { from: clock(from) })
                : t('attendance.fromTo', { from: clock(from), until: clock(until) })}
            </span>
            {until === undefined && onLeave && (
              <IconButton
                label={t('attendance.leaves', { name })}
                icon={<IconLogout aria-hidden="true" />}
                onPress={() => onLeave(personId)}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
