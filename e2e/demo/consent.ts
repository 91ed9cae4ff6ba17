import { ConsentView, type RoundView } from '@opgave/shared/contract/consent';
import { PROBLEM_SECTIONS } from '@opgave/shared/method/problemSections';
import { expect } from '../fixtures.ts';
import { ConsentPage } from '../pages/ConsentPage.ts';
import type { Person } from '../pages/Person.ts';
import { pattern } from '../words.ts';
import type { Cast } from './Cast.ts';
import { demoCase, oneOf } from './demoCase.ts';

const { responses, repair, recheck } = demoCase.consentRound;
const SECTION_KEYS = PROBLEM_SECTIONS.map(({ key }) => key);
const OBJECTION = responses.find(({ response }) => response === 'objection');
/** They answer on screen; the others over HTTP. */
const OBJECTS = 'p-dirk';
const CONSENTS = 'p-karin';

async function consentPage(person: Person): Promise<ConsentPage> {
  await person.goTo('consent');
  const page = new ConsentPage(person.page, person.say);
  await expect(page.heading).toBeVisible();
  return page;
}

/** The round of this moment, as somebody sees it. */
export async function roundOf(cast: Cast, id: string): Promise<RoundView> {
  const { round } = ConsentView.parse(await cast.seat(id).ask('GET', '/consent'));
  if (!round) throw new Error('There is no round');
  return round;
}

/** The facilitator freezes the text and asks everyone. */
export async function openRound(cast: Cast): Promise<void> {
  const noor = await cast.browserOf('p-noor');
  const page = await consentPage(noor);
  await page.openRound.click();
  await page.dialog.getByRole('button', { name: noor.say('round.openYes') }).click();
  await expect(page.heading).toHaveText(noor.say('round.runs'));
}

/** Everybody of the case answers; two of them on screen. */
export async function respond(cast: Cast): Promise<void> {
  const { id } = await roundOf(cast, 'p-noor');
  const onScreen = [OBJECTS, CONSENTS];
  for (const given of responses) {
    const answer = answerOf(given);
    if (!answer || onScreen.includes(given.personId)) continue;
    const path = `/consent/rounds/${id}/answer`;
    await cast.seat(given.personId).ask('POST', path, { version: 0, answer });
  }
  const karin = await consentPage(await cast.browserOf(CONSENTS));
  await karin.choose(karin.card('consent'));
  await karin.next.click();
  await expect(karin.sent).toBeVisible();
  const dirk = await consentPage(await cast.browserOf(OBJECTS));
  await dirk.fillObjection({ section: 'causes', ...wordsOfObjection() });
  await dirk.next.click();
  await expect(dirk.sent).toBeVisible();
}

function answerOf({ response, section, text }: (typeof responses)[number]): object | undefined {
  if (response === 'consent') return { kind: 'consent' };
  if (response === 'concern') return { kind: 'concern', section, text: text?.nl };
  return undefined;
}

/** What was written in the answers, which nobody else may read while the round runs. */
export function wordsOfAnswers(): readonly string[] {
  return responses.flatMap(({ text }) => (text ? [text.nl] : []));
}

function wordsOfObjection() {
  return { text: OBJECTION?.text?.nl ?? '', forWhom: OBJECTION?.forWhom?.nl ?? '' };
}

/** The objector finds the one part that is open, and puts other words in the place of those that hurt. */
export async function mend(cast: Cast): Promise<void> {
  const [section = ''] = repair.sections;
  const [out, into] = changedSentences(repair.change.before.nl, repair.change.after.nl);
  const dirk = await cast.browserOf(OBJECTS);
  const page = await consentPage(dirk);
  await expect(page.heading).toHaveText(dirk.say('round.repairTitle'));
  await expect(dirk.sheet.writable).toHaveCount(1);
  await cast.seat(OBJECTS).write('problem', (pen) => pen.replace(section, out, into));
  await expect(dirk.sheet.section(oneOf(SECTION_KEYS, section))).toContainText(into);
}

/** What is only in the one, and what is only in the other. */
function changedSentences(before: string, after: string): readonly [string, string] {
  const sentences = (text: string) => text.split(/(?<=[.?!])\s+/u);
  const only = (text: string, other: string) =>
    sentences(text)
      .filter((sentence) => !sentences(other).includes(sentence))
      .join(' ');
  return [only(before, after), only(after, before)];
}

/** Whoever objected reads what changed, and says what became of the objection. */
export async function lookAgain(cast: Cast): Promise<void> {
  const [given] = recheck.objectorActions;
  if (given?.action !== 'withdrawn') throw new Error('The case ends another way');
  const dirk = await cast.browserOf(OBJECTS);
  const page = await consentPage(dirk);
  await page.choose(page.recheckCard('withdrawn'));
  await dirk.page.getByRole('main').getByRole('textbox').fill(given.text.nl);
  await page.next.click();
  await expect(page.sent).toBeVisible();
}

/** Everyone reads how it ended. */
export async function readResult(cast: Cast): Promise<void> {
  for (const id of ['p-noor', 'p-loes']) {
    const person = await cast.browserOf(id);
    const page = await consentPage(person);
    await expect(page.heading).toHaveText(person.say('consent.outcome.consentWithConcerns'));
    for (const { text } of responses.filter(({ response }) => response === 'concern')) {
      await expect(page.given(text?.nl ?? '')).toBeVisible();
    }
  }
}

/** The text carries its seal, and nothing asks to write in it. */
export async function readAgreed(cast: Cast): Promise<void> {
  const loes = await cast.browserOf('p-loes');
  await loes.goTo('problem');
  await expect(loes.page.getByText(pattern(loes.say, 'sheet.seal'))).toBeVisible();
  await expect(loes.sheet.writable).toHaveCount(0);
  await expect(loes.sheet.section('causes').getByText(loes.say('sheet.longEnough'))).toHaveCount(0);
}
