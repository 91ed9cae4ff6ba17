import type { ChangeChoice } from '@opgave/shared/contract/choice';
import { documentId } from '@opgave/shared/document/documents';
import type { PersonId } from '@opgave/shared/ids';
import { CHOICE_TEXTS, DECISION_LEVELS } from '@opgave/shared/method/choice';
import { changeChoice, confirmLoss } from '#records/choice/changeChoice.ts';
import type { CaseChoice } from './caseChoice.ts';
import { personIdOf, type Seeding } from './seeding.ts';
import { optionIdOf, writersOf } from './writeOptions.ts';
import { inTurns, writeParagraph } from './writing.ts';

/** What the table chose: the words, the order of the values, what every group gives up, and who confirms that. */
export async function writeChoice(seeding: Seeding): Promise<void> {
  const { choiceRecord } = seeding.demoCase;
  if (choiceRecord === undefined) return;
  const writers = writersOf(seeding);
  const id = documentId(seeding.workspaceId, 'choice');
  for (const { key } of CHOICE_TEXTS) {
    await writeParagraph(seeding.deps.documents, { id, root: key }, inTurns(choiceRecord[key].nl, writers));
  }
  for (const part of await partsOf(seeding, choiceRecord)) await change(seeding, writers[0], part);
  for (const { group, confirmedBy } of choiceRecord.losses) {
    if (confirmedBy === null) continue;
    const personId = personIdOf(seeding, confirmedBy);
    await confirmLoss(seeding.deps, { workspaceId: seeding.workspaceId, personId, group, version: 1 });
  }
}

async function change(
  { deps, workspaceId }: Seeding,
  personId: PersonId,
  input: ChangeChoice,
): Promise<void> {
  await changeChoice(deps, { workspaceId, personId, input });
}

async function partsOf(seeding: Seeding, choice: CaseChoice): Promise<readonly ChangeChoice[]> {
  const version = 0;
  const { dayOf } = seeding.clock;
  const notChosen = await Promise.all(
    choice.notChosen.map(async ({ optionId, why }) => ({
      ...{ part: 'notChosen' as const, version, why: why.nl },
      option: await optionIdOf(seeding, optionId),
    })),
  );
  return [
    { part: 'options', version, options: [await optionIdOf(seeding, choice.chosenOptionId)] },
    ...notChosen,
    { part: 'values', version, prevails: choice.valuePrevails, yields: choice.valueYields },
    ...choice.losses.map(({ group, what, howHard }) => ({
      ...{ part: 'loss' as const, version, group, howHard },
      ...{ kind: 'loses' as const, what: what.nl },
    })),
    ...choice.effects.map(({ effect, sign, by }) => ({
      ...{ part: 'effect' as const, version, effect: effect.nl, sign: sign.nl },
      by: dayOf(by.dayOffset),
    })),
    { part: 'reflectOn', version, day: dayOf(choice.reflectOn.dayOffset) },
    whoDecides(seeding, choice),
  ];
}

function whoDecides({ demoCase }: Seeding, { whoDecides: { level, bodyId } }: CaseChoice): ChangeChoice {
  const body = demoCase.route?.bodies.find(({ id }) => id === bodyId)?.name.nl ?? bodyId;
  const place = DECISION_LEVELS[level - 1] ?? 'workspace';
  return { part: 'whoDecides', version: 0, level: place, body, whyNotLower: '' };
}
