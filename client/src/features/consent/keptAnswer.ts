import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { useCallback, useState } from 'react';
import { z } from 'zod';
import { fromJson } from '#connection/fromJson.ts';

/** Cleared with all that is kept for who leaves this browser (`keptAnswers.ts`). */
const PREFIX = 'opgave.answer.consent';

export interface KeptAnswer<Draft> {
  readonly draft: Draft;
  /** When somebody wanted to send it; it was not sent yet, and does not count. */
  readonly waitingSince?: number | undefined;
}

/** What is being answered, and by whom: another person in this browser never sees it. */
export interface AnswerPlace {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly about: string;
}

export function nameOf({ workspaceId, personId, about }: AnswerPlace): string {
  return [PREFIX, workspaceId, personId, about].join('.');
}

const Kept = z.object({ draft: z.unknown(), waitingSince: z.int().optional() });

/** What was kept on this device, or undefined; what cannot be read any more is left alone. */
export function readAnswer<Draft>(name: string, schema: z.ZodType<Draft>): KeptAnswer<Draft> | undefined {
  const kept = Kept.safeParse(fromJson(localStorage.getItem(name)));
  const draft = schema.safeParse(kept.data?.draft);
  return draft.success ? { draft: draft.data, waitingSince: kept.data?.waitingSince } : undefined;
}

/** Whether it is kept; a browser that is full or forbids it keeps nothing. */
export function writeAnswer<Draft>(name: string, kept: KeptAnswer<Draft>): boolean {
  try {
    localStorage.setItem(name, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

interface Keeping<Draft> {
  /** Undefined when nothing was written, or all of it was sent. */
  readonly kept: KeptAnswer<Draft> | undefined;
  /** Whether this device will still have it tomorrow. */
  readonly isOnDevice: boolean;
  readonly keep: (kept: KeptAnswer<Draft>) => void;
  readonly forget: () => void;
}

/** An answer that is being written, kept on this device through reloads and closing until it was sent. */
export function useKeptAnswer<Draft>(name: string, schema: z.ZodType<Draft>): Keeping<Draft> {
  const [kept, setKept] = useState<KeptAnswer<Draft> | undefined>(() => readAnswer(name, schema));
  const [isOnDevice, setIsOnDevice] = useState(true);

  const keep = useCallback(
    (next: KeptAnswer<Draft>) => {
      setKept(next);
      setIsOnDevice(writeAnswer(name, next));
    },
    [name],
  );
  const forget = useCallback(() => {
    localStorage.removeItem(name);
    setKept(undefined);
  }, [name]);
  return { kept, isOnDevice, keep, forget };
}

/** A longer text in this page, kept in the same way; undefined when nothing was written. */
export function useKeptWords(place: AnswerPlace) {
  const { kept, keep, forget } = useKeptAnswer(nameOf(place), z.string());
  const write = useCallback((draft: string) => keep({ draft }), [keep]);
  return { words: kept?.draft, write, forget };
}
