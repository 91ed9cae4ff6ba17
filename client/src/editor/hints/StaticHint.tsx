import type { ReactNode } from 'react';
import { useHints } from './hints.ts';
import { lookOf } from './look.ts';
import type { HintSignal } from './signals.ts';

type StaticHintProps = {
  readonly signalKey: string;
  readonly kind: HintSignal['kind'];
  readonly isOpen: boolean;
  readonly children: ReactNode;
};

/** A sentence with a hint in a text that is read. Where one may write, a press goes to the text around it. */
export function StaticHint({ signalKey, kind, isOpen, children }: StaticHintProps) {
  const hints = useHints();
  const look = lookOf(kind, isOpen);
  if (!hints || hints.mayWrite) {
    return (
      <span className={look} data-signal={signalKey} data-hint={kind}>
        {children}
      </span>
    );
  }
  return (
    <span
      className={look}
      data-signal={signalKey}
      data-hint={kind}
      role="button"
      tabIndex={0}
      aria-expanded={isOpen}
      onClick={() => hints.desk.open(signalKey)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') hints.desk.open(signalKey, true);
      }}
    >
      {children}
    </span>
  );
}
