import { useCallback, useState } from 'react';
import type { z } from 'zod';
import { fromJson } from './fromJson.ts';

/** What was typed in this tab and not sent yet; it survives a reload and another page, not the tab. */
export function readKept(key: string): string | undefined {
  return sessionStorage.getItem(key) ?? undefined;
}

/** A form as it was left; what an earlier version of this page kept in another way counts as nothing. */
export function readKeptAs<Draft>(key: string, schema: z.ZodType<Draft>): Draft | undefined {
  return schema.safeParse(fromJson(readKept(key))).data;
}

/** A browser that is full keeps nothing more; one can write on all the same. */
export function keep(key: string, text: string): void {
  try {
    sessionStorage.setItem(key, text);
  } catch {
    sessionStorage.removeItem(key);
  }
}

export function forgetKept(key: string): void {
  sessionStorage.removeItem(key);
}

/** Under which names something is kept that begin with this one: of all forms of one kind. */
export function keptUnder(name: string): readonly string[] {
  return Object.keys(sessionStorage).filter((key) => key.startsWith(`${name}.`));
}

/** For who leaves this browser. */
export function forgetAllKept(): void {
  sessionStorage.clear();
}

/** A text in a form that is never thrown away before it was sent; `atFirst` is what was sent before. */
export function useKeptText(key: string, atFirst = ''): readonly [string, (text: string) => void] {
  const [text, setText] = useState(() => readKept(key) ?? atFirst);
  const change = useCallback(
    (next: string) => {
      setText(next);
      if (next === atFirst) forgetKept(key);
      else keep(key, next);
    },
    [key, atFirst],
  );
  return [text, change];
}

/** The same for a form of more than one field. */
export function useKeptForm<Draft>(
  key: string,
  schema: z.ZodType<Draft>,
  atFirst: Draft,
): readonly [Draft, (draft: Draft) => void] {
  const [draft, setDraft] = useState(() => readKeptAs(key, schema) ?? atFirst);
  function change(next: Draft): void {
    setDraft(next);
    const text = JSON.stringify(next);
    if (text === JSON.stringify(atFirst)) forgetKept(key);
    else keep(key, text);
  }
  return [draft, change];
}
