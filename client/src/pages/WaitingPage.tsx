import { useEffect, useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Spinner } from '#ui/Spinner.tsx';
import styles from './waitingPage.module.css';

const SHORT = 300;

/** Nothing in the first moment, so that a fast answer does not flash. */
export function WaitingPage() {
  const t = useText();
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), SHORT);
    return () => clearTimeout(timer);
  }, []);
  return <div className={styles['waiting']}>{isLong && <Spinner label={t('shell.loading')} />}</div>;
}
