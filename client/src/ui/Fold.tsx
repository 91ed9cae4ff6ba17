import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useId, useRef } from 'react';
import styles from './fold.module.css';
import { useKeptFocus } from './useKeptFocus.ts';

type FoldProps = {
  readonly title: string;
  readonly icon?: ReactNode;
  /** What stands there also while it is closed, for example that something runs. */
  readonly state?: ReactNode;
  /** Open from the start, because something in it goes on. */
  readonly isOpen?: boolean;
  readonly children: ReactNode;
};

/** A card that opens: a tool that is not needed all the time. */
export function Fold({ title, icon, state, isOpen = false, children }: FoldProps) {
  const heading = useId();
  const summary = useRef<HTMLElement>(null);
  const handleFocus = useKeptFocus(() => summary.current);
  return (
    <section aria-labelledby={heading}>
      <details className={styles['fold']} open={isOpen}>
        <summary ref={summary} className={styles['summary']}>
          {icon}
          <h2 id={heading} className={styles['title']}>
            {title}
          </h2>
          {state}
          <IconChevronDown className={styles['arrow']} aria-hidden="true" />
        </summary>
        <div className={styles['body']} onFocus={handleFocus}>
          {children}
        </div>
      </details>
    </section>
  );
}
