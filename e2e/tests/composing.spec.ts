import { expect, test } from '../fixtures.ts';
import { ComposingKeyboard } from '../pages/ComposingKeyboard.ts';
import type { Person } from '../pages/Person.ts';

const WORDS = ['Een', ' gezin', ' met', ' schulden', ' wacht', ' op', ' antwoord'];
const TYPED = 'x'.repeat(40);

/** Two people in one sentence: who composes has the caret behind it, the other at its beginning. */
async function inOneSentence(composer: Person, other: Person): Promise<void> {
  for (const person of [composer, other]) await person.goTo('problem');
  await composer.sheet.goTo('who');
  await composer.page.keyboard.press('Enter');
  await composer.page.keyboard.type('Begin: ');
  await expect(other.sheet.text('who')).toContainText('Begin:');
  await other.sheet.goTo('who');
  await other.page.keyboard.press('Home');
}

test('P09 a phone that composes its words gets each of them once, while another writes in the same sentence', async ({
  workspace,
}) => {
  const karin = await workspace.join('Karin');
  const samira = await workspace.join('Samira');
  await inOneSentence(karin, samira);
  const keyboard = await ComposingKeyboard.of(karin);

  await Promise.all([
    samira.page.keyboard.type(TYPED, { delay: 60 }),
    (async () => {
      for (const word of WORDS) await keyboard.write(word);
    })(),
  ]);

  const sentence = new RegExp(`${TYPED}Begin: ${WORDS.join('')}$`, 'u');
  for (const person of [karin, samira]) await expect.poll(() => person.sheet.words('who')).toMatch(sentence);
});

test('who pauses in the middle of a word sees what others write, and goes on with it', async ({
  workspace,
}) => {
  const karin = await workspace.join('Karin');
  const samira = await workspace.join('Samira');
  await inOneSentence(karin, samira);
  const keyboard = await ComposingKeyboard.of(karin);

  await keyboard.compose('schul');
  await samira.sheet.insert('causes', ' Van elders.');
  await expect(karin.sheet.text('causes')).toContainText('Van elders.');
  await keyboard.compose('schulden', 6);
  await keyboard.write('schulden');
  for (const person of [karin, samira]) {
    await expect.poll(() => person.sheet.words('who')).toMatch(/Begin: schulden$/u);
  }
});
