import type { Figure, StatementView } from '@opgave/shared/contract/statements';
import { GROUPS, type Group, SIDES, type Side } from '@opgave/shared/method/groups';
import { isAgainst, type Tally, votersIn } from '@opgave/shared/method/statements';

/** A group by itself, or the small groups of one side together. */
export type Column =
  | { readonly key: Group; readonly kind: 'group'; readonly group: Group }
  | { readonly key: Side; readonly kind: 'side'; readonly side: Side };
type Statements = readonly StatementView[];

/** Every group with a seat or a reaction, in the order of the method; then the sides, where small groups count together. */
export function columnsOf(statements: Statements, seated: readonly Group[]): readonly Column[] {
  const figures = statements.flatMap((statement) => statement.figures);
  const groups = GROUPS.filter((group) => seated.includes(group) || figures.some(isOfGroup(group)));
  const sides = SIDES.filter((side) => figures.some(isOfSide(side)));
  return [
    ...groups.map((group) => ({ key: group, kind: 'group' as const, group })),
    ...sides.map((side) => ({ key: side, kind: 'side' as const, side })),
  ];
}

export function figureIn({ figures }: StatementView, column: Column): Figure | undefined {
  return figures.find(column.kind === 'group' ? isOfGroup(column.group) : isOfSide(column.side));
}

/** The side with which a group is counted, so that its empty cell can say so. */
export function countedWith({ figures }: StatementView, column: Column): Side | undefined {
  if (column.kind === 'side') return undefined;
  const figure = figures.find((one) => one.kind === 'side' && one.groups.includes(column.group));
  return figure?.kind === 'side' ? figure.side : undefined;
}

/** The cell that asks to be looked at: where groups differ, whoever disagrees. */
export function standsApart({ labels }: StatementView, tally: Tally): boolean {
  return labels.includes('betweenGroups') && isAgainst(tally);
}

/** Fewer groups than this say nothing about what is shared. */
const MIN_GROUPS = 2;

export function hasEnoughGroups(statements: Statements): boolean {
  const reacted = statements.flatMap(({ figures }) =>
    figures.flatMap((figure) => (figure.kind === 'group' ? [figure.group] : figure.groups)),
  );
  return new Set(reacted).size >= MIN_GROUPS;
}

/** Which part of a group agrees, for sorting by it; a group that did not react comes last. */
export function agreementIn(statement: StatementView, column: Column): number {
  const figure = figureIn(statement, column);
  return figure === undefined ? -1 : figure.agree / Math.max(1, votersIn(figure));
}

function isOfGroup(group: Group): (figure: Figure) => boolean {
  return (figure) => figure.kind === 'group' && figure.group === group;
}

function isOfSide(side: Side): (figure: Figure) => boolean {
  return (figure) => figure.kind === 'side' && figure.side === side;
}
