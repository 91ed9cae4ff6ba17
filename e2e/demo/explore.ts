import { SHOWN_AS, TOLD_BY } from '@opgave/shared/method/experiences';
import { REACTIONS } from '@opgave/shared/method/statements';
import { expect } from '../fixtures.ts';
import type { Person } from '../pages/Person.ts';
import { StatementsPage } from '../pages/StatementsPage.ts';
import { StoriesPage } from '../pages/StoriesPage.ts';
import type { Cast } from './Cast.ts';
import { demoCase, oneOf, PARTICIPANTS } from './demoCase.ts';

/** Everybody who lived something tells it, each in their own browser. */
export async function tellStories(cast: Cast): Promise<void> {
  for (const story of demoCase.experiences.filter(({ phase }) => phase === undefined)) {
    const teller = cast.get(story.authorId);
    await teller.goTo('experiences/new');
    const page = new StoriesPage(teller.page, teller.say);
    await page.tellWhole({
      ...{ situation: story.situation.nl, steps: story.steps.nl, effect: story.effect.nl },
      ...{ feeling: story.feeling.nl, needed: story.needed.nl },
      ...{ toldBy: oneOf(TOLD_BY, story.toldBy), shownAs: oneOf(SHOWN_AS, story.shownAs) },
    });
    await expect(page.card(story.situation.nl)).toBeVisible();
  }
}

export async function placeStatements(cast: Cast): Promise<void> {
  for (const { authorId, text } of demoCase.statements) {
    const author = cast.get(authorId);
    await author.goTo('statements');
    const page = new StatementsPage(author.page, author.say);
    await page.place(text.nl);
    await expect(author.page.getByText(text.nl).first()).toBeVisible();
  }
}

/** Everyone reacts at the same time; whom the case leaves out of a statement, leaves it. */
export async function react(cast: Cast): Promise<void> {
  await Promise.all(PARTICIPANTS.map(({ id }) => reactAs(cast.get(id), id)));
}

async function reactAs(person: Person, id: string): Promise<void> {
  const votes = new Map(
    demoCase.statements.map(({ text, votes: given }) => [text.nl, new Map(Object.entries(given)).get(id)]),
  );
  await person.goTo('statements/vote');
  const page = new StatementsPage(person.page, person.say);
  for (let reacted = 0; reacted < votes.size; reacted += 1) {
    const text = await page.asked.innerText();
    const reaction = votes.get(text);
    if (reaction === undefined) return;
    await page.answer(oneOf(REACTIONS, reaction)).click();
    await expect(page.asked.filter({ hasText: text })).toHaveCount(0);
  }
  await expect(page.finished).toBeVisible();
}
