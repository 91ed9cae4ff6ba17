import type { AppError } from '@opgave/shared/contract/errors';
import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asAppError } from './http.ts';

/** Hears that somebody else was first, and of no other refusal: only then there is something new to look at. */
export type OnStale = () => void;

export interface Sending {
  readonly isBusy: boolean;
  readonly refusal: AppError | undefined;
  /** Resolves with whether it was done; when not, `refusal` says why. */
  readonly send: (action: () => Promise<unknown>, onStale?: OnStale) => Promise<boolean>;
  readonly forgetRefusal: () => void;
}

/** Sends something to the server, and fetches anew what it may have changed, whatever came of it. */
export function useSending(changes: readonly QueryKey[]): Sending {
  const queries = useQueryClient();
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<AppError>();

  async function send(action: () => Promise<unknown>, onStale?: OnStale): Promise<boolean> {
    setIsBusy(true);
    setRefusal(undefined);
    try {
      await action();
      return true;
    } catch (thrown) {
      const refused = asAppError(thrown);
      setRefusal(refused);
      if (refused.code === 'stale-version') onStale?.();
      return false;
    } finally {
      setIsBusy(false);
      for (const queryKey of changes) void queries.invalidateQueries({ queryKey });
    }
  }

  return { isBusy, refusal, send, forgetRefusal: () => setRefusal(undefined) };
}
