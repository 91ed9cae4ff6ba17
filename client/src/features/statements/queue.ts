import type { PersonView, WorkspaceView } from '@opgave/shared/contract/http';
import type { StatementView } from '@opgave/shared/contract/statements';
import { GROUPS, sideOf } from '@opgave/shared/method/groups';
import { canBeWorkedOut, shownTallies, votersIn } from '@opgave/shared/method/statements';

type Statements = readonly StatementView[];

/** What one can react to: all that is not hidden. */
export function votable(statements: Statements): Statements {
  return statements.filter(({ hidden }) => hidden === undefined);
}

/** The next one without an own reaction, after this one and then from the start. */
export function nextOpen(
  statements: Statements,
  after: string | undefined,
  answered: ReadonlySet<string>,
): StatementView | undefined {
  const from = statements.findIndex(({ id }) => id === after) + 1;
  const round = [...statements.slice(from), ...statements.slice(0, from)];
  return round.find(({ id, mine }) => mine.reaction === undefined && !answered.has(id));
}

/** How many people are counted together with me; undefined when nobody can work out what I choose. */
export function smallCompany(
  { me, opennessMode, sideOfOther }: WorkspaceView,
  people: readonly PersonView[],
): number | undefined {
  const seats = GROUPS.map((group) => ({
    group,
    side: sideOf(group, sideOfOther),
    agree: people.filter((person) => person.role === 'participant' && person.group === group).length,
    disagree: 0,
    pass: 0,
  }));
  const mine = shownTallies(seats, opennessMode).find((shown) =>
    shown.kind === 'group'
      ? shown.tally.group === me.group
      : shown.groups.some((group) => group === me.group),
  );
  if (mine === undefined) return undefined;
  const company = votersIn(mine.tally);
  return canBeWorkedOut(company) ? company : undefined;
}
