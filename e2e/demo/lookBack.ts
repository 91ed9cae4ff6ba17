import { ReflectionView } from '@opgave/shared/contract/reflection';
import { SHOWN_AS, TOLD_BY } from '@opgave/shared/method/experiences';
import { expect } from '../fixtures.ts';
import { ReflectionPage } from '../pages/ReflectionPage.ts';
import type { Cast } from './Cast.ts';
import { demoCase, oneOf } from './demoCase.ts';

const { reflection, choiceRecord } = demoCase;
const WRITER = 'p-karin';

/** What people lived through since, told by whom the case names. */
export async function tellStoriesAfter(cast: Cast): Promise<void> {
  for (const story of demoCase.experiences.filter(({ phase }) => phase === 'reflect')) {
    const { authorId, situation, steps, effect, feeling, needed } = story;
    const words = { situation: situation.nl, steps: steps.nl, effect: effect.nl };
    const more = { feeling: feeling.nl, needed: needed.nl, permission: true, personKnows: false };
    const as = { toldBy: oneOf(TOLD_BY, story.toldBy), shownAs: oneOf(SHOWN_AS, story.shownAs) };
    await cast.seat(authorId).ask('POST', '/experiences', { ...words, ...more, ...as });
  }
}

/** Every promise beside what happened, what the table learned, and what it chooses now. */
export async function lookBack(cast: Cast): Promise<void> {
  const samira = await cast.browserOf('p-samira');
  await samira.goTo('reflection');
  const page = new ReflectionPage(samira.page, samira.say);
  for (const { effectId, result, evidence, source } of reflection.effects) {
    const promised = choiceRecord.effects.find(({ id }) => id === effectId)?.effect.nl ?? effectId;
    const there = (await reflectionNow(cast)).effects.find((one) => one.promised === promised);
    const judged = { version: 0, result, evidence: evidence.nl, source: source.nl };
    await cast.seat(WRITER).ask('POST', `/reflection/effects/${there?.id}`, judged);
    await expect(page.promise(promised)).toContainText(evidence.nl);
  }
  for (const [key, text] of answers()) {
    await cast.seat(WRITER).ask('POST', `/reflection/answers/${key}`, { version: 0, text });
  }
  expect((await reflectionNow(cast)).missing).toEqual([]);
  await expect(page.next(oneOf(['adjust'] as const, reflection.next))).toBeChecked();
}

async function reflectionNow(cast: Cast): Promise<ReflectionView> {
  return ReflectionView.parse(await cast.seat(WRITER).ask('GET', '/reflection'));
}

function answers(): readonly (readonly [string, string])[] {
  const { becauseOfUs, problemStillRight, learned } = reflection;
  const about = (whom: string) => learned.find((one) => one.about === whom)?.text.nl ?? '';
  return [
    ['noticed', reflection.noticed.nl],
    ['unexpected', reflection.unexpected.nl],
    ['howSure', becauseOfUs.sure],
    ['becauseOfUs', becauseOfUs.why.nl],
    ['done', reflection.done.nl],
    ['learnedPeople', about('people')],
    ['learnedOurselves', about('ourselves')],
    ['learnedProblem', about('problem')],
    ['problemStillRight', problemStillRight.answer],
    ['stillRightWhy', problemStillRight.why.nl],
    ['objectionsRevisited', reflection.objectionsRevisited.nl],
    ['nextBecause', reflection.nextBecause.nl],
    ['next', reflection.next],
    ['tell', reflection.tell.nl],
    ['rules', reflection.rules.nl],
  ];
}
