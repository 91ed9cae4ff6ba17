import { documentId, optionDocument } from '@opgave/shared/document/documents';
import type { OptionId, ParkedId, PersonId } from '@opgave/shared/ids';
import { answerDoability, judgeEffect } from '#records/options/editOption.ts';
import { zeroOptionId } from '#records/options/options.ts';
import { proposeOption } from '#records/options/proposeOption.ts';
import type { CaseOption } from './caseOptions.ts';
import { personIdOf, type Seeding } from './seeding.ts';
import { inTurns, writeParagraph } from './writing.ts';

/** Ideas beside each other, with what was parked before, what each would do, and whether people can do it. */
export async function writeOptions(seeding: Seeding): Promise<void> {
  const { options } = seeding.demoCase;
  const zero = options.find(({ instrument }) => instrument === null);
  for (const option of options.filter((one) => one !== zero)) {
    await fill(seeding, option, await propose(seeding, option));
  }
  if (zero) await fill(seeding, zero, zeroOptionId(seeding.workspaceId));
}

/** The option of the product that an option of the case became, known by its name. */
export async function optionIdOf(seeding: Seeding, caseId: string): Promise<OptionId> {
  const named = seeding.demoCase.options.find(({ id }) => id === caseId);
  if (named?.instrument === null) return zeroOptionId(seeding.workspaceId);
  const stored = await seeding.deps.storage.records.listByWorkspace('option', seeding.workspaceId);
  const found = stored.find(({ title }) => title === named?.title.nl);
  if (!found) throw new Error(`The case names option ${caseId}, which nobody proposed.`);
  return found.id;
}

async function propose(seeding: Seeding, option: CaseOption): Promise<OptionId> {
  const { deps, workspaceId } = seeding;
  const { title, instrument } = option;
  const fromParked = await Promise.all(option.fromParked.map((caseId) => parkedIdOf(seeding, caseId)));
  const input = { title: title.nl, fromParked, ...(instrument !== null && { instrument }) };
  return proposeOption(deps, { workspaceId, personId: writersOf(seeding)[0], input });
}

async function fill(seeding: Seeding, option: CaseOption, optionId: OptionId): Promise<void> {
  const { deps, workspaceId } = seeding;
  const writers = writersOf(seeding);
  const id = documentId(workspaceId, optionDocument(optionId));
  for (const root of ['what', 'because', 'solves'] as const) {
    const words = option[root]?.nl;
    if (words !== undefined) await writeParagraph(deps.documents, { id, root }, inTurns(words, writers));
  }
  const about = { workspaceId, optionId };
  for (const { on, sign, text } of option.effects) {
    const input = { on, version: 0, sign, text: text.nl };
    await judgeEffect(deps, { ...about, personId: writers[0], input });
  }
  for (const { personId: caseId, verdict, answers } of option.doability) {
    const { understands, badDay, steps, mistake, helps } = answers;
    const said = { understands: understands.nl, badDay: badDay.nl, steps: steps.nl };
    const input = { verdict, answers: { ...said, mistake: mistake.nl, helps: helps.nl } };
    await answerDoability(deps, { ...about, personId: personIdOf(seeding, caseId), input });
  }
}

async function parkedIdOf(seeding: Seeding, caseId: string): Promise<ParkedId> {
  const idea = seeding.demoCase.parked.find(({ id }) => id === caseId);
  const parked = await seeding.deps.storage.records.listByWorkspace('parked', seeding.workspaceId);
  const found = parked.find(({ text }) => text === idea?.text.nl);
  if (!found) throw new Error(`The case names parked idea ${caseId}, which nobody parked.`);
  return found.id;
}

/** Somebody from every group, so that each has a hand in the words; those from outside first. */
export function writersOf({ demoCase, people }: Seeding): readonly [PersonId, ...PersonId[]] {
  const groups = new Set<string>();
  const writers = demoCase.people.flatMap(({ id, role, group }) => {
    const personId = people.get(id);
    if (role !== 'participant' || group === null || groups.has(group) || !personId) return [];
    groups.add(group);
    return [personId];
  });
  const [first, ...others] = writers;
  if (first === undefined) throw new Error('The case has no participants.');
  return [first, ...others];
}
