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
  /** Somebody else answered while one typed; kept once more, one's own words take the place of theirs. */
  readonly isOvertaken: boolean;
}

/** One answer; what was typed stays in this tab until it was sent. */
export function useAnswer(
  name: string,
  answered: string,
  onKeep: (text: string) => Promise<boolean>,
): Answering {
  const [typed, setTyped] = useState(() => readKept(name));
  const [isRefused, setIsRefused] = useState(false);
  const [begunOn, setBegunOn] = useState(answered);
  const [isOvertaken, setIsOvertaken] = useState(false);
  // Shown from the moment it was sent, until what everybody sees has followed.
  const [sent, setSent] = useState<{ readonly text: string; readonly on: string }>();
  if (sent !== undefined && sent.on !== answered) setSent(undefined);

  function type(text: string): void {
    if (typed === undefined) setBegunOn(sent?.text ?? answered);
    setTyped(text);
    keep(name, text);
  }

  async function send(text = typed): Promise<void> {
    if (text === undefined) return;
    const isChanged = text.trim() !== answered;
    const isBehind = typed !== undefined && begunOn !== answered && isChanged;
    setIsOvertaken(isBehind);
    if (isBehind) return setBegunOn(answered);
    setSent({ text: text.trim(), on: answered });
    const isKept = !isChanged || (await onKeep(text.trim()));
    setIsRefused(!isKept);
    if (!isKept) return setSent(undefined);
    // What was typed on meanwhile stays.
    if (readKept(name) === text) forgetKept(name);
    setTyped((now) => (now === text ? undefined : now));
    setBegunOn(text.trim());
  }

  const isTyped = typed !== undefined && typed.trim() !== answered;
  return { text: typed ?? sent?.text ?? answered, type, send, isTyped, isRefused, isOvertaken };
}
