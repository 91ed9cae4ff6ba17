import { useState } from 'react';
import { forgetKept, keep, readKept } from '#connection/kept.ts';

export interface Answering {
  /** What stands in the field: what was typed and not kept yet, or else what everybody sees. */
  readonly text: string;
  readonly type: (text: string) => void;
  /** Sends what was typed, if it says something else. */
  readonly send: (text?: string) => Promise<void>;
  readonly isTyped: boolean;
  /** It did not get there: somebody else was first, or it was refused. */
  readonly isRefused: boolean;
}

/** One answer; what was typed stays in this tab until it was sent. */
export function useAnswer(
  name: string,
  answered: string,
  onKeep: (text: string) => Promise<boolean>,
): Answering {
  const [typed, setTyped] = useState(() => readKept(name));
  const [isRefused, setIsRefused] = useState(false);

  function type(text: string): void {
    setTyped(text);
    keep(name, text);
  }

  async function send(text = typed): Promise<void> {
    if (text === undefined) return;
    const isKept = text.trim() === answered || (await onKeep(text.trim()));
    setIsRefused(!isKept);
    if (!isKept) return;
    forgetKept(name);
    setTyped(undefined);
  }

  const isTyped = typed !== undefined && typed.trim() !== answered;
  return { text: typed ?? answered, type, send, isTyped, isRefused };
}
