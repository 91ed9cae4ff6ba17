import type { DotRound } from '@opgave/shared/method/sessionDots';
import { useText } from '#i18n/useText.ts';
import styles from './dots.module.css';
import { IN_ROOM } from './inRoom.ts';

/** For the room, while people put them: on what, and how many each. */
export function DotsWaiting({ round }: { readonly round: DotRound }) {
  const t = useText();
  const { items, perPerson, onOne } = round;
  return (
    <div className={styles['waiting']}>
      <ol>
        {items.slice(0, IN_ROOM).map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ol>
      {items.length > IN_ROOM && <p>{t('dots.rest', { count: items.length - IN_ROOM })}</p>}
      <p>{t('dots.each', { count: perPerson, most: onOne })}</p>
    </div>
  );
}
