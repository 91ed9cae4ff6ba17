import type { SizingColumn, SizingShown } from '@opgave/shared/method/sessionSizing';
import { endOfScale, placeOfSize } from '@opgave/shared/method/sizing';
import { useLanguage, useText } from '#i18n/useText.ts';
import parts from '#ui/part.module.css';
import { Severities } from './Severities.tsx';
import styles from './sizing.module.css';
import { sizingRows } from './sizingRows.ts';
import { WhoseRow } from './WhoseRow.tsx';

type SizingPictureProps = { readonly shown: readonly SizingShown[]; readonly size?: 'room' };

/** The range of every group on one scale, the first time in grey and the second below it. */
export function SizingPicture({ shown, size }: SizingPictureProps) {
  const t = useText();
  const [language] = useLanguage();
  const number = new Intl.NumberFormat(language);
  const most = endOfScale(shown.flatMap(({ columns }) => columns));
  const newest = shown.at(-1)?.attempt ?? 1;
  return (
    <div className={styles['picture']} data-size={size}>
      <ol className={styles['ranges']}>
        {sizingRows(shown).map(({ groups, given }) => (
          <li key={groups.join()} className={styles['range']}>
            <span className={styles['whose']}>
              <WhoseRow groups={groups} />
            </span>
            {given.map(({ attempt, column }) => (
              <div key={attempt} className={styles['attempt']} data-newest={attempt === newest}>
                <Bar column={column} most={most} />
                <span className={styles['numbers']}>
                  {newest > 1 && (
                    <span className={parts['soft']}>{t(`sizing.attempt.${attempt > 1 ? 2 : 1}`)} </span>
                  )}
                  {t('sizing.range', { low: number.format(column.low), high: number.format(column.high) })}
                </span>
                <span className={styles['severities']}>
                  <Severities column={column} />
                </span>
              </div>
            ))}
          </li>
        ))}
      </ol>
      <p className={styles['scale']} aria-hidden="true">
        <span>0</span>
        <span>{number.format(most)}</span>
      </p>
    </div>
  );
}

function Bar({ column, most }: { readonly column: SizingColumn; readonly most: number }) {
  const from = placeOfSize(column.low, most);
  const to = placeOfSize(column.high, most);
  return (
    <span className={styles['track']} aria-hidden="true">
      <span style={{ left: `${from * 100}%`, right: `${(1 - to) * 100}%` }} />
    </span>
  );
}
