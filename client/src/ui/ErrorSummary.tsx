import { useEffect, useRef } from 'react';
import { useText } from '#i18n/useText.ts';
import styles from './surface.module.css';

type ErrorSummaryProps = { readonly errors: readonly { readonly id: string; readonly text: string }[] };

/** Two or more mistakes at once: a list that takes the focus and leads to each field. */
export function ErrorSummary({ errors }: ErrorSummaryProps) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const isShown = errors.length > 1;
  useEffect(() => {
    if (isShown) box.current?.focus();
  }, [isShown]);
  if (!isShown) return null;

  return (
    <div ref={box} className={styles['summary']} role="alert" tabIndex={-1}>
      <h2>{t('ui.errorSummary', { count: errors.length })}</h2>
      <ul>
        {errors.map(({ id, text }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(id)?.focus();
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
