import { byName } from '#i18n/byName.ts';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Note } from '#ui/Note.tsx';
import { useCanvas } from './canvasContext.ts';
import styles from './dataCanvas.module.css';
import type { Standing } from './standings.ts';
import { useStepActions } from './useStepActions.ts';

/** Who from outside read what stands here; and the button for whoever is from outside. */
export function SeenBy({ standing }: { readonly standing: Standing }) {
  const t = useText();
  const dates = useTableDates();
  const { view } = useCanvas();
  const { see, isBusy, refusal } = useStepActions(standing);
  const isReady = standing.missing.every((missing) => missing === 'seenBy');
  const mine = view.seenBy.find(({ isMine }) => isMine);
  const isRead = mine?.mark === standing.mark;
  return (
    <section className={styles['choices']} aria-labelledby="seen">
      <h3 id="seen">{t('data.seen')}</h3>
      <p className={styles['soft']}>{t(view.seenBy.length > 0 ? 'data.seenHelp' : 'data.nobodySeen')}</p>
      <ul className={styles['plain']}>
        {view.seenBy.map(({ by, mark, seenAt }) => (
          <li key={`${by.name} ${seenAt}`}>
            {t(mark === standing.mark ? 'data.seenBy' : 'data.seenBefore', {
              name: byName(t, by),
              day: dates.day(seenAt),
            })}
          </li>
        ))}
      </ul>
      {refusal && (
        <Note tone="warn" role="alert">
          {t(refusal === 'stale-version' ? 'data.stale' : `error.${refusal}`)}
        </Note>
      )}
      {view.maySee && standing.isOpen && !isRead && (
        <div>
          <Button
            variant={isReady && standing.missing.length > 0 ? 'primary' : 'outline'}
            isBusy={isBusy}
            cannotYet={isReady ? undefined : t('data.seeLater')}
            onPress={() => void see()}
          >
            {t('data.see')}
          </Button>
        </div>
      )}
    </section>
  );
}
