import type { ErrorCode } from '@opgave/shared/contract/errors';
import type { WorkspaceId } from '@opgave/shared/ids';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asAppError } from '#connection/http.ts';
import { KEYS } from '#connection/queries.ts';

export interface Actions {
  readonly isBusy: boolean;
  readonly refusal: ErrorCode | undefined;
  /** Resolves with the answer, or with undefined when the server said no; then `refusal` says why. */
  readonly run: <Answer>(action: () => Promise<Answer>) => Promise<{ readonly answer: Answer } | undefined>;
}

/** Does something to the people of a table, and fetches them anew whatever came of it. */
export function useAction(workspaceId: WorkspaceId): Actions {
  const queries = useQueryClient();
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<ErrorCode>();

  async function run<Answer>(action: () => Promise<Answer>) {
    setIsBusy(true);
    setRefusal(undefined);
    try {
      return { answer: await action() };
    } catch (thrown) {
      setRefusal(asAppError(thrown).code);
      return undefined;
    } finally {
      setIsBusy(false);
      const keys = [KEYS.people(workspaceId), KEYS.invitations(workspaceId), KEYS.gates(workspaceId)];
      for (const queryKey of keys) void queries.invalidateQueries({ queryKey });
    }
  }

  return { isBusy, refusal, run };
}
