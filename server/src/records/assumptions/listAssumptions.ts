import type { Assumption } from '@opgave/shared/contract/assumptionRecord';
import type { AssumptionsView, AssumptionView } from '@opgave/shared/contract/assumptions';
import type { Seat } from '@opgave/shared/contract/records';
import type { PersonId } from '@opgave/shared/ids';
import type { AssumptionStanding } from '@opgave/shared/method/assumptions';
import { can } from '@opgave/shared/method/permissions';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { requireAllowed, requireMember } from '../member.ts';
import { timestamp } from '../moment.ts';
import { writtenBy } from '../writtenBy.ts';
import { type AtAssumptions, assumptionsOf, mayFind, standingOn, todayAt } from './assumptions.ts';

interface Around {
  readonly member: Member;
  readonly seats: readonly Seat[];
  readonly today: string;
}

/** What must be looked at comes first: what does not hold, what is due, and then by its day. */
const ORDER: Readonly<Record<AssumptionStanding, number>> = { disproved: 0, due: 1, open: 2, holds: 3 };

/** What the table takes for granted, as this person sees it. */
export async function listAssumptions(
  deps: Pick<Dependencies, 'storage' | 'now'>,
  { workspaceId, personId }: AtAssumptions,
): Promise<AssumptionsView> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'assumption.read');
  const [all, seats] = await Promise.all([
    assumptionsOf(deps, workspaceId),
    deps.storage.records.listByWorkspace('seat', workspaceId),
  ]);
  const around = { member, seats, today: todayAt(deps, member) };
  const views = all.map((one) => viewOf(one, around));
  return {
    mayWrite: can(member.actor, 'assumption.write', member.where),
    people: seats
      .filter(({ status, role }) => status === 'active' && role !== 'observer')
      .map((seat) => keeperOf(seat.personId, around)),
    today: around.today,
    assumptions: views.toSorted(
      (one, other) =>
        ORDER[one.standing] - ORDER[other.standing] || one.reviewOn.localeCompare(other.reviewOn),
    ),
  };
}

function viewOf(assumption: Assumption, around: Around): AssumptionView {
  const { id, version, text, author, owner, reviewOn, phase, found, options, choice } = assumption;
  const { member, today } = around;
  const mayReadLater = can(member.actor, 'option.read', member.where);
  return {
    ...{ id, version, text, reviewOn, phase, owner: keeperOf(owner, around), by: nameOf(author, around) },
    isMine: owner === member.person.id,
    standing: standingOn(assumption, today),
    found: found
      .map(({ finding, evidence, by, at }) => ({
        ...{ finding, evidence, by: nameOf(by, around), at: timestamp(at) },
      }))
      .toReversed(),
    options: mayReadLater ? options : [],
    choice: mayReadLater && choice,
    mayFind: mayFind(member, assumption),
  };
}

function nameOf(personId: PersonId, around: Around): string {
  return keeperOf(personId, around).name;
}

function keeperOf(personId: PersonId, { member, seats }: Around) {
  const group = seats.find((seat) => seat.personId === personId)?.group;
  const by = { by: personId, ...(group !== undefined && { group }) };
  const { name = '' } = writtenBy(by, member.workspace, seats);
  return { personId, name, ...(group !== undefined && { group }) };
}
