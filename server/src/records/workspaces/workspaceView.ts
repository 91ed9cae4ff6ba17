import type { WorkspaceView } from '@opgave/shared/contract/http';
import type { Member } from '#identity/standing.ts';
import { timestamp } from '../moment.ts';

/** The workspace as one member sees it. */
export function workspaceView({ workspace, seat }: Member): WorkspaceView {
  const {
    opennessMode,
    endDate,
    extraValues,
    ownValues,
    affectedGroups,
    archivedAt,
    lastCommentDay,
    locks,
    isListening,
    permissionEpoch: _,
    createdAt: __,
    ...rest
  } = workspace;
  const { personId, displayName, role, group, withHelp, isScribe, muted } = seat;
  return {
    ...rest,
    ...(opennessMode !== undefined && { opennessMode }),
    ...(endDate !== undefined && { endDate }),
    ...(extraValues !== undefined && { extraValues }),
    ...(ownValues !== undefined && { ownValues }),
    ...(affectedGroups !== undefined && { affectedGroups }),
    ...(lastCommentDay !== undefined && { lastCommentDay }),
    ...(locks !== undefined && { locks }),
    ...(isListening === true && { isListening }),
    phaseSince: timestamp(workspace.phaseSince),
    isArchived: archivedAt !== undefined,
    me: {
      ...{ personId, displayName, role, withHelp },
      ...(group !== undefined && { group }),
      ...(isScribe === true && { isScribe }),
      ...(muted && { muted }),
    },
  };
}
