import type { Person, Seat, Workspace } from '@opgave/shared/contract/records';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { restingArtefact } from '@opgave/shared/method/commentWindow';
import { sideOf } from '@opgave/shared/method/groups';
import { lockedArtefacts } from '@opgave/shared/method/holding';
import type { Actor, Where } from '@opgave/shared/method/permissions';
import type { Dependencies } from './dependencies.ts';

export interface Member {
  readonly kind: 'member';
  readonly workspace: Workspace;
  readonly seat: Seat;
  readonly person: Person;
  readonly actor: Actor;
  readonly where: Where;
}

/** How a person stands to a workspace. `none` covers "no such workspace" and "not yours" alike (T12). */
export type Standing = Member | { readonly kind: 'removed' } | { readonly kind: 'none' };

/** Looks up everything in one go, whether the workspace exists or not, so that both take the same time (T12). */
export async function standingOf(
  deps: Pick<Dependencies, 'storage'>,
  workspaceId: WorkspaceId,
  personId: PersonId,
): Promise<Standing> {
  const { records } = deps.storage;
  const [workspace, person, seats] = await Promise.all([
    records.get('workspace', workspaceId),
    records.get('person', personId),
    records.findBy('seat', 'personId', personId),
  ]);
  const seat = seats.find((one) => one.workspaceId === workspaceId);
  if (!workspace || !person || !seat) return { kind: 'none' };
  if (seat.status === 'removed') return { kind: 'removed' };
  return {
    kind: 'member',
    workspace,
    seat,
    person,
    actor: actorOf(person, seat, workspace),
    where: whereOf(workspace),
  };
}

/** Whom the rights table sees. */
export function actorOf(person: Person, seat: Seat, workspace: Workspace): Actor {
  const { role, group, isScribe, muted } = seat;
  return {
    personId: person.id,
    ...(person.installationRole !== undefined && { installationRole: person.installationRole }),
    seat: {
      role,
      ...(group !== undefined && { group, side: sideOf(group, workspace.sideOfOther) }),
      ...(isScribe === true && { isScribe }),
      ...(muted?.writing === true && { isMuted: true }),
    },
  };
}

/** Where the rights table is asked about. */
export function whereOf(workspace: Workspace): Where {
  const resting = restingArtefact(workspace.phase, workspace.commentWindow);
  return {
    phase: workspace.phase,
    furthestPhase: workspace.furthestPhase,
    ...(workspace.opennessMode !== undefined && { opennessMode: workspace.opennessMode }),
    isArchived: workspace.archivedAt !== undefined,
    ...(workspace.isListening === true && { isListening: true }),
    openVoting: workspace.settings.openVoting,
    locked: lockedArtefacts(workspace.locks),
    ...(resting && { resting }),
  };
}
