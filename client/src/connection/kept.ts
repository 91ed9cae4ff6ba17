import { useCallback, useState } from 'react';

/** What was typed in this tab and not sent yet; it survives a reload and another page, not the tab. */
export function readKept(key: string): string | undefined {
  return sessionStorage.getItem(key) ?? undefined;
}

export function keep(key: string, text: string): void {
  sessionStorage.setItem(key, text);
}

export function forgetKept(key: string): void {
  sessionStorage.removeItem(key);
}

/** A text in a form that is never thrown away before it was sent. */
export function useKeptText(key: string): readonly [string, (text: string) => void] {
  const [text, setText] = useState(() => readKept(key) ?? '');
  const change = useCallback(
    (next: string) => {
      setText(next);
      if (next === '') forgetKept(key);
      else keep(key, next);
    },
    [key],
  );
  return [text, change];
}
