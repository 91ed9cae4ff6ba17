import type { ScoreId } from '@opgave/shared/ids';
import type { ValueVersion } from '@opgave/shared/method/valuesCheck';
import { answerHarm } from '#records/values/answerHarm.ts';
import { viewValues } from '#records/values/valuesView.ts';
import { weighValue } from '#records/values/weighValue.ts';
import { personIdOf, type Seeding } from './seeding.ts';

type CaseScore = Seeding['demoCase']['valuesCheck'][number]['scores'][number];
type CaseSignal = Seeding['demoCase']['valueSignals'][number];
type CaseAnswer = NonNullable<CaseSignal['answer']>;

/** How everyone weighs the values now, and the answer to everyone from outside who says one is seriously harmed. */
export async function writeValues(seeding: Seeding): Promise<void> {
  await writeVersion(seeding, 'v1');
}

/** What the choice would do to them. */
export async function writeValuesOfChoice(seeding: Seeding): Promise<void> {
  await writeVersion(seeding, 'v2');
}

/** What it did to them. */
export async function writeValuesAfter(seeding: Seeding): Promise<void> {
  await writeVersion(seeding, 'v3');
}

async function writeVersion(seeding: Seeding, check: ValueVersion): Promise<void> {
  const { demoCase } = seeding;
  for (const { personId, scores } of demoCase.valuesCheck.filter(({ version }) => version === check)) {
    for (const score of scores) await weigh(seeding, personId, score);
  }
  for (const signal of demoCase.valueSignals.filter(({ version }) => version === check)) {
    if (signal.answer !== undefined) await answer(seeding, signal, signal.answer);
  }
}

async function weigh(seeding: Seeding, caseId: string, given: CaseScore): Promise<void> {
  const { deps, workspaceId } = seeding;
  const { value, score, reason, forWhom } = given;
  const input = {
    ...{ version: 0, score, reason: reason.nl },
    ...(forWhom !== undefined && { forWhom: forWhom.nl }),
  };
  await weighValue(deps, { workspaceId, personId: personIdOf(seeding, caseId), value, input });
}

/** A change of the text is named by the facilitator, words are said by whom the case names. */
async function answer(seeding: Seeding, signal: CaseSignal, given: CaseAnswer): Promise<void> {
  const { deps, demoCase, workspaceId } = seeding;
  const facilitator = demoCase.workspace.facilitatorId;
  const personId = personIdOf(seeding, given.kind === 'comment' ? given.authorId : facilitator);
  const scoreId = await scoreIdOf(seeding, signal);
  const input =
    given.kind === 'comment'
      ? ({ kind: given.kind, text: given.text.nl } as const)
      : ({ kind: given.kind, section: given.section } as const);
  await answerHarm(deps, { workspaceId, personId, scoreId, input });
}

/** The score as the one who gave it sees it. */
async function scoreIdOf(seeding: Seeding, { value, personId = '' }: CaseSignal): Promise<ScoreId> {
  const { values } = await viewValues(seeding.deps, seeding.workspaceId, personIdOf(seeding, personId));
  const scores = values.find((one) => one.value === value)?.picture?.scores ?? [];
  const own = scores.find(({ isMine }) => isMine);
  if (!own) throw new Error(`The case answers ${value} of ${personId}, who did not weigh it.`);
  return own.id;
}
