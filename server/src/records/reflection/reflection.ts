import { createHash } from 'node:crypto';
import type { Workspace } from '@opgave/shared/contract/records';
import type { Reflection } from '@opgave/shared/contract/reflectionRecord';
import { ReflectionId, type WorkspaceId } from '@opgave/shared/ids';
import { objectionsOf } from '@opgave/shared/method/consentTally';
import { sideOf } from '@opgave/shared/method/groups';
import { missingValues } from '@opgave/shared/method/problemGates';
import type { ReflectionContent } from '@opgave/shared/method/reflection';
import { REFLECTION_FIELDS } from '@opgave/shared/method/reflectionFields';
import { valuesFacts } from '@opgave/shared/method/valuesCheck';
import type { RecordWrite } from '#storage/ports.ts';
import { answersTo } from '../answers/giveAnswer.ts';
import { readChoice } from '../choice/choice.ts';
import { roundsNow } from '../consent/rounds.ts';
import { groupOfItem } from '../fromRoom.ts';
import type { OptionDeps } from '../options/options.ts';
import { readWeighing } from '../values/scores.ts';

const ID_LENGTH = 40;
type Reading = Pick<OptionDeps, 'storage' | 'documents' | 'now'>;

/** A look back; one of which nobody answered anything has version 0. */
export type AnyReflection = Omit<Reflection, 'version'> & { readonly version: number };

/** Follows from the workspace and the number, so that two people never begin the same one twice. */
function reflectionId(workspaceId: WorkspaceId, number: number): ReflectionId {
  const hash = createHash('sha256').update(`${workspaceId}/reflection/${number}`).digest('hex');
  return ReflectionId.parse(hash.slice(0, ID_LENGTH));
}

/** Every look back that is over, the oldest first, and the one that is being written or comes next. */
export async function readReflections(
  { storage }: Pick<Reading, 'storage'>,
  workspaceId: WorkspaceId,
): Promise<{ readonly earlier: readonly Reflection[]; readonly current: AnyReflection }> {
  const all = await storage.records.listByWorkspace('reflection', workspaceId);
  const ordered = all.toSorted((one, other) => one.number - other.number);
  const earlier = ordered.filter(({ closedAt }) => closedAt !== undefined);
  const number = earlier.length + 1;
  const id = reflectionId(workspaceId, number);
  const empty = { id, version: 0, workspaceId, number, answers: [], effects: [] };
  return { earlier, current: ordered.find((one) => one.closedAt === undefined) ?? empty };
}

/** What stands in the look back now, beside the promises of the choice. */
export async function reflectionContent(
  deps: Reading,
  workspace: Workspace,
  { answers, effects }: AnyReflection,
) {
  const { choice } = await readChoice(deps, workspace);
  const judged = choice.effects.map(({ id }) => effects.find(({ effect }) => effect === id));
  return {
    answers: answersTo(REFLECTION_FIELDS, answers),
    effects: judged.map((one) => ({ result: one?.result, evidence: one?.evidence ?? '' })),
    hasObjections: (await objectionsMade(deps, workspace)) > 0,
    ...(await around(deps, workspace)),
    language: workspace.language,
  } satisfies ReflectionContent;
}

async function around(deps: Reading, workspace: Workspace) {
  const seats = await deps.storage.records.listByWorkspace('seat', workspace.id);
  const { counted, answersOfRule } = await readWeighing(deps, { ...workspace, seats }, 'v3');
  const stories = await deps.storage.records.listByWorkspace('experience', workspace.id);
  const groupOf = new Map(seats.map(({ personId, group }) => [personId, group]));
  const isNew = stories.filter((story) => {
    const group = groupOfItem(story, groupOf.get(story.teller));
    const isShown = story.standing.state === 'shown' && story.toldAt >= workspace.phaseSince;
    return isShown && group !== undefined && sideOf(group, workspace.sideOfOther) === 'outside';
  });
  return {
    missingValues: missingValues(valuesFacts(counted, answersOfRule)),
    newOutsideExperiences: workspace.phase === 'reflect' ? isNew.length : 0,
  };
}

/** How many objections were made in the last round that closed. */
async function objectionsMade(deps: Reading, { id }: Workspace): Promise<number> {
  const record = (await roundsNow(deps, id)).at(-1);
  return record?.round.closing === undefined ? 0 : objectionsOf(record.round).length;
}

/** With a move out of `reflect` the look back is over, and the next one begins empty. */
export async function reflectionWithMove(
  deps: Reading,
  { id, phase }: Pick<Workspace, 'id' | 'phase'>,
): Promise<readonly RecordWrite[]> {
  if (phase !== 'reflect') return [];
  const { current } = await readReflections(deps, id);
  return [{ kind: 'reflection', value: { ...current, version: current.version + 1, closedAt: deps.now() } }];
}
