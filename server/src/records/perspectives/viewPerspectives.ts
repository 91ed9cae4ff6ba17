import type { Perspective } from '@opgave/shared/contract/perspectiveRecords';
import type {
  OwnPerspectiveView,
  PerspectiveCardView,
  PerspectivesView,
  RevealView,
  StartView,
} from '@opgave/shared/contract/perspectives';
import type { Seat } from '@opgave/shared/contract/records';
import { perspectiveDocument } from '@opgave/shared/document/documents';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { GROUPS, type Group, type Side, sideOf } from '@opgave/shared/method/groups';
import { can } from '@opgave/shared/method/permissions';
import {
  isRevealed,
  mustSubmitFirst,
  readyPerGroup,
  revealRefusal,
} from '@opgave/shared/method/perspectives';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import type { Documents } from '../documents.ts';
import { requireAllowed, requireMember } from '../member.ts';
import { timestamp } from '../moment.ts';
import { answersView, readAnswers } from './answers.ts';
import { cardOf, maySee, type PerspectivesAtTable, readPerspectives, viewerOf } from './perspectives.ts';
import { mayReopen } from './reopenPerspective.ts';
import { mayBegin } from './startPerspective.ts';

type ViewDeps = Pick<Dependencies, 'storage'> & { readonly documents: Documents };

interface Around {
  readonly member: Member;
  readonly seats: readonly Seat[];
  readonly atTable: PerspectivesAtTable;
}

/**
 * What one person may know of the perspectives: their own, how many are ready for whoever turns the cards, and the
 * others when they lie open. Of a hidden one not even its being there is told.
 */
export async function viewPerspectives(
  deps: ViewDeps,
  workspaceId: WorkspaceId,
  personId: PersonId,
): Promise<PerspectivesView> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'perspective.read');
  const [atTable, seats] = await Promise.all([
    readPerspectives(deps, member.workspace),
    deps.storage.records.listByWorkspace('seat', workspaceId),
  ]);
  const around = { member, seats, atTable };
  const mine = await ownView(deps, around);
  const start = mine === undefined || mine.state === 'withdrawn' ? await startView(deps, member) : undefined;
  const isTurned = isRevealed(atTable.state);
  const comesLater = isTurned && mustSubmitFirst(viewerOf(member, atTable), atTable.state);
  const { revealedAt } = atTable.state;
  return {
    isOpen: isTurned && !comesLater,
    mustSubmitFirst: comesLater,
    ...(revealedAt !== undefined && { revealedAt: timestamp(revealedAt) }),
    groups: groupsView(around),
    ...(mine !== undefined && { mine }),
    ...(start !== undefined && { start }),
    ...(can(member.actor, 'perspective.decide', member.where) && { reveal: revealView(around) }),
    cards: isTurned && !comesLater ? await cardsView(deps, around) : [],
  };
}

async function ownView(deps: ViewDeps, around: Around): Promise<OwnPerspectiveView | undefined> {
  const { member, atTable } = around;
  const own = atTable.stored.find(({ author }) => author === member.person.id);
  if (own === undefined) return undefined;
  const { id, version, standing, valueKey, isOfficialPosition } = own;
  const group = standing.state === 'draft' ? (member.seat.group ?? own.group) : own.group;
  const mine = { ...member.where, owner: own.author };
  const mayWrite = can(member.actor, 'perspective.write', mine);
  return {
    ...{ id, version, group, isOfficialPosition },
    document: perspectiveDocument(own.author),
    side: sideOf(group, member.workspace.sideOfOther),
    state: standing.state,
    mayReopen: mayWrite && mayReopen({ own, atTable }),
    mayWithdraw: standing.state === 'submitted' && can(member.actor, 'perspective.withdraw', mine),
    ...(valueKey !== undefined && { valueKey }),
    answers: answersView(await readAnswers(deps, own.workspaceId, own.author)),
  };
}

async function startView(deps: ViewDeps, member: Member): Promise<StartView | undefined> {
  const { seat, workspace, person, actor, where } = member;
  if (seat.group === undefined) return undefined;
  if (!can(actor, 'perspective.write', { ...where, owner: person.id })) return undefined;
  const side = sideOf(seat.group, workspace.sideOfOther);
  const isTime = await mayBegin(deps, workspace.id, side);
  return { group: seat.group, side, ...(!isTime && { why: 'EXP_FIRST' }) };
}

function revealView({ seats, atTable, member }: Around): RevealView {
  const cards = atTable.stored.map(cardOf);
  const counted = readyPerGroup(cards);
  const why = revealRefusal(cards, atTable.state);
  const known = new Set([...seatedGroups(seats), ...counted.keys()]);
  return {
    ready: inOrder(known, member).map(({ group }) => ({
      group,
      seats: seats.filter((seat) => isSeated(seat) && seat.group === group).length,
      ready: counted.get(group) ?? 0,
    })),
    ...(why !== undefined && { why }),
  };
}

function groupsView({ seats, member }: Around): { group: Group; side: Side }[] {
  return inOrder(new Set(seatedGroups(seats)), member);
}

async function cardsView(deps: ViewDeps, around: Around): Promise<PerspectiveCardView[]> {
  const { member, atTable } = around;
  const shown = atTable.stored.filter(
    (one) => one.standing.state !== 'draft' && maySee(member, one, atTable),
  );
  const cards = await Promise.all(shown.map((one) => cardView(deps, one, around)));
  const places = inOrder(new Set(cards.map(({ group }) => group)), member).map(({ group }) => group);
  return cards.toSorted(
    (one, other) =>
      places.indexOf(one.group) - places.indexOf(other.group) || one.name.localeCompare(other.name),
  );
}

async function cardView(
  deps: ViewDeps,
  { id, author, group, standing, valueKey, isOfficialPosition, workspaceId }: Perspective,
  { member, seats }: Around,
): Promise<PerspectiveCardView> {
  const isWithdrawn = standing.state === 'withdrawn';
  const seat = seats.find(({ personId }) => personId === author);
  return {
    ...{ id, personId: author, group, isWithdrawn, isOfficialPosition },
    name: seat?.displayName ?? '',
    side: sideOf(group, member.workspace.sideOfOther),
    ...(seat?.lens !== undefined && { lens: seat.lens }),
    isMine: author === member.person.id,
    ...(valueKey !== undefined && { valueKey }),
    answers: isWithdrawn ? [] : answersView(await readAnswers(deps, workspaceId, author)),
  };
}

/** Who is of outside comes first. */
function inOrder(groups: ReadonlySet<Group>, { workspace }: Member): { group: Group; side: Side }[] {
  const all = GROUPS.filter((group) => groups.has(group)).map((group) => ({
    group,
    side: sideOf(group, workspace.sideOfOther),
  }));
  return [...all.filter(({ side }) => side === 'outside'), ...all.filter(({ side }) => side === 'inside')];
}

function seatedGroups(seats: readonly Seat[]): readonly Group[] {
  return seats.filter(isSeated).flatMap(({ group }) => group ?? []);
}

function isSeated({ status, role }: Seat): boolean {
  return status === 'active' && role === 'participant';
}
