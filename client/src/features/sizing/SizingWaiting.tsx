import type { SizingRound } from '@opgave/shared/method/sessionSizing';
import { useText } from '#i18n/useText.ts';
import styles from './sizing.module.css';

/** For the room, while people estimate: what to do, and that nobody looks. */
export function SizingWaiting({ round }: { readonly round: SizingRound }) {
  const t = useText();
  return <p className={styles['waiting']}>{t(round.attempt > 1 ? 'sizing.second' : 'sizing.inRoom')}</p>;
}
