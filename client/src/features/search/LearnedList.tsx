import type { Learned } from '@opgave/shared/contract/learned';
import { Link } from 'react-router';
import { TableTimeZone, useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Card } from '#ui/Card.tsx';
import { FOUND_AT } from '#ui/foundAt.ts';
import styles from './search.module.css';

/** What tables learned; each leads to the round of its table in which it stands. */
export function LearnedList({ found }: { readonly found: readonly Learned[] }) {
  return (
    <Card padding="none">
      <ul>
        {found.map((one) => (
          <li key={`${one.table.slug} ${one.number} ${one.key}`} className={styles['hit']}>
            <TableTimeZone value={one.table.timeZone}>
              <OneLearned one={one} />
            </TableTimeZone>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function OneLearned({ one }: { readonly one: Learned }) {
  const t = useText();
  const dates = useTableDates();
  const { table, number, closedAt, key, text } = one;
  const place = closedAt ? `round-${number}` : key;
  const round = closedAt ? t('reflect.round', { number, day: dates.date(closedAt) }) : t('learned.now');
  return (
    <>
      <Link to={`/w/${table.slug}/reflection${FOUND_AT}${place}`} className={styles['link']}>
        {table.title}
        <span className="visually-hidden">: {t(`reflect.field.${key}`)}</span>
      </Link>
      <p className={styles['about']}>
        <span>{t(`reflect.field.${key}`)}</span>
        <span>{round}</span>
      </p>
      <p className={styles['words']}>{text}</p>
    </>
  );
}
