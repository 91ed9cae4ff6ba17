import type { ReflectionField } from '@opgave/shared/method/reflectionFields';
import { readChoice } from '#records/choice/choice.ts';
import { answerReflection, judgeEffect } from '#records/reflection/changeReflection.ts';
import type { CaseReflection } from './caseReflection.ts';
import type { Seeding } from './seeding.ts';
import { writersOf } from './writeOptions.ts';

/** What people noticed, what the table learned, and what it chooses now. */
export async function writeReflection(seeding: Seeding): Promise<void> {
  const { reflection } = seeding.demoCase;
  if (reflection === undefined) return;
  seeding.clock.goTo(reflection.at.dayOffset);
  const at = { workspaceId: seeding.workspaceId, personId: writersOf(seeding)[0] };
  await judgeEffects(seeding, reflection);
  for (const [key, text] of answersOf(reflection)) {
    await answerReflection(seeding.deps, { ...at, key, input: { version: 0, text } });
  }
}

/** The promises of the case stand in the choice in the same order. */
async function judgeEffects(seeding: Seeding, { effects }: CaseReflection): Promise<void> {
  const { deps, workspaceId, demoCase } = seeding;
  const workspace = await deps.storage.records.get('workspace', workspaceId);
  if (!workspace) return;
  const { choice } = await readChoice(deps, workspace);
  const promised = demoCase.choiceRecord?.effects ?? [];
  for (const { effectId, result, evidence, source } of effects) {
    const index = promised.findIndex(({ id }) => id === effectId);
    const found = choice.effects[index];
    if (!found) throw new Error(`The case looks back at ${effectId}, which nobody promised.`);
    const input = { version: 0, result, evidence: evidence.nl, source: source.nl };
    await judgeEffect(deps, { workspaceId, personId: writersOf(seeding)[0], effectId: found.id, input });
  }
}

function answersOf(reflection: CaseReflection): readonly (readonly [ReflectionField, string])[] {
  const { becauseOfUs, problemStillRight, objectionsRevisited, rules } = reflection;
  const learned = (about: string) => reflection.learned.find((one) => one.about === about)?.text.nl ?? '';
  return [
    ['noticed', reflection.noticed.nl],
    ['unexpected', reflection.unexpected.nl],
    ['howSure', becauseOfUs.sure],
    ['becauseOfUs', becauseOfUs.why.nl],
    ['done', reflection.done.nl],
    ['learnedPeople', learned('people')],
    ['learnedOurselves', learned('ourselves')],
    ['learnedProblem', learned('problem')],
    ['problemStillRight', problemStillRight.answer],
    ['stillRightWhy', problemStillRight.why.nl],
    ['objectionsRevisited', objectionsRevisited?.nl ?? ''],
    ['nextBecause', reflection.nextBecause.nl],
    ['next', reflection.next],
    ['tell', reflection.tell.nl],
    ['rules', rules?.nl ?? ''],
  ];
}
