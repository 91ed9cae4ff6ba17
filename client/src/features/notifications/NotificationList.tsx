import type { NotificationView } from '@opgave/shared/contract/notifications';
import { Link } from 'react-router';
import { byDay } from '#i18n/byDay.ts';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Card } from '#ui/Card.tsx';
import { Tag } from '#ui/Tag.tsx';
import styles from './notifications.module.css';
import { moreWords, notificationTitle } from './notificationWords.ts';

type ListProps = {
  readonly items: readonly NotificationView[];
  readonly onOpen: (item: NotificationView) => void;
};

/** What somebody was told of, day by day, newest on top; each leads to where it happened. */
export function NotificationList({ items, onOpen }: ListProps) {
  const dates = useTableDates();
  return byDay(items, ({ at }) => dates.day(at)).map(({ name, lines: ofDay }) => (
    <section key={name} aria-label={name} className={styles['day']}>
      <h2 className={styles['date']}>{name}</h2>
      <Card padding="none">
        <ul>
          {ofDay.map((item) => (
            <Item key={item.id} item={item} onOpen={onOpen} />
          ))}
        </ul>
      </Card>
    </section>
  ));
}

type ItemProps = { readonly item: NotificationView; readonly onOpen: ListProps['onOpen'] };

function Item({ item, onOpen }: ItemProps) {
  const t = useText();
  const dates = useTableDates();
  const { workspace, link, at, quote, isRead } = item;
  const words = moreWords(t, item);
  return (
    <li className={styles['item']} data-new={!isRead}>
      <div className={styles['said']}>
        <Link
          to={`/w/${workspace.slug}/${link}`.replace(/\/$/, '')}
          className={styles['title']}
          onClick={() => onOpen(item)}
        >
          {notificationTitle(t, item, dates)}
        </Link>
        {words !== undefined && <p className={styles['words']}>{words}</p>}
        {quote !== undefined && (
          <p className={styles['quote']}>{t('notifications.youSaid', { words: quote })}</p>
        )}
        <p className={styles['soft']}>
          {workspace.title} · <time dateTime={at}>{dates.time(at)}</time>
        </p>
      </div>
      {!isRead && <Tag tone="accent">{t('notifications.new')}</Tag>}
    </li>
  );
}
