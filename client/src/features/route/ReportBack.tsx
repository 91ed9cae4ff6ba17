import { LIMITS } from '@opgave/shared/contract/limits';
import { MIN_REPORT_BACK } from '@opgave/shared/method/route';
import { useKeptText } from '#connection/kept.ts';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Part } from '#ui/Part.tsx';
import styles from '#ui/part.module.css';
import { TextArea } from '#ui/TextArea.tsx';
import { useOnRoute } from './routeContext.ts';

/** What participants are told of what was done with their words. Sent once. */
export function ReportBack() {
  const t = useText();
  const dates = useTableDates();
  const { view, workspace, change } = useOnRoute();
  const [text, setText] = useKeptText(`opgave.route.${workspace.id}.reportBack`);
  const toGo = MIN_REPORT_BACK - text.trim().length;

  async function send(): Promise<void> {
    if (await change({ part: 'reportBack', text })) setText('');
  }
  return (
    <Part title={t('route.reportBack')} help={t('route.reportBackHelp')} id="reportBack">
      {view.reportBack && (
        <div>
          <p className={styles['words']}>{view.reportBack.text}</p>
          <p className={styles['soft']}>{t('route.sentOn', { day: dates.day(view.reportBack.at) })}</p>
        </div>
      )}
      {!view.reportBack && !view.mayWrite && <p>{t('route.notSent')}</p>}
      {!view.reportBack && view.mayWrite && (
        <div className={styles['form']}>
          <TextArea
            label={t('route.reportBackText')}
            help={t('route.reportBackForm')}
            value={text}
            onChange={setText}
            maxLength={LIMITS.textLength}
            countHint={toGo > 0 ? t('parts.toGo', { count: toGo }) : undefined}
          />
          <div>
            <Button
              cannotYet={toGo > 0 ? t('parts.toGo', { count: toGo }) : undefined}
              onPress={() => void send()}
            >
              {t('route.send')}
            </Button>
          </div>
        </div>
      )}
    </Part>
  );
}
