import type { Seat } from '@opgave/shared/contract/records';
import type { Statement, Vote } from '@opgave/shared/contract/statementRecords';
import type { Figure, StatementView } from '@opgave/shared/contract/statements';
import type { PersonId } from '@opgave/shared/ids';
import { groupsSpokenAs } from '@opgave/shared/method/opening';
import { type ShownTally, shownTallies, standingOf } from '@opgave/shared/method/statements';
import type { Member } from '#identity/standing.ts';
import { fromRoomView, itemBy } from '../fromRoom.ts';
import { timestamp } from '../moment.ts';
import { countedReactions, talliesByGroup, tallyOf } from './reactions.ts';

export interface AroundStatement {
  readonly member: Member;
  readonly seats: readonly Seat[];
  /** The votes on this statement. */
  readonly votes: readonly Vote[];
}

/** A statement as one person sees it: numbers of groups, and of reactions only their own. */
export function statementView(
  statement: Statement,
  { member, seats, votes }: AroundStatement,
): StatementView {
  const { id, version, text, author, phase, placedAt, fromRoom, hidden } = statement;
  return {
    id,
    version,
    text,
    by: itemBy(statement, seatIn(seats, author)),
    isMine: author === member.person.id,
    phase,
    placedAt: timestamp(placedAt),
    ...(fromRoom && { fromRoom: fromRoomView(fromRoom, (one) => seatIn(seats, one)) }),
    ...(hidden !== undefined && { hidden }),
    mine: mineOf(votes.find(({ voter }) => voter === member.person.id)),
    ...numbersOf({ member, seats, votes }),
  };
}

function seatIn(seats: readonly Seat[], person: PersonId): Seat | undefined {
  return seats.find(({ personId }) => personId === person);
}

function mineOf(vote: Vote | undefined): StatementView['mine'] {
  if (vote === undefined) return { version: 0 };
  return { version: vote.version, ...(vote.reaction !== undefined && { reaction: vote.reaction }) };
}

type Numbers = Pick<StatementView, 'figures' | 'total' | 'shared' | 'difference' | 'labels'>;

function numbersOf({ member, seats, votes }: AroundStatement): Numbers {
  const { sideOfOther } = member.workspace;
  const counted = countedReactions(votes, seats);
  const tallies = talliesByGroup(counted, sideOfOther);
  const { shared, difference, labels } = standingOf(tallies);
  return {
    figures: shownTallies(tallies, groupsSpokenAs(member.workspace)).map(figureOf),
    total: tallyOf(counted),
    ...(shared !== undefined && { shared: rounded(shared) }),
    difference: rounded(difference),
    labels: [...labels],
  };
}

function figureOf(shown: ShownTally): Figure {
  const { agree, disagree, pass } = shown.tally;
  const numbers = { agree, disagree, pass };
  if (shown.kind === 'group') return { kind: 'group', group: shown.tally.group, ...numbers };
  return { kind: 'side', side: shown.side, groups: [...shown.groups], ...numbers };
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
