import { useId, useState } from 'react';
import { useText } from '#i18n/useText.ts';

interface Reason {
  /** For the text area in which it is written. */
  readonly field: {
    readonly id: string;
    readonly value: string;
    readonly onChange: (value: string) => void;
    readonly error: string | undefined;
    readonly isRequired: true;
  };
  /** Hands the reason over; while it is too short, says so and gives it the focus. */
  readonly send: (onSend: (reason: string) => void) => void;
}

/** A reason of so many characters, without which nothing is done. */
export function useReason(minLength: number): Reason {
  const t = useText();
  const id = useId();
  const [value, setValue] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const toGo = Math.max(0, minLength - value.trim().length);

  function send(onSend: (reason: string) => void): void {
    setIsAsked(true);
    if (toGo > 0) document.getElementById(id)?.focus();
    else onSend(value.trim());
  }

  const error = isAsked && toGo > 0 ? t('advance.reasonToGo', { count: toGo }) : undefined;
  return { field: { id, value, onChange: setValue, error, isRequired: true }, send };
}
