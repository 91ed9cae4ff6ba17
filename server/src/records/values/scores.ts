import type { Comment } from '@opgave/shared/contract/commentRecord';
import type { Seat, Workspace } from '@opgave/shared/contract/records';
import type { HarmAnswer, ValueScore } from '@opgave/shared/contract/valueRecords';
import type { PersonId, ScoreId, WorkspaceId } from '@opgave/shared/ids';
import { type Group, sideOf } from '@opgave/shared/method/groups';
import type {
  HarmAnswer as AnswerOfRule,
  ValueScore as ScoreOfRule,
  ValueVersion,
} from '@opgave/shared/method/valuesCheck';
import type { Dependencies } from '#identity/dependencies.ts';

/** A score as the rules count it, with what others know it by. */
export interface CountedScore extends ScoreOfRule {
  readonly publicId: ScoreId;
}

export interface Weighing {
  readonly stored: readonly ValueScore[];
  readonly counted: readonly CountedScore[];
  readonly answers: readonly HarmAnswer[];
  /** The same answers as the rules count them. */
  readonly answersOfRule: readonly AnswerOfRule[];
}
type AtTable = Pick<Workspace, 'id' | 'sideOfOther'> & { readonly seats: readonly Seat[] };

/** Everything that was weighed in one version of the check, and how serious harm was answered. */
export async function readWeighing(
  deps: Pick<Dependencies, 'storage'>,
  table: AtTable,
  check: ValueVersion,
): Promise<Weighing> {
  const stored = await scoresOf(deps, table.id, check);
  const [answers, comments] = await Promise.all([
    deps.storage.records.listByWorkspace('harmAnswer', table.id),
    deps.storage.records.listByWorkspace('comment', table.id),
  ]);
  const counted = stored.flatMap((score) => countedScore(score, table) ?? []);
  return {
    stored,
    counted,
    answers,
    answersOfRule: [
      ...answers.flatMap((answer) => answerOfRule(answer, stored) ?? []),
      ...comments.flatMap((comment) => answerInComment(comment, stored) ?? []),
    ],
  };
}

/** Every version of the check. */
export async function readWeighings(
  deps: Pick<Dependencies, 'storage'>,
  table: AtTable,
): Promise<Readonly<Record<ValueVersion, Weighing>>> {
  const [v1, v2, v3] = await Promise.all([
    readWeighing(deps, table, 'v1'),
    readWeighing(deps, table, 'v2'),
    readWeighing(deps, table, 'v3'),
  ]);
  return { v1, v2, v3 };
}

async function scoresOf(
  { storage }: Pick<Dependencies, 'storage'>,
  workspaceId: WorkspaceId,
  check: ValueVersion,
): Promise<readonly ValueScore[]> {
  const scores = await storage.records.listByWorkspace('valueScore', workspaceId);
  return scores.filter((score) => score.check === check);
}

/** A score counts for the group of today; of somebody who left, for the group they had. */
function countedScore(score: ValueScore, { seats, sideOfOther }: AtTable): CountedScore | undefined {
  const group = groupOf(score, seats);
  if (group === undefined) return undefined;
  const { publicId, personId, value, score: given, reason, forWhom } = score;
  const side = sideOf(group, sideOfOther);
  return {
    ...{ publicId, personId, group, side, value, score: given, reason },
    ...(forWhom !== undefined && { forWhom }),
  };
}

export function groupOf(
  { personId, group }: { readonly personId: PersonId; readonly group?: Group | undefined },
  seats: readonly Seat[],
): Group | undefined {
  const seat = seats.find((one) => one.personId === personId && one.status === 'active');
  return seat ? seat.group : group;
}

/** A comment to a score answers it as long as it can be read (`method.md` section 5, rule 5). */
function answerInComment(
  { on, author, standing }: Comment,
  stored: readonly ValueScore[],
): AnswerOfRule | undefined {
  if (on.kind !== 'score' || standing.state !== 'shown') return undefined;
  const score = stored.find(({ publicId }) => publicId === on.scoreId);
  return score && { kind: 'comment', by: author, personId: score.personId, value: score.value };
}

function answerOfRule(given: HarmAnswer, stored: readonly ValueScore[]): AnswerOfRule | undefined {
  const score = stored.find(({ publicId }) => publicId === given.score);
  if (score === undefined) return undefined;
  return { kind: given.answer.kind, by: given.by, personId: score.personId, value: score.value };
}
