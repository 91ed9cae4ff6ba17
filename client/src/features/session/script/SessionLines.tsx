import type { SessionListItem } from '@opgave/shared/contract/sessions';
import { Link } from 'react-router';
import { useLanguage, useText } from '#i18n/useText.ts';
import { Card } from '#ui/Card.tsx';
import { Tag } from '#ui/Tag.tsx';
import styles from './script.module.css';

type SessionLinesProps = { readonly slug: string; readonly sessions: readonly SessionListItem[] };

const TONES = { ready: 'neutral', running: 'accent', ended: 'ok' } as const;

/** Every session with its state, its day and how long it takes. */
export function SessionLines({ slug, sessions }: SessionLinesProps) {
  const t = useText();
  const [language] = useLanguage();
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short' });
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
                  {when !== undefined && `${day.format(when)} · `}
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
