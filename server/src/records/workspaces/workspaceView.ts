import type { WorkspaceView } from '@opgave/shared/contract/http';
import type { Workspace } from '@opgave/shared/contract/records';
import type { Member } from '#identity/standing.ts';
import { timestamp } from '../moment.ts';
import { openingView } from '../opening/openingView.ts';
import { isPublic } from '../publicPage/publicWorkspace.ts';

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
    awaitsOrganisation,
    commentWindow,
    permissionEpoch: _,
    createdAt: __,
    publication: ___,
    commentsRemindedAt: ____,
    opening: _____,
    commentsAskedAt: ______,
    organisationRefused: _______,
    ...rest
  } = workspace;
  const opening = openingView(workspace, seat);
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
    ...(awaitsOrganisation === true && { awaitsOrganisation }),
    ...(isListening === true && { isListening }),
    ...(commentWindow !== undefined && { commentWindow: windowView(commentWindow) }),
    ...(opening && { opening }),
    phaseSince: timestamp(workspace.phaseSince),
    isPublic: isPublic(workspace),
    isArchived: archivedAt !== undefined,
    me: {
      ...{ personId, displayName, role, withHelp },
      ...(group !== undefined && { group }),
      ...(isScribe === true && { isScribe }),
      ...(muted && { muted }),
    },
  };
}

function windowView({ openedAt, closedAt, ...rest }: NonNullable<Workspace['commentWindow']>) {
  const closed = closedAt !== undefined && { closedAt: timestamp(closedAt) };
  return { ...rest, openedAt: timestamp(openedAt), ...closed };
}
