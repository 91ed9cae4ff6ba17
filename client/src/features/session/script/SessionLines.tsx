import type { SessionListItem } from '@opgave/shared/contract/sessions';
import { Link } from 'react-router';
import { useTableTime } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Card } from '#ui/Card.tsx';
import { Tag } from '#ui/Tag.tsx';
import styles from './script.module.css';

type SessionLinesProps = { readonly slug: string; readonly sessions: readonly SessionListItem[] };

const DAY_AND_HOUR = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
} as const;
const TONES = { ready: 'neutral', running: 'accent', ended: 'ok' } as const;

/** Every session with its state, its day and how long it takes. */
export function SessionLines({ slug, sessions }: SessionLinesProps) {
  const t = useText();
  const day = useTableTime(DAY_AND_HOUR, 'zone');
  return (
    <ul className={styles['lines']}>
      {sessions.map(({ id, title, status, minutes, steps, plannedAt, begunAt }) => {
        const when = begunAt ?? plannedAt;
        return (
          <Card key={id} as="li">
            <div className={styles['line']}>
              <div>
                <Link to={`/w/${slug}/session/${id}`}>{title}</Link>
                <p className={styles['soft']}>
                  {when !== undefined && `${day(when)} · `}
                  {t('session.size', { minutes, steps })}
                </p>
              </div>
              <Tag tone={TONES[status]}>{t(`session.status.${status}`)}</Tag>
            </div>
          </Card>
        );
      })}
    </ul>
  );
}
