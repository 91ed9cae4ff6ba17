import type { PersonView, WorkspaceView } from '@opgave/shared/contract/http';
import type { Action } from '@opgave/shared/method/actions';
import { restingArtefact } from '@opgave/shared/method/commentWindow';
import { sideOf } from '@opgave/shared/method/groups';
import { lockedArtefacts } from '@opgave/shared/method/holding';
import { type Actor, can, type Where } from '@opgave/shared/method/permissions';
import type { Phase } from '@opgave/shared/method/phases';
import { createContext, useContext } from 'react';

/** The workspace one is in, with the people of it; every page below `/w/:slug` reads it here. */
export interface InWorkspace {
  readonly workspace: WorkspaceView;
  readonly people: readonly PersonView[];
  /** Only to hide what cannot be done; the server decides. */
  readonly may: (action: Action) => boolean;
  /** The last phase change that happened while this page was open. */
  readonly lastMove: LastMove | undefined;
}

export interface LastMove {
  readonly phase: Phase;
  /** The name of who did it. */
  readonly by: string;
  /** Tells two alike apart. */
  readonly at: number;
}

export const WorkspaceContext = createContext<InWorkspace | undefined>(undefined);

export function useWorkspace(): InWorkspace {
  const found = useContext(WorkspaceContext);
  if (!found) throw new Error('A page of a workspace is shown outside one');
  return found;
}

export function actorOf({ me, sideOfOther }: WorkspaceView): Actor {
  const { personId, role, group, isScribe, muted } = me;
  const place = group && { group, side: sideOf(group, sideOfOther) };
  return {
    personId,
    seat: { role, ...place, ...(isScribe && { isScribe }), ...(muted?.writing && { isMuted: true }) },
  };
}

export function whereOf(workspace: WorkspaceView): Where {
  const { phase, furthestPhase, opennessMode, isArchived, isListening, settings, commentWindow } = workspace;
  const resting = restingArtefact(phase, commentWindow);
  return {
    phase,
    furthestPhase,
    isArchived,
    openVoting: settings.openVoting,
    locked: lockedArtefacts(workspace.locks),
    ...(opennessMode && { opennessMode }),
    ...(isListening && { isListening }),
    ...(resting && { resting }),
  };
}

/** Where no data are involved there is no data canvas. */
function isThere({ dataInvolved }: WorkspaceView, action: Action): boolean {
  return dataInvolved || !action.startsWith('dataCanvas');
}

export function mayIn(workspace: WorkspaceView): InWorkspace['may'] {
  const actor = actorOf(workspace);
  const where = whereOf(workspace);
  return (action) => isThere(workspace, action) && can(actor, action, where);
}
