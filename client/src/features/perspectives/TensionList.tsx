import type { TensionView } from '@opgave/shared/contract/tensions';
import { useId } from 'react';
import { useText } from '#i18n/useText.ts';
import styles from './perspectives.module.css';
import { TensionCard, type TensionDeeds } from './TensionCard.tsx';

type TensionListProps = {
  readonly tensions: readonly TensionView[];
  readonly deeds: TensionDeeds | undefined;
};

/** Every linked difference, open ones first: none is smoothed over, none goes away. */
export function TensionList({ tensions, deeds }: TensionListProps) {
  const t = useText();
  const id = useId();
  if (tensions.length === 0) return null;
  return (
    <section className={styles['part']} aria-labelledby={id}>
      <h2 id={id}>{t('tensions.list')}</h2>
      <p className={styles['soft']}>{t('tensions.listLead')}</p>
      <ul className={styles['tensions']}>
        {tensions.map((tension) => (
          <TensionCard key={tension.id} tension={tension} deeds={deeds} />
        ))}
      </ul>
    </section>
  );
}
