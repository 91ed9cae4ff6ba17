import { StatementsView } from '@opgave/shared/contract/statements';
import { ExperiencesView } from '@opgave/shared/contract/stories';
import { perspectiveDocument } from '@opgave/shared/document/documents';
import { SHOWN_AS, TOLD_BY } from '@opgave/shared/method/experiences';
import { PERSPECTIVE_ROOTS, type PerspectiveRoot } from '@opgave/shared/method/perspectiveQuestions';
import { REACTIONS } from '@opgave/shared/method/statements';
import { expect } from '../fixtures.ts';
import { PerspectivesPage } from '../pages/PerspectivesPage.ts';
import { StatementsPage } from '../pages/StatementsPage.ts';
import { StoriesPage } from '../pages/StoriesPage.ts';
import type { Cast } from './Cast.ts';
import { demoCase, oneOf, PARTICIPANTS } from './demoCase.ts';

const STORIES = demoCase.experiences.filter(({ phase }) => phase === undefined);
type Perspective = (typeof demoCase)['perspectives'][number];

/** Whoever lived something tells it: the first in the form, the others over HTTP. */
export async function tellStories(cast: Cast): Promise<void> {
  const [first, ...others] = STORIES.map((story) => ({
    authorId: story.authorId,
    ...{ situation: story.situation.nl, steps: story.steps.nl, effect: story.effect.nl },
    ...{ feeling: story.feeling.nl, needed: story.needed.nl },
    ...{ toldBy: oneOf(TOLD_BY, story.toldBy), shownAs: oneOf(SHOWN_AS, story.shownAs) },
  }));
  if (!first) throw new Error('The case has no stories');
  const teller = await cast.browserOf(first.authorId);
  await teller.goTo('experiences/new');
  const page = new StoriesPage(teller.page, teller.say);
  await page.tellWhole(first);
  await expect(page.card(first.situation)).toBeVisible();
  for (const { authorId, ...words } of others) {
    const consents = { permission: true, personKnows: words.toldBy === 'onBehalf' };
    await cast.seat(authorId).ask('POST', '/experiences', { ...words, ...consents });
    await expect(page.card(words.situation)).toBeVisible();
  }
}

/** What the table calls each story of the case. */
export async function storyIds(cast: Cast): Promise<ReadonlyMap<string, string>> {
  const told = ExperiencesView.parse(await cast.facilitator.ask('GET', '/experiences'));
  return new Map(
    demoCase.experiences.flatMap(({ id, situation }) => {
      const story = told.find((one) => one.kind === 'told' && one.situation === situation.nl);
      return story ? [[id, story.id] as const] : [];
    }),
  );
}

/** Everybody of the case writes alone, each in a document of their own. */
export async function writePerspectives(cast: Cast): Promise<void> {
  await Promise.all(demoCase.perspectives.map((perspective) => writePerspective(cast, perspective)));
}

async function writePerspective(cast: Cast, perspective: Perspective): Promise<void> {
  const seat = cast.seat(perspective.authorId);
  await seat.ask('POST', '/perspectives/mine');
  await seat.write(perspectiveDocument(seat.personId), async (pen) => {
    for (const [root, words] of answersOf(perspective)) await pen.append(root, words);
  });
  const { value, isOfficialPosition } = perspective;
  await seat.ask('PATCH', '/perspectives/mine', { version: 1, valueKey: value.key, isOfficialPosition });
  await seat.ask('POST', '/perspectives/mine/submit', { version: 2 });
}

/** In the order of the questions: who works inside begins with somebody from outside. */
function answersOf(perspective: Perspective): readonly (readonly [PerspectiveRoot, string])[] {
  const { authorId, outside, notice, need, worry, value, letGo, groupAnswers, askOthers } = perspective;
  const group = demoCase.people.find(({ id }) => id === authorId)?.group;
  const given = new Map(
    Object.entries({
      ...{ outside, notice, need, worry, value: value.why, letGo, askOthers },
      ...Object.fromEntries(groupAnswers.map((answer, index) => [`${group}.${index + 1}`, answer])),
    }),
  );
  return PERSPECTIVE_ROOTS.flatMap((root) => {
    const words = given.get(root)?.nl;
    return words === undefined ? [] : [[root, words] as const];
  });
}

/** Every word that somebody wrote about how they see it. */
export function wordsOfPerspectives(): readonly string[] {
  return demoCase.perspectives.flatMap((perspective) => answersOf(perspective).map(([, words]) => words));
}

/** The facilitator turns all cards at once, and whoever looks at the closed ones sees them open. */
export async function turnCards(cast: Cast): Promise<void> {
  const [noor, samira] = [await cast.browserOf('p-noor'), await cast.browserOf('p-samira')];
  const [hers, watching] = [new PerspectivesPage(noor), new PerspectivesPage(samira)];
  await watching.open();
  await expect(watching.closedCards).toBeVisible();
  await hers.open();
  await hers.reveal.click();
  await hers.dialog.getByRole('button', { name: noor.say('perspectives.reveal.yes') }).click();
  const count = demoCase.perspectives.length;
  await expect(samira.page.getByText(samira.say('perspectives.reveal.turned', { count }))).toBeAttached();
  await expect(watching.table).toBeVisible();
}

export async function placeStatements(cast: Cast): Promise<void> {
  const [first, ...others] = demoCase.statements;
  if (!first) throw new Error('The case has no statements');
  const author = await cast.browserOf(first.authorId);
  await author.goTo('statements');
  const page = new StatementsPage(author.page, author.say);
  await page.place(first.text.nl);
  await expect(author.page.getByText(first.text.nl).first()).toBeVisible();
  for (const { authorId, text } of others) {
    await cast.seat(authorId).ask('POST', '/statements', { text: text.nl });
  }
}

/** Everyone reacts, one of them by pressing; whom the case leaves out of a statement, leaves it. */
export async function react(cast: Cast): Promise<void> {
  const pressing = 'p-karin';
  const statements = StatementsView.parse(await cast.facilitator.ask('GET', '/statements'));
  const others = PARTICIPANTS.filter(({ id }) => id !== pressing);
  for (const { id: statementId, text } of statements) {
    await Promise.all(
      others.map(async ({ id }) => {
        const reaction = reactionsOf(id).get(text);
        if (reaction === undefined) return;
        await cast.seat(id).ask('POST', `/statements/${statementId}/vote`, { version: 0, reaction });
      }),
    );
  }
  await reactByPressing(cast, pressing);
}

async function reactByPressing(cast: Cast, id: string): Promise<void> {
  const person = await cast.browserOf(id);
  await person.goTo('statements/vote');
  const page = new StatementsPage(person.page, person.say);
  for (let left = demoCase.statements.length; left > 0; left -= 1) {
    const text = await page.asked.innerText();
    const reaction = reactionsOf(id).get(text);
    if (reaction === undefined) throw new Error(`No reaction of ${id} to ${text}`);
    await page.answer(oneOf(REACTIONS, reaction)).click();
    await expect(page.asked.filter({ hasText: text })).toHaveCount(0);
  }
  await expect(page.finished).toBeVisible();
}

function reactionsOf(id: string): ReadonlyMap<string, string> {
  return new Map(
    demoCase.statements.flatMap(({ text, votes }) =>
      Object.entries(votes).flatMap(([voter, reaction]) =>
        voter === id ? [[text.nl, reaction] as const] : [],
      ),
    ),
  );
}
