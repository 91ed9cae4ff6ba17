import { stepsComplete } from '@opgave/shared/method/dataCanvas';
import { byName } from '#i18n/byName.ts';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { useCanvas } from './canvasContext.ts';
import styles from './dataCanvas.module.css';
import { StateTag } from './StepCard.tsx';
import type { Standing } from './standings.ts';
import { missingWords, stepNumber } from './stepWords.ts';

/** All eight steps on one page: how far each is, what it still asks, and who called it done. */
export function Overview({ standings }: { readonly standings: readonly Standing[] }) {
  const t = useText();
  const done = stepsComplete(standings);
  return (
    <section className={styles['step']} aria-labelledby="overview">
      <div>
        <h2 id="overview">{t('data.overview')}</h2>
        <p className={styles['soft']}>{t('data.overviewLead', { done, total: standings.length })}</p>
      </div>
      <ol className={styles['overview']}>
        {standings.map((standing) => (
          <Row key={standing.step} standing={standing} />
        ))}
      </ol>
    </section>
  );
}

function Row({ standing }: { readonly standing: Standing }) {
  const t = useText();
  const dates = useTableDates();
  const { view } = useCanvas();
  const { step, state } = standing;
  const confirmed = view.confirmed[step];
  const isDone = state === 'complete' && confirmed !== undefined;
  const more = isDone
    ? `${byName(t, confirmed.by)}, ${dates.day(confirmed.confirmedAt)}`
    : standing.isOpen && missingWords(t, standing);
  return (
    <li>
      <a href={`#${step}`}>
        {stepNumber(step)}. {t(`data.step.${step}.name`)}
      </a>
      <StateTag state={state} />
      {more && <span className={styles['soft']}>{more}</span>}
    </li>
  );
}
