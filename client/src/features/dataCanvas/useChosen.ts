import type { ChooseWhy } from '@opgave/shared/contract/dataCanvas';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { chooseWhy, dataCanvasKey } from '#connection/dataCanvasApi.ts';
import { KEYS } from '#connection/queries.ts';
import { useCanvas } from './canvasContext.ts';

type Choice = Pick<ChooseWhy, 'values' | 'experiences'>;

export interface Chosen {
  readonly choice: Choice;
  readonly choose: (part: Partial<Choice>) => void;
  /** Somebody else chose at the same time: theirs stands, and one looks again. */
  readonly isRefused: boolean;
}

/** What step `why` rests on. Each tick is sent at once, one after the other. */
export function useChosen(): Chosen {
  const { workspace, view } = useCanvas();
  const queries = useQueryClient();
  const [pending, setPending] = useState<Choice>();
  const [isRefused, setIsRefused] = useState(false);
  const wanted = useRef<Choice>(undefined);
  const { values, experiences } = view.why;
  const choice = pending ?? { values, experiences };

  async function sendAll(): Promise<void> {
    let { version } = view.why;
    for (let next = wanted.current; next; next = wanted.current === next ? undefined : wanted.current) {
      await chooseWhy(workspace.id, { version, ...next });
      version += 1;
    }
  }

  function choose(part: Partial<Choice>): void {
    const isSending = wanted.current !== undefined;
    wanted.current = { ...choice, ...part };
    setPending(wanted.current);
    setIsRefused(false);
    if (isSending) return;
    void sendAndLookAgain();
  }

  async function sendAndLookAgain(): Promise<void> {
    try {
      await sendAll();
    } catch {
      setIsRefused(true);
    }
    wanted.current = undefined;
    void queries.invalidateQueries({ queryKey: KEYS.gates(workspace.id) });
    await queries.invalidateQueries({ queryKey: dataCanvasKey(workspace.id) });
    if (wanted.current === undefined) setPending(undefined);
  }

  return { choice, choose, isRefused };
}
