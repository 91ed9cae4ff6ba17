import type { RoundView } from '@opgave/shared/contract/consent';
import styles from '#features/consent/consent.module.css';
import { FrozenText } from '#features/consent/FrozenText.tsx';
import { openedDay } from '#features/consent/roundStages.ts';
import { useText } from '#i18n/useText.ts';

/** The text that the round was about, to unfold, with its version and hash. */
export function ResultFacts({ round }: { readonly round: RoundView }) {
  const t = useText();
  return (
    <details className={styles['fold']}>
      <summary>{t('round.readText', { version: round.text.version })}</summary>
      <FrozenText text={round.text} since={openedDay(round)} level={3} />
    </details>
  );
}
