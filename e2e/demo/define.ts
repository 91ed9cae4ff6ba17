import { GROUPS } from '@opgave/shared/method/groups';
import {
  BOUNDARY_KINDS,
  PROBLEM_SECTIONS,
  type ProblemSectionKey,
} from '@opgave/shared/method/problemSections';
import { SOLUTION_CODES } from '@opgave/shared/method/solutionTalk';
import { expect } from '../fixtures.ts';
import type { Person } from '../pages/Person.ts';
import type { Cast } from './Cast.ts';
import { demoCase, oneOf, PARTICIPANTS } from './demoCase.ts';

const { sections, differences, boundaries, versions } = demoCase.problemDoc;

/** A dozen pages that open an editor at once wait for each other on a small machine. */
const WITH_EVERYONE = { timeout: 60_000 };

/** The text as it was put to everyone: what repair changed is still as it was before. */
const PUT = new Map(
  Object.entries({
    ...sections,
    ...versions.find(({ changedSections }) => changedSections)?.changedSections,
  }),
);

/** Every section by somebody else, all at the same time. */
export async function writeSections(cast: Cast): Promise<void> {
  const prose = PROBLEM_SECTIONS.filter(({ key, kind }) => kind === 'prose' && PUT.has(key));
  await Promise.all(
    prose.map(async ({ key }, index) => {
      const writer = cast.get(PARTICIPANTS[index % PARTICIPANTS.length]?.id ?? '');
      await writer.goTo('problem');
      await expect(writer.sheet.text(key)).toBeVisible(WITH_EVERYONE);
      await writer.sheet.insert(key, PUT.get(key)?.nl ?? '');
      await expect(writer.table.saved).toBeVisible();
    }),
  );
}

/** Where groups differ, and the limits, item by item. */
export async function writeLists(cast: Cast): Promise<void> {
  const writer = cast.get('p-wei');
  await writer.goTo('problem');
  for (const [index, { groupA, groupB, text }] of differences.entries()) {
    await addItem(
      writer,
      { add: 'lists.addDifference', item: writer.say('lists.difference', { number: index + 1 }) },
      [
        [writer.say('lists.groupA'), writer.say(`group.${oneOf(GROUPS, groupA)}.name`)],
        [writer.say('lists.groupB'), writer.say(`group.${oneOf(GROUPS, groupB)}.name`)],
      ],
    );
    await writer.page.keyboard.insertText(text.nl);
  }
  for (const [index, { kind, text }] of boundaries.entries()) {
    await addItem(
      writer,
      { add: 'lists.addBoundary', item: writer.say('lists.boundary', { number: index + 1 }) },
      [[writer.say('lists.kind'), writer.say(`boundary.${oneOf(BOUNDARY_KINDS, kind)}.name`)]],
    );
    await writer.page.keyboard.insertText(text.nl);
  }
  await expect(writer.table.saved).toBeVisible();
}

type Item = { readonly add: 'lists.addDifference' | 'lists.addBoundary'; readonly item: string };

/** A new item of a list, with what is chosen in it, and the pen in its text. */
async function addItem(
  writer: Person,
  { add, item }: Item,
  choices: readonly (readonly [label: string, choice: string])[],
): Promise<void> {
  const { page, say } = writer;
  await page.getByRole('button', { name: say(add) }).click();
  const field = page.getByRole('group', { name: item, exact: true });
  for (const [label, choice] of choices) {
    await field.getByLabel(label).selectOption({ label: choice });
  }
  const text = field.getByRole('textbox');
  await text.click();
  await expect(text).toHaveAttribute('contenteditable', 'true');
}

/** Whoever wrote a solution rewrites it; others park theirs with the problem that it would solve. */
export async function talkOfSolutions(cast: Cast): Promise<void> {
  for (const { sentence, section, handledBy, expectedCode, parkedId } of demoCase.solutionSignals) {
    const idea = demoCase.parked.find(({ id }) => id === parkedId);
    const person = cast.get(handledBy);
    const key = oneOf(
      PROBLEM_SECTIONS.map((one) => one.key),
      section,
    );
    await person.goTo('problem');
    await person.sheet.insert(key, ` ${sentence.nl} `);
    await person.sheet.hint(key).filter({ hasText: sentence.nl }).click();
    const { hintCard: card } = person.sheet;
    await expect(card).toContainText(person.say(`solution.${oneOf(SOLUTION_CODES, expectedCode)}.question`));
    if (idea) await park(person, idea.wouldSolve.nl);
    await takeOut(person, key, sentence.nl);
  }
}

async function park({ sheet, say }: Person, wouldSolve: string): Promise<void> {
  const { hintCard: card } = sheet;
  await card.getByRole('button', { name: say('solution.park') }).click();
  await card.getByRole('textbox', { name: say('solutionTalk.wouldSolve') }).fill(wouldSolve);
  await card.getByRole('button', { name: say('solution.park') }).click();
  await expect(card).toHaveCount(0);
}

/** A sentence that was parked or is said otherwise leaves the text by the keys that put it there. */
async function takeOut(
  { page, sheet, table }: Person,
  key: ProblemSectionKey,
  sentence: string,
): Promise<void> {
  await sheet.goTo(key);
  for (let left = sentence.length + 2; left > 0; left -= 1) await page.keyboard.press('Backspace');
  await expect(sheet.hint(key)).toHaveCount(0);
  await expect(table.saved).toBeVisible();
}

/** Comments and their answers, each in the name of whoever the case says. */
export async function comment(cast: Cast): Promise<void> {
  for (const { on, authorId, text, replies } of demoCase.comments) {
    const section = PROBLEM_SECTIONS.map(({ key }) => key).find((key) => on === `problemDoc.${key}`);
    if (!section) continue;
    const author = cast.get(authorId);
    await author.goTo('problem');
    await author.sheet
      .section(section)
      .getByRole('button', { name: author.say('comments.onThis') })
      .click();
    await author.page.getByRole('textbox', { name: author.say('comments.yours') }).fill(text.nl);
    await author.page.getByRole('button', { name: author.say('comments.send') }).click();
    await expect(author.page.getByRole('article').filter({ hasText: text.nl })).toBeVisible();
    for (const reply of replies) await answer(cast.get(reply.authorId), text.nl, reply.text.nl);
  }
}

async function answer(person: Person, words: string, reply: string): Promise<void> {
  await person.goTo('problem');
  const thread = person.page.getByRole('article').filter({ hasText: words });
  await thread.getByRole('button', { name: person.say('comments.answer'), exact: true }).click();
  await person.page.getByRole('textbox', { name: person.say('comments.yourAnswer') }).fill(reply);
  await person.page.getByRole('button', { name: person.say('comments.sendAnswer') }).click();
  await expect(thread).toContainText(reply);
}
