import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { type ShownPlace, sentenceHere } from './readWords.ts';

type Choosing<Shown extends ShownPlace> = {
  /** Every sentence that can be chosen, in reading order. */
  readonly find: () => readonly Shown[];
  /** Has the keyboard while somebody chooses. */
  readonly box: RefObject<HTMLElement | null>;
  readonly onEnter: (chosen: Shown) => void;
};

/** Sentences in reading order, with the numbers of where the choice began and where it is. */
interface Choice<Shown extends ShownPlace> {
  readonly sentences: readonly Shown[];
  readonly anchor: number;
  readonly head: number;
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowRight', 1],
  ['ArrowUp', -1],
  ['ArrowLeft', -1],
]);

/** What is chosen by keyboard now; undefined when nobody chooses. */
export function useSentenceChoice<Shown extends ShownPlace>({
  find,
  box,
  onEnter,
}: Choosing<Shown>): Shown | undefined {
  const cameFrom = useRef<Element | null>(null);
  const [choice, setChoice] = useState<Choice<Shown>>();
  const chosen = useMemo(() => choice && stretchOf(choice), [choice]);

  useEffect(() => {
    function begin(event: KeyboardEvent): void {
      if (event.key !== 'F2' || event.defaultPrevented) return;
      const sentences = find();
      if (sentences.length === 0) return;
      event.preventDefault();
      const at = Math.max(0, beginAt(sentences));
      if (document.activeElement !== box.current) cameFrom.current = document.activeElement;
      setChoice({ sentences, anchor: at, head: at });
      box.current?.focus({ preventScroll: true });
    }
    const stop = () => setChoice(undefined);
    document.addEventListener('keydown', begin);
    document.addEventListener('pointerdown', stop);
    return () => {
      document.removeEventListener('keydown', begin);
      document.removeEventListener('pointerdown', stop);
    };
  }, [find, box]);

  useEffect(() => {
    const own = box.current;
    function handleKey(event: KeyboardEvent): void {
      const step = STEPS.get(event.key);
      if (!choice || !chosen || !(step !== undefined || event.key === 'Enter' || event.key === 'Escape'))
        return;
      event.preventDefault();
      event.stopPropagation();
      if (step !== undefined) setChoice(moved(choice, step, event.shiftKey));
      else if (event.key === 'Enter') onEnter(chosen);
      else {
        setChoice(undefined);
        if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus({ preventScroll: true });
      }
    }
    own?.addEventListener('keydown', handleKey);
    return () => own?.removeEventListener('keydown', handleKey);
  });
  return chosen;
}

/** The sentence around the caret, or else the first one in view. */
function beginAt(sentences: readonly ShownPlace[]): number {
  const here = sentenceHere(sentences);
  return here >= 0
    ? here
    : sentences.findIndex(({ paragraph }) => paragraph.getBoundingClientRect().bottom > 0);
}

function moved<Shown extends ShownPlace>(
  { sentences, anchor, head }: Choice<Shown>,
  step: number,
  isWider: boolean,
): Choice<Shown> {
  const next = Math.min(Math.max(head + step, 0), sentences.length - 1);
  if (!isWider) return { sentences, anchor: next, head: next };
  const isSameText = sentences[next]?.paragraph === sentences[anchor]?.paragraph;
  return { sentences, anchor, head: isSameText ? next : head };
}

function stretchOf<Shown extends ShownPlace>({ sentences, anchor, head }: Choice<Shown>): Shown | undefined {
  const [first, last] = [sentences[Math.min(anchor, head)], sentences[Math.max(anchor, head)]];
  return first && last && { ...first, to: last.to };
}
