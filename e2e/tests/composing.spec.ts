import { expect, test, type Workspace } from '../fixtures.ts';
import { ComposingKeyboard } from '../pages/ComposingKeyboard.ts';
import type { Person } from '../pages/Person.ts';

const NAMES = ['gezinnen', 'jongeren', 'bewoners', 'zelfstandigen'];

/** Karin composes, Samira types. */
async function atOneText(workspace: Workspace) {
  const karin = await workspace.join('Karin');
  const samira = await workspace.join('Samira');
  for (const person of [karin, samira]) await person.goTo('problem');
  await karin.sheet.goTo('who');
  return { karin, samira, keyboard: await ComposingKeyboard.of(karin) };
}

/** In a new paragraph that begins with a word of both: who composes has the caret behind it, the other just before that. */
async function inOneSentence(composer: Person, other: Person, begin: string): Promise<void> {
  await composer.page.keyboard.press('Enter');
  await composer.page.keyboard.type(`${begin} `);
  await expect(other.sheet.text('who')).toContainText(begin);
  await other.sheet.goTo('who');
  await other.page.keyboard.press('ArrowLeft');
}

test('P09 a phone that composes its words gets each of them once, while another writes in the same sentence', async ({
  workspace,
}) => {
  const { karin, samira, keyboard } = await atOneText(workspace);
  const everybody = [karin, samira];

  for (const [index, name] of NAMES.entries()) {
    const begin = `${index + 1}:`;
    await inOneSentence(karin, samira, begin);
    await keyboard.compose(name.slice(0, 3));
    // A letter that is out there in the middle of the word.
    await samira.page.keyboard.type('x');
    await expect(samira.table.saved).toBeVisible();
    await keyboard.compose(name, 4);
    await keyboard.give(name);
    const sentence = new RegExp(`${begin}x ${name}$`, 'u');
    for (const person of everybody) await expect.poll(() => person.sheet.words('who')).toMatch(sentence);
  }
});

test('who pauses in the middle of a word sees what others write, and goes on with it', async ({
  workspace,
}) => {
  const { karin, samira, keyboard } = await atOneText(workspace);
  await inOneSentence(karin, samira, 'Ook');

  await keyboard.compose('schul');
  await samira.sheet.insert('causes', ' Van elders.');
  await expect(karin.sheet.text('causes')).toContainText('Van elders.');
  await keyboard.compose('schulden', 6);
  await keyboard.give('schulden');
  for (const person of [karin, samira]) {
    await expect.poll(() => person.sheet.words('who')).toMatch(/Ook schulden$/u);
  }
});
