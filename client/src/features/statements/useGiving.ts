import type { ErrorCode } from '@opgave/shared/contract/errors';
import type { StatementView } from '@opgave/shared/contract/statements';
import type { WorkspaceId } from '@opgave/shared/ids';
import type { Reaction } from '@opgave/shared/method/statements';
import { useRef } from 'react';
import { KEYS } from '#connection/queries.ts';
import { castVote, STATEMENT_KEYS } from '#connection/statementsApi.ts';
import { useSending } from '#connection/useSending.ts';

export interface Giving {
  readonly refusal: ErrorCode | undefined;
  /** Null takes the reaction back. Resolves with whether it was done. */
  readonly give: (statement: StatementView, reaction: Reaction | null) => Promise<boolean>;
}

/** Sends one's own reactions one after the other, each with the version that the one before made. */
export function useGiving(workspaceId: WorkspaceId): Giving {
  const { refusal, send } = useSending([STATEMENT_KEYS.statements(workspaceId), KEYS.gates(workspaceId)]);
  const versions = useRef(new Map<string, number>());
  const line = useRef<Promise<unknown>>(Promise.resolve());

  async function sendOne(statement: StatementView, reaction: Reaction | null): Promise<boolean> {
    const { id, mine } = statement;
    const version = Math.max(mine.version, versions.current.get(id) ?? 0);
    const isDone = await send(() => castVote(workspaceId, id, { version, reaction }));
    if (isDone) versions.current.set(id, version + 1);
    return isDone;
  }

  return {
    refusal: refusal?.code,
    give(statement, reaction) {
      const sent = line.current.then(() => sendOne(statement, reaction));
      line.current = sent;
      return sent;
    },
  };
}
