import { ChoiceView } from '@opgave/shared/contract/choice';
import { OptionMade, OptionsView } from '@opgave/shared/contract/options';
import { ParkedViews } from '@opgave/shared/contract/stories';
import { optionDocument } from '@opgave/shared/document/documents';
import type { OptionId } from '@opgave/shared/ids';
import { addDays } from '@opgave/shared/method/calendar';
import { CHOICE_TEXTS, DECISION_LEVELS } from '@opgave/shared/method/choice';
import { expect } from '../fixtures.ts';
import { OptionsPage } from '../pages/OptionsPage.ts';
import type { Cast } from './Cast.ts';
import { demoCase } from './demoCase.ts';

const { options, choiceRecord, route, expected } = demoCase;
const WRITER = 'p-karin';
/** Long enough for the decision, and short enough to come back. */
export const DAYS_TO_LOOK_BACK = 30;
type CaseOption = (typeof options)[number];

/** Ideas beside each other: parked ideas come back as they were, and each is filled in by whom the case names. */
export async function proposeOptions(cast: Cast): Promise<void> {
  const parked = ParkedViews.parse(await cast.facilitator.ask('GET', '/parked'));
  for (const option of options.filter(({ instrument }) => instrument !== null)) {
    const fromParked = option.fromParked?.map((caseId) => {
      const words = demoCase.parked.find(({ id }) => id === caseId)?.text.nl;
      return parked.find(({ text }) => text === words)?.id;
    });
    const made = { title: option.title.nl, instrument: option.instrument, fromParked };
    const { id } = OptionMade.parse(await cast.seat(WRITER).ask('POST', '/options', made));
    await fillIn(cast, option, id);
  }
  const zero = (await optionsNow(cast)).find(({ isZero }) => isZero);
  const nothing = options.find(({ instrument }) => instrument === null);
  if (!zero || !nothing) throw new Error('Nobody can do nothing');
  await fillIn(cast, nothing, zero.id);

  const loes = await cast.browserOf('p-loes');
  await loes.goTo('options');
  const page = new OptionsPage(loes.page, loes.say);
  for (const { title, instrument } of options)
    if (instrument !== null) await expect(page.card(title.nl)).toBeVisible();
}

async function optionsNow(cast: Cast) {
  return OptionsView.parse(await cast.seat(WRITER).ask('GET', '/options')).options;
}

async function fillIn(cast: Cast, option: CaseOption, id: OptionId): Promise<void> {
  const { what, because, solves, effects, doability } = option;
  await cast.seat(WRITER).write(optionDocument(id), async (pen) => {
    for (const [root, words] of Object.entries({ what, because, solves })) {
      if (words && pen.text(root) === '') await pen.append(root, words.nl);
    }
  });
  for (const { on, sign, text } of effects) {
    await cast.seat(WRITER).ask('POST', `/options/${id}/effects`, { on, version: 0, sign, text: text.nl });
  }
  for (const { personId, verdict, answers } of doability ?? []) {
    const said = Object.fromEntries(Object.entries(answers).map(([key, words]) => [key, words.nl]));
    await cast.seat(personId).ask('POST', `/options/${id}/doability`, { verdict, answers: said });
  }
}

/** First as it was too easily said, which the table is asked about; then as the case chose, with nothing left to ask. */
export async function choose(cast: Cast): Promise<void> {
  const { badDraft } = choiceRecord;
  await pick(cast);
  await cast.seat(WRITER).write('choice', (pen) => pen.append('chosen', badDraft.chosen.nl));
  expect(await openSignals(cast)).toEqual(expected.choiceSignals.badDraft);
  await cast.seat(WRITER).write('choice', async (pen) => {
    await pen.replace('chosen', badDraft.chosen.nl, choiceRecord.chosen.nl);
    for (const { key } of CHOICE_TEXTS) if (key !== 'chosen') await pen.append(key, choiceRecord[key].nl);
  });
  await orderAndLose(cast);
  await promise(cast);
  expect(await openSignals(cast)).toEqual(expected.choiceSignals.final);
  expect((await choiceNow(cast)).missing).toEqual([]);
}

async function choiceNow(cast: Cast): Promise<ChoiceView> {
  return ChoiceView.parse(await cast.seat(WRITER).ask('GET', '/choice'));
}

async function openSignals(cast: Cast): Promise<readonly string[]> {
  return (await choiceNow(cast)).signals.filter(({ isHandled }) => !isHandled).map(({ code }) => code);
}

async function change(cast: Cast, part: string, more: object): Promise<void> {
  await cast.seat(WRITER).ask('POST', '/choice', { part, version: 0, ...more });
}

async function pick(cast: Cast): Promise<void> {
  const ids = new Map((await optionsNow(cast)).map(({ id, title, isZero }) => [isZero ? '' : title, id]));
  const idOf = (caseId: string) => {
    const option = options.find(({ id }) => id === caseId);
    return ids.get(option?.instrument === null ? '' : (option?.title.nl ?? caseId));
  };
  await change(cast, 'options', { options: [idOf(choiceRecord.chosenOptionId)] });
  for (const { optionId, why } of choiceRecord.notChosen) {
    await change(cast, 'notChosen', { option: idOf(optionId), why: why.nl });
  }
}

/** Which value goes first, and what each group gives up, confirmed by somebody of that group. */
async function orderAndLose(cast: Cast): Promise<void> {
  const { valuePrevails, valueYields, losses } = choiceRecord;
  await change(cast, 'values', { prevails: valuePrevails, yields: valueYields });
  for (const { group, what, howHard, confirmedBy } of losses) {
    await change(cast, 'loss', { group, kind: 'loses', what: what.nl, howHard });
    if (confirmedBy === null) continue;
    await cast.seat(confirmedBy).ask('POST', `/choice/losses/${group}/confirm`, { version: 1 });
  }
}

/** What people will notice, who decides, and when the table looks back. */
async function promise(cast: Cast): Promise<void> {
  const { days } = await choiceNow(cast);
  for (const { effect, sign } of choiceRecord.effects) {
    await change(cast, 'effect', { effect: effect.nl, sign: sign.nl, by: days.last });
  }
  const { level, bodyId } = choiceRecord.whoDecides;
  const body = route.bodies.find(({ id }) => id === bodyId)?.name.nl ?? bodyId;
  await change(cast, 'whoDecides', { level: DECISION_LEVELS[level - 1], body });
  await change(cast, 'reflectOn', { day: addDays(days.first, DAYS_TO_LOOK_BACK) });
}
