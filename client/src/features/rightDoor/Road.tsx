import type { ReferralView } from '@opgave/shared/contract/referrals';
import { isOver } from '@opgave/shared/method/referralMoves';
import { roadOf } from '@opgave/shared/method/referralRoad';
import { useId } from 'react';
import { useText } from '#i18n/useText.ts';
import styles from './rightDoor.module.css';

/** From which door to which a question went, once it left the first one. */
export function Road({ messages, state }: Pick<ReferralView, 'messages' | 'state'>) {
  const t = useText();
  const label = useId();
  const road = roadOf(messages.map(({ by }) => by.organisation));
  if (road.length < 2) return null;
  const here = isOver({ state }) ? -1 : road.length - 1;
  return (
    <div>
      <p id={label} className={styles['soft']}>
        {t('referral.road')}
      </p>
      <ol aria-labelledby={label} className={styles['road']}>
        {road.map((door, index) => (
          <li key={`${door} ${index}`}>{index === here ? `${door} (${t('referral.here')})` : door}</li>
        ))}
      </ol>
    </div>
  );
}
