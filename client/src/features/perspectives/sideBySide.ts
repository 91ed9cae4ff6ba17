import type { PerspectiveCardView } from '@opgave/shared/contract/perspectives';
import type { TensionSideView, TensionView } from '@opgave/shared/contract/tensions';
import type { PerspectiveId } from '@opgave/shared/ids';
import type { Group } from '@opgave/shared/method/groups';
import type { PerspectiveRoot } from '@opgave/shared/method/perspectiveQuestions';
import {
  GROUP_QUESTIONS,
  PERSPECTIVE_FIELDS,
  type PerspectiveField,
} from '@opgave/shared/method/perspectives';

/** So many people stand beside each other on a wide screen. */
export const AT_A_TIME = 4;

/** One question to all, or the question with this number that each group was asked itself. */
export type Row =
  | { readonly kind: 'all'; readonly key: PerspectiveField }
  | { readonly kind: 'group'; readonly key: `group.${number}`; readonly number: number };

/** What everyone was asked comes first, so that the first row has an answer in every column. */
const ROWS: readonly Row[] = [
  ...PERSPECTIVE_FIELDS.filter((key) => key !== 'outside' && key !== 'askOthers').map(
    (key) => ({ kind: 'all', key }) as const,
  ),
  { kind: 'all', key: 'outside' },
  ...Array.from({ length: GROUP_QUESTIONS }, (_, index) => groupRow(index + 1)),
  { kind: 'all', key: 'askOthers' },
];

function groupRow(number: number): Row {
  return { kind: 'group', key: `group.${number}`, number };
}

export interface AnswerInCell {
  readonly root: PerspectiveRoot;
  readonly text: string;
}

/** What somebody answered in this row, or undefined. */
export function answerIn({ answers, group }: PerspectiveCardView, row: Row): AnswerInCell | undefined {
  const root = row.kind === 'all' ? row.key : `${group}.${row.number}`;
  return answers.find((answer) => answer.root === root);
}

/** The rows in which somebody answered, in the order in which they were asked. */
export function rowsOf(cards: readonly PerspectiveCardView[]): readonly Row[] {
  return ROWS.filter((row) => cards.some((card) => answerIn(card, row) !== undefined));
}

/** One of each group first, then the second of each, so that what stands beside each other differs. */
export function inTurns(
  cards: readonly PerspectiveCardView[],
  groups: readonly Group[],
): readonly PerspectiveCardView[] {
  const perGroup = groups.map((group) => cards.filter((card) => card.group === group));
  const longest = Math.max(0, ...perGroup.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => perGroup.flatMap((some) => some[turn] ?? [])).flat();
}

/** The cards of the groups that were picked; without a pick all. */
export function picked(
  cards: readonly PerspectiveCardView[],
  groups: ReadonlySet<Group>,
): readonly PerspectiveCardView[] {
  return groups.size === 0 ? cards : cards.filter(({ group }) => groups.has(group));
}

export interface MarkInCell {
  readonly tension: TensionView;
  readonly other: TensionSideView;
}

/** The differences that touch this answer, each with its other end. */
export function marksIn(
  tensions: readonly TensionView[],
  id: PerspectiveId,
  root: PerspectiveRoot,
): readonly MarkInCell[] {
  return tensions.flatMap((tension) => {
    if (isAt(tension.one, id, root)) return [{ tension, other: tension.other }];
    return isAt(tension.other, id, root) ? [{ tension, other: tension.one }] : [];
  });
}

function isAt(side: TensionSideView, id: PerspectiveId, root: PerspectiveRoot): boolean {
  return side.perspective === id && side.root === root;
}

/** An answer in sentences, to pick a part of it by. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.?!])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
