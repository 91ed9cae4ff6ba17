import { type Group, type Side, sideOf } from '@opgave/shared/method/groups';
import { roomiest } from '@opgave/shared/method/mixing';
import type { BreakoutView } from '@opgave/shared/method/sessionView';
import { IconUserPlus } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { GroupShape } from '#ui/GroupShape.tsx';
import type { Movable } from './GroupsByHand.tsx';
import styles from './together.module.css';

type LatePeopleProps = {
  /** Who is here and in no group. */
  readonly late: readonly Movable[];
  readonly breakouts: readonly BreakoutView[];
  readonly sideOfOther: Side;
  readonly onMove: (personId: string, to: string) => void;
};

/** Who came in while the others were apart already, each with one press into the group where there is most room. */
export function LatePeople({ late, breakouts, sideOfOther, onMove }: LatePeopleProps) {
  const t = useText();
  const sided = (group: Group | undefined) => ({ group, side: group && sideOf(group, sideOfOther) });
  const groups = breakouts.map((breakout) => ({
    id: breakout,
    people: breakout.people.map(({ group }) => sided(group)),
  }));
  return (
    <>
      <div role="status">
        {late.length > 0 && (
          <p className={styles['late']}>
            <strong>{t('together.late')}</strong> {t('together.lateHow')}
          </p>
        )}
      </div>
      {late.length > 0 && (
        <ul className={styles['people']} aria-label={t('together.late')}>
          {late.map((person) => {
            const to = roomiest(sided(person.group), groups);
            return (
              <li key={person.personId} className={styles['person']}>
                {person.group && <GroupShape group={person.group} />}
                <span className={styles['name']}>{person.name}</span>
                {to && (
                  <Button
                    size="sm"
                    icon={<IconUserPlus aria-hidden="true" />}
                    onPress={() => onMove(person.personId, to.id)}
                  >
                    {t('together.placeIn', { number: to.number })}
                    <span className="visually-hidden"> {person.name}</span>
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
