import type { RecordLine } from '@opgave/shared/contract/recordLines';
import { byDay } from '#i18n/byDay.ts';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Card } from '#ui/Card.tsx';
import { Tag } from '#ui/Tag.tsx';
import styles from './record.module.css';
import { recordMore, recordSentence } from './recordWords.ts';

/** What happened, newest on top, day by day. */
export function Timeline({ lines }: { readonly lines: readonly RecordLine[] }) {
  const { day } = useTableDates();
  const days = byDay(lines, ({ at }) => day(at));
  return (
    <>
      {days.map(({ name, lines: ofDay }) => (
        <section key={name} aria-label={name} className={styles['day']}>
          <h2 className={styles['date']}>{name}</h2>
          <Card padding="none">
            <ol>
              {ofDay.map((line) => (
                <Line key={line.number} line={line} />
              ))}
            </ol>
          </Card>
        </section>
      ))}
    </>
  );
}

function Line({ line }: { readonly line: RecordLine }) {
  const t = useText();
  const { time } = useTableDates();
  return (
    <li className={styles['line']}>
      <time dateTime={line.at} className={styles['time']}>
        {time(line.at)}
      </time>
      <div>
        <p>{recordSentence(t, line)}</p>
        {recordMore(t, line).map((more) => (
          <p key={more} className={styles['more']}>
            {more}
          </p>
        ))}
      </div>
      {line.result === 'refused' && <Tag>{t('record.refused')}</Tag>}
    </li>
  );
}
