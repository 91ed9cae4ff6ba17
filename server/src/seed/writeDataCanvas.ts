import { documentId } from '@opgave/shared/document/documents';
import type { ExperienceId, PersonId } from '@opgave/shared/ids';
import type { DataStep, WhyText } from '@opgave/shared/method/dataCanvas';
import type { Phase } from '@opgave/shared/method/phases';
import { readStandings } from '#records/dataCanvas/canvas.ts';
import { chooseWhy } from '#records/dataCanvas/chooseWhy.ts';
import { completeStep } from '#records/dataCanvas/completeStep.ts';
import { judgeAlternative } from '#records/dataCanvas/judgeAlternative.ts';
import { seeStep } from '#records/dataCanvas/seeStep.ts';
import { type CaseCanvas, weighers } from './caseCanvas.ts';
import { personIdOf, type Seeding } from './seeding.ts';
import { inTurns, writeParagraph } from './writing.ts';

/**
 * Why the table wants to share data, each step on its own day by the people whom the case names. Where the demo stands
 * still before a step was completed, its words stand there and wait.
 */
export async function writeDataCanvas(seeding: Seeding, until: Phase): Promise<void> {
  const { dataCanvas } = seeding.demoCase;
  if (dataCanvas === undefined) return;
  const [why, forWhom, without] = dataCanvas.steps;
  if (!(await fill(seeding, { until, step: why, write: () => writeWhy(seeding, dataCanvas) }))) return;
  if (!(await fill(seeding, { until, step: forWhom, write: () => writeForWhom(seeding, dataCanvas) })))
    return;
  await fill(seeding, { until, step: without, write: () => writeWithout(seeding, dataCanvas) });
}

interface Filling {
  readonly until: Phase;
  readonly step: CaseCanvas['steps'][0 | 1 | 2];
  readonly write: () => Promise<void>;
}

/** Resolves with whether the step is complete, so that the next may begin. */
async function fill(seeding: Seeding, { until, step, write }: Filling): Promise<boolean> {
  const { clock } = seeding;
  const isLater = until === 'define' && !clock.isPast(step.completedAt.dayOffset);
  if (!isLater) clock.goTo(step.completedAt.dayOffset);
  await write();
  if (isLater) return false;
  const at = { workspaceId: seeding.workspaceId, personId: writersOf(seeding)[0] };
  await completeStep(seeding.deps, {
    ...at,
    step: step.key,
    input: { mark: await markOf(seeding, step.key) },
  });
  return true;
}

async function writeWhy(seeding: Seeding, { steps: [why] }: CaseCanvas): Promise<void> {
  const { deps, workspaceId } = seeding;
  await writeText(seeding, 'societalValue', why.societalValue.nl);
  const experiences = await Promise.all(why.experienceIds.map((caseId) => experienceIdOf(seeding, caseId)));
  const input = { version: 0, values: why.values, experiences };
  await chooseWhy(deps, { workspaceId, personId: writersOf(seeding)[0], input });
}

async function writeForWhom(seeding: Seeding, { steps: [, forWhom] }: CaseCanvas): Promise<void> {
  const { deps, workspaceId } = seeding;
  for (const key of ['people', 'change', 'harm'] as const) await writeText(seeding, key, forWhom[key].nl);
  const input = { mark: await markOf(seeding, 'forWhom') };
  for (const caseId of forWhom.seenBy) {
    await seeStep(deps, { workspaceId, personId: personIdOf(seeding, caseId), input });
  }
}

async function writeWithout(seeding: Seeding, { steps: [, , without] }: CaseCanvas): Promise<void> {
  const { deps, workspaceId } = seeding;
  await writeText(seeding, 'ifNot', without.ifNot.nl);
  for (const { key: alternative, works, reason } of without.alternatives) {
    const input = { version: 0, works, reason: reason.nl };
    await judgeAlternative(deps, { workspaceId, personId: writersOf(seeding)[0], alternative, input });
  }
}

async function writeText(seeding: Seeding, root: WhyText, words: string): Promise<void> {
  const id = documentId(seeding.workspaceId, 'data-why');
  await writeParagraph(seeding.deps.documents, { id, root }, inTurns(words, writersOf(seeding)));
}

/** The case says who weighed the sharing of data; they wrote why as well. */
export function writersOf(seeding: Seeding): readonly [PersonId, ...PersonId[]] {
  const { dataCanvas } = seeding.demoCase;
  const [first, ...others] = dataCanvas ? weighers(dataCanvas) : [];
  if (first === undefined) throw new Error('The case does not say who weighed the sharing of data.');
  return [personIdOf(seeding, first), ...others.map((caseId) => personIdOf(seeding, caseId))];
}

/** What a step is known by as it stands now. */
export async function markOf({ deps, workspaceId }: Seeding, step: DataStep): Promise<string> {
  const workspace = await deps.storage.records.get('workspace', workspaceId);
  const standings = workspace ? await readStandings(deps, workspace) : [];
  return standings.find((one) => one.step === step)?.mark ?? '';
}

/** The story of the product that a story of the case became, known by its first words. */
async function experienceIdOf(seeding: Seeding, caseId: string): Promise<ExperienceId> {
  const told = seeding.demoCase.experiences.find(({ id }) => id === caseId);
  const stories = await seeding.deps.storage.records.listByWorkspace('experience', seeding.workspaceId);
  const story = stories.find(({ situation }) => situation === told?.situation.nl);
  if (!story) throw new Error(`The case names story ${caseId}, which nobody told.`);
  return story.id;
}
