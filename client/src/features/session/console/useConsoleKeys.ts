import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { SessionDriver } from '../driver.ts';
import { stepOfNow } from '../stepOfNow.ts';

interface ConsoleKeys {
  /** Around everything in which the keys work. */
  readonly frame: RefObject<HTMLElement | null>;
  /** The arrow was pressed once: a second time goes on. */
  readonly isAsking: boolean;
  readonly showsKeys: boolean;
  readonly toggleKeys: () => void;
  readonly hands: RefObject<HTMLHeadingElement | null>;
}

/** Space, plus, arrow right, H, B and the question mark, while focus is in the console and in no field. */
export function useConsoleKeys({ view, act }: SessionDriver): ConsoleKeys {
  const hands = useRef<HTMLHeadingElement>(null);
  const [askedAt, setAskedAt] = useState<string>();
  const [showsKeys, setShowsKeys] = useState(false);
  const { course } = view.now;
  const seen = course.now?.stepId ?? null;
  const isAsking = askedAt !== undefined && askedAt === seen;

  function goOn(): void {
    if (!stepOfNow(view).next || seen === null) return;
    if (isAsking) act({ kind: 'step.next', seen });
    setAskedAt(isAsking ? undefined : seen);
  }

  const byKey: Readonly<Record<string, () => void>> = {
    ' ': () => act({ kind: course.timer.kind === 'paused' ? 'timer.resume' : 'timer.pause' }),
    '+': () => act({ kind: 'timer.addMinute' }),
    ArrowRight: goOn,
    h: () => hands.current?.focus(),
    b: () => act({ kind: 'everyone.bring', path: stepOfNow(view).step?.where ?? '' }),
    '?': () => setShowsKeys(!showsKeys),
  };

  const frame = useRef<HTMLElement>(null);
  const handleKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || belongsToTarget(event)) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (!Object.hasOwn(byKey, key) || course.status !== 'running') return;
    event.preventDefault();
    byKey[key]?.();
  });
  // A button that went away with its step would take the keys along.
  useEffect(() => {
    if (document.activeElement === document.body) frame.current?.focus({ preventScroll: true });
  }, [seen]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => handleKey(event);
    const element = frame.current;
    element?.addEventListener('keydown', listen);
    return () => element?.removeEventListener('keydown', listen);
  }, []);

  return {
    hands,
    frame,
    isAsking,
    showsKeys,
    toggleKeys: () => setShowsKeys(!showsKeys),
  };
}

/** A field and a row of tabs keep every key, and what a space presses keeps its space. */
function belongsToTarget({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('input, textarea, select, [contenteditable="true"], [role="tab"]')) return true;
  return key === ' ' && target.closest('button, a, summary') !== null;
}
