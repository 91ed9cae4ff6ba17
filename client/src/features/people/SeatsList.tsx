import type { PersonView, WorkspaceView } from '@opgave/shared/contract/http';
import { useText } from '#i18n/useText.ts';
import { GroupTag } from '#ui/GroupTag.tsx';
import styles from './people.module.css';
import { seatsPerGroup } from './seats.ts';

type SeatsListProps = { readonly planned: WorkspaceView['groups']; readonly people: readonly PersonView[] };

/** Per group how many seats are taken of how many are meant. */
export function SeatsList({ planned, people }: SeatsListProps) {
  const t = useText();
  return (
    <ul className={styles['seats']}>
      {seatsPerGroup(planned, people).map(({ group, taken, planned: meant }) => (
        <li key={group} className={styles['seat']}>
          <GroupTag group={group} />
          <span className={styles['soft']}>{t('people.seats', { taken, planned: meant })}</span>
        </li>
      ))}
    </ul>
  );
}
