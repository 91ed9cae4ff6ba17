import { type ReactNode, useCallback, useEffect, useState } from 'react';
import styles from './toast.module.css';
import { ToastContext } from './useToast.ts';

export type ToastMessage = {
  readonly text: string;
  readonly icon?: ReactNode;
  /** For example "Maak ongedaan"; gives ten seconds instead of six. */
  readonly action?: { readonly label: string; readonly onPress: () => void };
};

const SECONDS = 1_000;

type ToastProps = { readonly message: ToastMessage; readonly onGone: () => void };

function Toast({ message, onGone }: ToastProps) {
  const [isHeld, setIsHeld] = useState(false);
  const { text, icon, action } = message;
  const lasts = (action ? 10 : 6) * SECONDS;
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(onGone, lasts);
    return () => clearTimeout(timer);
  }, [isHeld, lasts, onGone]);

  function handleAction(): void {
    action?.onPress();
    onGone();
  }

  return (
    <div
      className={styles['toast']}
      onMouseEnter={() => setIsHeld(true)}
      onMouseLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      {icon}
      <span>{text}</span>
      {action && (
        <button type="button" onClick={handleAction}>
          {action.label}
        </button>
      )}
    </div>
  );
}

/** Gives everything below it `useToast()`; the place is always there, so that messages are read aloud. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<{ readonly number: number; readonly message: ToastMessage }>();
  const show = useCallback((message: ToastMessage) => {
    setShown((last) => ({ number: (last?.number ?? 0) + 1, message }));
  }, []);
  const handleGone = useCallback(() => setShown(undefined), []);
  return (
    <ToastContext value={show}>
      {children}
      <div className={styles['place']} role="status">
        {shown && <Toast key={shown.number} message={shown.message} onGone={handleGone} />}
      </div>
    </ToastContext>
  );
}
