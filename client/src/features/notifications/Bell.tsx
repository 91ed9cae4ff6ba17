import { IconBell } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useText } from '#i18n/useText.ts';
import styles from './notifications.module.css';

type BellProps = { readonly unread: number };

/** In the bar of every page; quiet until there is something to read. */
export function Bell({ unread }: BellProps) {
  const t = useText();
  const hasNew = useRise(unread);
  const label = unread === 0 ? t('notifications.openNone') : t('notifications.open', { count: unread });
  return (
    <>
      <Link to="/notifications" className={styles['bell']} aria-label={label} title={label}>
        <IconBell aria-hidden="true" />
        {unread > 0 && (
          <span className={styles['count']} aria-hidden="true">
            {unread > 9 ? '9+' : unread}
          </span>
        )}
      </Link>
      <span role="status" className="visually-hidden">
        {hasNew && t('notifications.cameIn')}
      </span>
    </>
  );
}

/** Whether something came in while this page was open. */
function useRise(unread: number): boolean {
  const before = useRef<number>(undefined);
  const [hasRisen, setHasRisen] = useState(false);
  useEffect(() => {
    if (before.current !== undefined) setHasRisen(unread > before.current);
    before.current = unread;
  }, [unread]);
  return hasRisen;
}
