import type { PersonId } from '@opgave/shared/ids';
import type { LaterStep } from '@opgave/shared/method/dataCanvas';
import type { LaterField } from '@opgave/shared/method/dataFields';
import { DATA_FLAGS } from '@opgave/shared/method/dataLater';
import { answerLater } from '#records/dataCanvas/answerLater.ts';
import { changeItem } from '#records/dataCanvas/changeItem.ts';
import { completeStep } from '#records/dataCanvas/completeStep.ts';
import { weighSharing } from '#records/dataCanvas/weighSharing.ts';
import { type CaseLaterSteps, laterSteps } from './caseCanvas.ts';
import { personIdOf, type Seeding } from './seeding.ts';
import { markOf, writersOf } from './writeDataCanvas.ts';

type Said = Readonly<Partial<Record<LaterField, string>>>;

/** What the law and the people say of sharing, once the table chooses; each step on its own day. */
export async function writeDataLater(seeding: Seeding): Promise<void> {
  const { dataCanvas } = seeding.demoCase;
  const steps = dataCanvas && laterSteps(dataCanvas);
  if (!steps) return;
  await step(seeding, steps, 'minimum', () => nameItems(seeding, steps));
  await step(seeding, steps, 'weigh', () => weigh(seeding, steps));
  await step(seeding, steps, 'law', () => answer(seeding, lawWords(steps)));
  await step(seeding, steps, 'safeguards', () => answer(seeding, safeguardWords(steps)));
  await step(seeding, steps, 'decide', () => answer(seeding, decisionWords(seeding, steps)));
}

async function step(
  seeding: Seeding,
  steps: CaseLaterSteps,
  key: LaterStep,
  write: () => Promise<void>,
): Promise<void> {
  seeding.clock.goTo(steps[key].completedAt.dayOffset);
  await write();
  const input = { mark: await markOf(seeding, key) };
  await completeStep(seeding.deps, { ...at(seeding), step: key, input });
}

async function nameItems(seeding: Seeding, { minimum }: CaseLaterSteps): Promise<void> {
  for (const item of minimum.items) {
    const input = {
      ...{ version: 0, form: item.form, flags: DATA_FLAGS.filter((flag) => item[flag]) },
      ...{ data: item.data.nl, fromOrg: item.fromOrg.nl, toOrg: item.toOrg.nl },
      ...{ neededFor: item.neededFor.nl, howOften: item.howOften.nl, keepUntil: item.keepUntil.nl },
    };
    await changeItem(seeding.deps, { ...at(seeding), input });
  }
}

async function weigh(seeding: Seeding, { weigh: { explain, scores } }: CaseLaterSteps): Promise<void> {
  for (const { personId, values } of scores) {
    const input = { scores: values.map((one) => ({ ...one, reason: one.reason.nl })) };
    await weighSharing(seeding.deps, { ...at(seeding, personIdOf(seeding, personId)), input });
  }
  await answer(seeding, { explain: explain.nl });
}

function lawWords({ minimum, law }: CaseLaterSteps): Said {
  const { necessity, proportionality, subsidiarity } = law.principles;
  return {
    ...{
      purpose: law.purpose.nl,
      ground: law.ground,
      groundLaw: law.groundLaw.nl,
      compatible: law.compatible,
    },
    specialRules: minimum.items.map(({ note }) => note?.nl ?? '').join(' '),
    ...{ necessity: necessity.nl, proportionality: proportionality.nl, subsidiarity: subsidiarity.nl },
    ...{ awb: law.awb.join(', '), room: law.room.nl, outcome: law.outcome },
    ...{ conditions: law.conditions?.nl ?? '', judgedBy: law.judgedBy.nl },
  };
}

function safeguardWords({ safeguards }: CaseLaterSteps): Said {
  const { inform, correct, object, access, security, retention, dpia, dpiaReason, algorithm } = safeguards;
  return {
    ...{ inform: inform.nl, correct: correct.nl, object: object.nl, access: access.nl },
    ...{ security: security.nl, retention: retention.nl },
    ...{ dpia, dpiaReason: dpiaReason?.nl ?? '', algorithm: algorithm ? 'yes' : 'no' },
  };
}

function decisionWords({ clock }: Seeding, { decide }: CaseLaterSteps): Said {
  const { decision, who, reason, reviewDate } = decide;
  return { decision, who: who.nl, reason: reason.nl, reviewDate: clock.dayOf(reviewDate.dayOffset) };
}

async function answer(seeding: Seeding, said: Said): Promise<void> {
  for (const [key, text] of Object.entries(said)) {
    await answerLater(seeding.deps, { ...at(seeding), key, input: { version: 0, text } });
  }
}

function at(seeding: Seeding, personId: PersonId = writersOf(seeding)[0]) {
  return { workspaceId: seeding.workspaceId, personId };
}
