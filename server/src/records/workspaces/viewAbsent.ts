import type { AbsentView } from '@opgave/shared/contract/absent';
import type { Seat, Workspace } from '@opgave/shared/contract/records';
import { documentId } from '@opgave/shared/document/documents';
import { textOfRoot } from '@opgave/shared/document/extractText';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { absentVoices, groupsNamedIn } from '@opgave/shared/method/absentVoices';
import type { ConsentRound } from '@opgave/shared/method/consentRound';
import type { GroupSeats } from '@opgave/shared/method/facts';
import { GROUPS, type Group, sideOf } from '@opgave/shared/method/groups';
import { type RoundDeps, roundsNow } from '../consent/rounds.ts';
import { requireAllowed, requireMember } from '../member.ts';

/** The groups of which every page says "without ..." now; the same for everyone at the table. */
export async function viewAbsent(
  deps: RoundDeps,
  workspaceId: WorkspaceId,
  personId: PersonId,
): Promise<AbsentView> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'workspace.read');
  return { groups: [...(await absentGroups(deps, member.workspace))] };
}

/** Groups that are affected and have no seat, or that did not reach quorum, until they responded. */
export async function absentGroups(deps: RoundDeps, workspace: Workspace): Promise<readonly Group[]> {
  const [named, seats, round] = await Promise.all([
    namedAsAffected(deps, workspace),
    deps.storage.records.listByWorkspace('seat', workspace.id),
    lastClosedRound(deps, workspace.id),
  ]);
  return absentVoices(named, seatedGroups(workspace, seats), round);
}

/** By the set-up, by "for whom is this a problem" and by the first question on whom one forgets. */
async function namedAsAffected(
  { documents }: Pick<RoundDeps, 'documents'>,
  { id, affectedGroups = [] }: Workspace,
): Promise<readonly Group[]> {
  const [problem, fundamentals] = await Promise.all([
    documents.read(documentId(id, 'problem')),
    documents.read(documentId(id, 'fundamentals')),
  ]);
  const texts = [problem.doc.getXmlFragment('who'), fundamentals.doc.getXmlFragment('F2')];
  return [...affectedGroups, ...texts.flatMap((text) => groupsNamedIn(textOfRoot(text)))];
}

function seatedGroups({ sideOfOther }: Workspace, seats: readonly Seat[]): readonly GroupSeats[] {
  const taken = seats.filter(({ status, role }) => status === 'active' && role === 'participant');
  return GROUPS.map((group) => ({
    group,
    side: sideOf(group, sideOfOther),
    seats: taken.filter((seat) => seat.group === group).length,
  }));
}

/** A round that became void says nothing any more about who was heard. */
async function lastClosedRound(deps: RoundDeps, workspaceId: WorkspaceId): Promise<ConsentRound | undefined> {
  const rounds = (await roundsNow(deps, workspaceId)).map(({ round }) => round);
  return rounds.findLast(({ closing, voidedAt }) => closing !== undefined && voidedAt === undefined);
}
