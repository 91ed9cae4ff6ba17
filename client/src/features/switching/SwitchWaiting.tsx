import type { SwitchRound } from '@opgave/shared/method/sessionSwitch';
import { useText } from '#i18n/useText.ts';
import styles from './switching.module.css';

/** For the room, while people write and mark: what to do, and that nobody looks. */
export function SwitchWaiting({ round }: { readonly round: SwitchRound }) {
  const t = useText();
  return <p className={styles['waiting']}>{t(`switch.inRoom.${round.stage}`)}</p>;
}
