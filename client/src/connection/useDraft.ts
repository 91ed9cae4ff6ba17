import { useState } from 'react';
import { z } from 'zod';
import { asAppError } from './http.ts';
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
  /**
   * For what the server threw: when somebody else kept theirs first, what one keeps next comes after what stands there now,
   * and after no later version. Rejects with the same.
   */
  readonly wasRefused: (thrown: unknown) => Promise<never>;
  /** Takes what stands there now in its place. */
  readonly letGo: () => void;
}

interface Changed<Value> {
  readonly on: number;
  readonly value: Value;
  /** The version that was shown after a refusal. */
  readonly looked?: number;
  readonly isLooking?: boolean;
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
  const seen = own ? (own.looked ?? own.on) : version;
  if (own?.isLooking && version > seen) setChanged({ ...own, looked: version, isLooking: false });

  function put(next: Changed<Value> | undefined): void {
    setChanged(next);
    if (next && !next.isKept) keep(key, JSON.stringify({ on: next.on, value: next.value }));
    else forgetKept(key);
  }

  return {
    value: own ? own.value : value,
    change: (next) => put({ on: version, ...own, value: next, isKept: false }),
    seen,
    isChanged: own !== undefined && !own.isKept,
    isOvertaken: own !== undefined && version > own.on,
    wasKept: () => own && put({ on: seen + 1, value: own.value, isKept: true }),
    wasRefused: (thrown) => {
      if (asAppError(thrown).code === 'stale-version')
        setChanged((last) => last && { ...last, isLooking: true });
      return Promise.reject(asAppError(thrown));
    },
    letGo: () => put(undefined),
  };
}
