import { createHash } from 'node:crypto';
import type { Perspective, PerspectiveReveal } from '@opgave/shared/contract/perspectiveRecords';
import type { Seat, Workspace } from '@opgave/shared/contract/records';
import { type PersonId, PerspectiveId, type WorkspaceId } from '@opgave/shared/ids';
import { can } from '@opgave/shared/method/permissions';
import {
  isRevealed,
  maySeePerspective,
  type PerspectiveCard,
  type PerspectiveState,
  type PerspectiveViewer,
} from '@opgave/shared/method/perspectives';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';

const ID_LENGTH = 24;

/** Everything that decides who may know of which perspective of a workspace. */
export interface PerspectivesAtTable {
  readonly stored: readonly Perspective[];
  readonly reveal: PerspectiveReveal | undefined;
  readonly state: PerspectiveState;
}

/** The same for the same person, so that two tabs at once can never make two. */
export function perspectiveId(workspaceId: WorkspaceId, author: PersonId): PerspectiveId {
  const hash = createHash('sha256').update(`${workspaceId}/perspective/${author}`).digest('hex');
  return PerspectiveId.parse(hash.slice(0, ID_LENGTH));
}

export async function readPerspectives(
  { storage }: Pick<Dependencies, 'storage'>,
  workspace: Workspace,
): Promise<PerspectivesAtTable> {
  const [stored, reveal] = await Promise.all([
    storage.records.listByWorkspace('perspective', workspace.id),
    storage.records.get('perspectiveReveal', workspace.id),
  ]);
  return { stored, reveal, state: stateOf(workspace, reveal) };
}

function stateOf(
  { phase, furthestPhase, settings }: Workspace,
  reveal: PerspectiveReveal | undefined,
): PerspectiveState {
  return {
    phase,
    furthestPhase,
    silentFirst: settings.silentFirst,
    ...(reveal !== undefined && { revealedAt: reveal.revealedAt }),
  };
}

/** A perspective as the rules count it: one that was taken back is as a draft. */
export function cardOf({ author, group, standing }: Perspective): PerspectiveCard {
  return {
    authorId: author,
    group,
    ...(standing.state === 'submitted' && { submittedAt: standing.at }),
  };
}

/** Whether this member may know of this perspective; of one that was taken back a mark stays where it was known. */
export function maySee(member: Member, perspective: Perspective, atTable: PerspectivesAtTable): boolean {
  const { standing } = perspective;
  const card = cardOf(perspective);
  const known = standing.state === 'withdrawn' ? { ...card, submittedAt: standing.at } : card;
  return maySeePerspective(viewerOf(member, atTable), known, atTable.state);
}

export function viewerOf({ seat, person }: Member, { stored }: PerspectivesAtTable): PerspectiveViewer {
  const own = stored.find(({ author }) => author === person.id);
  return {
    personId: person.id,
    role: seat.role,
    joinedAt: seat.joinedAt,
    hasSubmitted: own !== undefined && own.standing.state !== 'draft',
  };
}

/** Whether others than its author know of what was handed in. */
export function isKnownToOthers({ state }: PerspectivesAtTable): boolean {
  return isRevealed(state);
}

/** Who hears of a change that others may not know of: its author, and who leads. */
export function onlyToFew(author: PersonId, seats: readonly Seat[]): readonly PersonId[] {
  const leading = seats.filter(({ role, status }) => role === 'facilitator' && status === 'active');
  return [author, ...leading.map(({ personId }) => personId)];
}

/** As long as the cards are closed, only who leads knows which groups are ready (`method.md` section 3.1, rule 2). */
export async function mayCountReady(deps: Pick<Dependencies, 'storage'>, member: Member): Promise<boolean> {
  if (can(member.actor, 'phase.advance', member.where)) return true;
  return isKnownToOthers(await readPerspectives(deps, member.workspace));
}
