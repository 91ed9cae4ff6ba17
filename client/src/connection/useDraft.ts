import { useState } from 'react';
import { z } from 'zod';
import { forgetKept, keep, readKeptAs } from './kept.ts';

interface Standing<Value> {
  readonly version: number;
  readonly value: Value;
}

export interface Draft<Value> {
  readonly value: Value;
  readonly change: (value: Value) => void;
  /** The version that goes along with what is kept: the one on which one began to change it. */
  readonly seen: number;
  readonly isChanged: boolean;
  /** Somebody else kept something since one began. */
  readonly isOvertaken: boolean;
  readonly wasKept: () => void;
  /** It was refused and told: from now on what one keeps comes after what stands there now. */
  readonly lookAgain: () => void;
  /** Takes what stands there now in its place. */
  readonly letGo: () => void;
}

interface Changed<Value> {
  readonly on: number;
  readonly value: Value;
  readonly hasLooked?: boolean;
  /** Until it comes back as what stands there. */
  readonly isKept?: boolean;
}

/**
 * A form that follows what others keep until one changes something in it. From then on not a word of it goes away before
 * one keeps it or lets it go, also over a reload of this tab.
 */
export function useDraft<Value>(
  key: string,
  schema: z.ZodType<Value>,
  { version, value }: Standing<Value>,
): Draft<Value> {
  const [changed, setChanged] = useState<Changed<Value> | undefined>(() =>
    readKeptAs(key, z.object({ on: z.int(), value: schema })),
  );
  const own = changed?.isKept && version >= changed.on ? undefined : changed;
  const seen = own && !own.hasLooked ? own.on : version;

  function put(next: Changed<Value> | undefined): void {
    setChanged(next);
    if (next && !next.isKept) keep(key, JSON.stringify({ on: next.on, value: next.value }));
    else forgetKept(key);
  }

  return {
    value: own ? own.value : value,
    change: (next) => put({ on: own?.on ?? version, value: next, hasLooked: own?.hasLooked ?? false }),
    seen,
    isChanged: own !== undefined && !own.isKept,
    isOvertaken: own !== undefined && version > own.on,
    wasKept: () => own && put({ on: seen + 1, value: own.value, isKept: true }),
    lookAgain: () => own && put({ ...own, hasLooked: true }),
    letGo: () => put(undefined),
  };
}
