import type { Seat } from '@opgave/shared/contract/records';
import type { Vote } from '@opgave/shared/contract/statementRecords';
import type { PersonId } from '@opgave/shared/ids';
import { GROUPS, type Group, type Side, sideOf } from '@opgave/shared/method/groups';
import { type GroupTally, REACTIONS, type Reaction, type Tally } from '@opgave/shared/method/statements';

/** A reaction that stands, and for which group it counts. Who gave it is not in it. */
export interface Counted {
  readonly reaction: Reaction;
  readonly group: Group | undefined;
}

/** A reaction counts for the group of today; of somebody who left, for the group they had. */
export function countedReactions(votes: readonly Vote[], seats: readonly Seat[]): readonly Counted[] {
  const groups = groupsOfToday(seats);
  return votes.flatMap(({ reaction, voter, group }) =>
    reaction === undefined ? [] : [{ reaction, group: groups.has(voter) ? groups.get(voter) : group }],
  );
}

function groupsOfToday(seats: readonly Seat[]): ReadonlyMap<PersonId, Group | undefined> {
  return new Map(
    seats.filter(({ status }) => status === 'active').map(({ personId, group }) => [personId, group]),
  );
}

/** Every group with its numbers, also those that have none. */
export function talliesByGroup(counted: readonly Counted[], sideOfOther: Side): readonly GroupTally[] {
  return GROUPS.map((group) => ({
    group,
    side: sideOf(group, sideOfOther),
    ...tallyOf(counted.filter((one) => one.group === group)),
  }));
}

export function tallyOf(counted: readonly Counted[]): Tally {
  const [agree, disagree, pass] = REACTIONS.map(
    (reaction) => counted.filter((one) => one.reaction === reaction).length,
  );
  return { agree: agree ?? 0, disagree: disagree ?? 0, pass: pass ?? 0 };
}
