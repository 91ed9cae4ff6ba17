import type { ErrorCode } from '@opgave/shared/contract/errors';
import type { Ack } from '@opgave/shared/contract/events';
import type { WorkspaceId } from '@opgave/shared/ids';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asAppError } from '#connection/http.ts';
import { KEYS } from '#connection/queries.ts';
import { useWorkspaceSocket, type WorkspaceSocket } from '#connection/workspaceSocket.ts';

export interface Move {
  readonly isBusy: boolean;
  readonly refusal: ErrorCode | undefined;
  /** Resolves with whether the table moved; a refusal has fetched the list anew by then. */
  readonly move: (command: (socket: WorkspaceSocket) => Promise<Ack>) => Promise<boolean>;
}

/** Sends a phase change and keeps what the server said about it. */
export function useMove(workspaceId: WorkspaceId): Move {
  const socket = useWorkspaceSocket();
  const queries = useQueryClient();
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<ErrorCode>();

  async function move(command: (socket: WorkspaceSocket) => Promise<Ack>): Promise<boolean> {
    setIsBusy(true);
    const answer = socket ? await command(socket).catch(asRefusal) : away();
    await Promise.all([
      queries.invalidateQueries({ queryKey: KEYS.gates(workspaceId) }),
      queries.invalidateQueries({ queryKey: KEYS.workspaces }),
    ]);
    setIsBusy(false);
    setRefusal(answer.ok ? undefined : answer.code);
    return answer.ok;
  }

  return { isBusy, refusal, move };
}

function asRefusal(thrown: unknown): Ack {
  const { code, details } = asAppError(thrown);
  return { ok: false, code, details };
}

function away(): Ack {
  return { ok: false, code: 'server-away', details: {} };
}
