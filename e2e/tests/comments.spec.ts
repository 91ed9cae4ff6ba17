import { expect, test } from '../fixtures.ts';
import { tabTo } from '../tabTo.ts';

const SIZE = '6. Hoe groot is het?';
const WORDS = 'Op de envelop staat ook de dienst. Iedereen ziet dat.';

test('pitfall 12: by keyboard alone somebody comes in by a link, comments on words, and reads in which sentence they went', async ({
  workspace,
}) => {
  const els = await workspace.arrive();
  const { page } = els;
  await els.door.open(workspace.origin, workspace.tokenOf('Els'));
  await tabTo(page, els.door.goOn);
  await page.keyboard.press('Enter');
  await expect(els.table.heading).toBeVisible();
  await tabTo(page, els.table.path.getByRole('link', { name: els.say('page.problem'), exact: true }));
  await page.keyboard.press('Enter');
  await expect(els.sheet.section('who')).toBeVisible();
  await page.keyboard.press('F2');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(els.page.getByRole('menu', { name: els.say('words.menu') })).toBeVisible();
  await page.keyboard.press('r');
  await expect(els.page.getByRole('textbox', { name: els.say('comments.yours') })).toBeFocused();
  await page.keyboard.type(WORDS);
  await tabTo(page, els.page.getByRole('button', { name: els.say('comments.send') }));
  await page.keyboard.press('Enter');
  const own = els.page.getByRole('article').filter({ hasText: WORDS });
  await expect(own).toBeVisible();

  const karin = await workspace.join('Karin');
  await karin.goTo('problem');
  const seen = karin.page.getByRole('article').filter({ hasText: WORDS });
  await expect(seen).toContainText(karin.say('comments.waiting'));
  await seen.getByRole('button', { name: karin.say('comments.answer'), exact: true }).press('Enter');
  await karin.page.getByRole('textbox', { name: karin.say('comments.yourAnswer') }).fill('Dank u.');
  await karin.page.getByRole('button', { name: karin.say('comments.sendAnswer') }).press('Enter');
  await expect(own).toContainText('Dank u.');
  await expect(own).toContainText(els.say('comments.answered'));

  await seen.getByRole('button', { name: karin.say('comments.more', { name: 'Els' }) }).press('Enter');
  await karin.page.getByRole('menuitem', { name: karin.say('comments.deed.takeUp') }).press('Enter');
  const asked = karin.page.getByRole('dialog', { name: karin.say('comments.takeUpTitle') });
  await asked.getByLabel(karin.say('comments.takeUpPlace')).selectOption({ label: SIZE });
  const sentence = asked.getByRole('radio').last();
  const words = (await asked.getByRole('group').locator('label').last().textContent()) ?? '';
  await sentence.press('Space');
  await asked.getByRole('button', { name: karin.say('comments.takeUpYes') }).press('Enter');

  await expect(own).toContainText(els.say('comments.takenUp'));
  await expect(own).toContainText(words);
  await own.getByRole('link', { name: SIZE }).press('Enter');
  const shown = els.sheet.section('size').locator('mark').filter({ hasText: words });
  await expect(shown).toBeInViewport();
});

test('a comment that the facilitator hides is seen by its author with the reason, and by nobody else', async ({
  workspace,
}) => {
  const noor = await workspace.facilitator();
  const karin = await workspace.join('Karin');
  const els = await workspace.join('Els');
  for (const person of [noor, karin, els]) await person.goTo('problem');
  const words = 'zich schamen voor de buren';
  const thread = (person: typeof noor) => person.page.getByRole('article').filter({ hasText: words });
  await expect(thread(karin)).toBeVisible();

  await thread(noor)
    .getByRole('button', { name: noor.say('comments.more', { name: 'Els' }) })
    .click();
  await noor.page.getByRole('menuitem', { name: noor.say('comments.deed.hide') }).click();
  const reason = 'Hierin staat de naam van een buurvrouw.';
  await noor.page.getByRole('textbox', { name: noor.say('comments.why') }).fill(reason);
  await noor.page.getByRole('button', { name: noor.say('comments.hideYes') }).click();

  await expect(thread(karin)).toBeHidden();
  await expect(thread(els)).toContainText(reason);
});

test('the facilitator is sent to the comment from outside that waits', async ({ workspace }) => {
  const noor = await workspace.facilitator();
  await noor.goTo('');
  await noor.page.getByRole('link', { name: noor.say('now.goAnswer') }).click();
  await expect(noor.page).toHaveURL(/problem#causes$/);
  await expect(noor.page.getByRole('article').first()).toContainText(noor.say('comments.waiting'));
});

test('on a phone one comments on words with a finger, in a sheet over the page; an observer only reads it', async ({
  workspace,
}) => {
  const viewport = { width: 390, height: 844 };
  const els = await workspace.join('Els', { viewport, hasTouch: true });
  await els.goTo('problem');
  const text = els.sheet.section('oneSentence').getByRole('paragraph').last();
  await text.tap();
  const chosen = await text.evaluate(chooseFirstWords);
  await els.page
    .getByRole('toolbar', { name: els.say('words.menu') })
    .getByRole('button', { name: els.say('comments.entry') })
    .tap();
  const sheet = els.page.getByRole('dialog', { name: els.say('comments.title') });
  await expect(sheet).toContainText(chosen);
  await sheet.getByRole('textbox', { name: els.say('comments.yours') }).fill(WORDS);
  await sheet.getByRole('button', { name: els.say('comments.send') }).tap();
  await expect(sheet.getByRole('article').filter({ hasText: WORDS })).toBeVisible();

  const sanne = await workspace.join('Sanne', { viewport });
  await sanne.goTo('problem');
  await sanne.page.getByRole('button', { name: sanne.say('comments.title'), exact: true }).click();
  const read = sanne.page.getByRole('dialog', { name: sanne.say('comments.title') });
  await expect(read.getByRole('article').filter({ hasText: WORDS })).toBeVisible();
  await expect(read.getByRole('button', { name: sanne.say('comments.answer'), exact: true })).toHaveCount(0);
});

/** As a device does while a finger drags the ends of what is chosen. */
function chooseFirstWords(paragraph: Element): string {
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  const selection = document.getSelection();
  selection?.setBaseAndExtent(range.startContainer, 0, range.startContainer, 1);
  return String(selection).slice(0, 20);
}
