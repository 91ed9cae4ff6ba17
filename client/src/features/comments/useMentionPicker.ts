import { mentionBeingTyped, namesFor, withName } from '@opgave/shared/method/mentionBeing';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Named } from './useMentionNames.ts';

/** So many fit above the keyboard of a phone. */
const MOST = 6;

interface Picking {
  /** What lies around the lines; keys are heard here before the form hears them. */
  readonly around: RefObject<HTMLElement | null>;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly names: readonly Named[];
}

/** The names that fit what is being typed behind an `@`, and the keys that choose one. */
export function useMentionPicker({ around, value, onChange, names }: Picking) {
  const [caret, setCaret] = useState(0);
  const [pointed, setPointed] = useState(0);
  const [closedAt, setClosedAt] = useState<number>();
  const caretAfter = useRef<number>(undefined);
  const being = mentionBeingTyped(value, caret);
  const offered = being && being.at !== closedAt ? offeredFor(being.typed, names) : [];
  const active = Math.min(pointed, Math.max(0, offered.length - 1));

  useEffect(() => {
    const area = around.current?.querySelector('textarea');
    if (caretAfter.current === undefined || !area) return;
    area.setSelectionRange(caretAfter.current, caretAfter.current);
    caretAfter.current = undefined;
  }, [around, value]);

  function choose({ name }: Named): void {
    if (!being) return;
    const named = withName(value, being, name);
    caretAfter.current = named.caret;
    setCaret(named.caret);
    setPointed(0);
    onChange(named.text);
  }
  function act(key: string): boolean {
    const chosen = offered[active];
    if (!chosen) return false;
    if (key === 'ArrowDown') setPointed((active + 1) % offered.length);
    else if (key === 'ArrowUp') setPointed((active + offered.length - 1) % offered.length);
    else if (key === 'Enter' || key === 'Tab') choose(chosen);
    else if (key === 'Escape') setClosedAt(being?.at);
    else return false;
    return true;
  }
  useKeys(around, act);

  return {
    offered,
    active,
    choose,
    setCaret(at: number): void {
      if (at === caret) return;
      setCaret(at);
      setPointed(0);
      if (mentionBeingTyped(value, at)?.at !== closedAt) setClosedAt(undefined);
    },
  };
}

function offeredFor(typed: string, names: readonly Named[]): readonly Named[] {
  const fitting = namesFor(
    typed,
    names.map(({ name }) => name),
  );
  return fitting.flatMap((name) => names.filter((one) => one.name === name).slice(0, 1)).slice(0, MOST);
}

/** Plain keys, before anything around hears them; `act` answers whether it did something. */
function useKeys(around: Picking['around'], act: (key: string) => boolean): void {
  useEffect(() => {
    const own = around.current;
    function handleKey(event: KeyboardEvent): void {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey || !act(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
    }
    own?.addEventListener('keydown', handleKey);
    return () => own?.removeEventListener('keydown', handleKey);
  });
}
