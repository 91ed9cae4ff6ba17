import type { AppError } from '@opgave/shared/contract/errors';
import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asAppError } from './http.ts';

export interface Sending {
  readonly isBusy: boolean;
  readonly refusal: AppError | undefined;
  /** Resolves with whether it was done; when not, `refusal` says why. */
  readonly send: (action: () => Promise<unknown>) => Promise<boolean>;
  readonly forgetRefusal: () => void;
}

/** Sends something to the server, and fetches anew what it may have changed, whatever came of it. */
export function useSending(changes: readonly QueryKey[]): Sending {
  const queries = useQueryClient();
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<AppError>();

  async function send(action: () => Promise<unknown>): Promise<boolean> {
    setIsBusy(true);
    setRefusal(undefined);
    try {
      await action();
      return true;
    } catch (thrown) {
      setRefusal(asAppError(thrown));
      return false;
    } finally {
      setIsBusy(false);
      for (const queryKey of changes) void queries.invalidateQueries({ queryKey });
    }
  }

  return { isBusy, refusal, send, forgetRefusal: () => setRefusal(undefined) };
}
