import { expect, test } from '../fixtures.ts';

const WORDS = 'Op de envelop staat ook de dienst. Iedereen ziet dat.';

test('somebody from outside comments on a section, gets an answer, and reads what was done with it', async ({
  workspace,
}) => {
  const els = await workspace.join('Els');
  const karin = await workspace.join('Karin');
  await els.goTo('problem');
  await karin.goTo('problem');
  const who = els.sheet.section('who');

  await who.getByRole('button', { name: els.say('comments.onThis') }).press('Enter');
  await els.page.getByRole('textbox', { name: els.say('comments.yours') }).fill(WORDS);
  await els.page.getByRole('button', { name: els.say('comments.send') }).press('Enter');

  const seen = karin.page.getByRole('article').filter({ hasText: WORDS });
  await expect(seen).toContainText(karin.say('comments.waiting'));
  await seen.getByRole('button', { name: karin.say('comments.answer'), exact: true }).press('Enter');
  await karin.page.getByRole('textbox', { name: karin.say('comments.yourAnswer') }).fill('Dank u.');
  await karin.page.getByRole('button', { name: karin.say('comments.sendAnswer') }).press('Enter');

  const own = els.page.getByRole('article').filter({ hasText: WORDS });
  await expect(own).toContainText('Dank u.');
  await expect(own).toContainText(els.say('comments.answered'));

  await seen.getByRole('button', { name: karin.say('comments.more', { name: 'Els' }) }).press('Enter');
  await karin.page.getByRole('menuitem', { name: karin.say('comments.deed.takeUp') }).press('Enter');
  await karin.page.getByRole('textbox', { name: karin.say('comments.takeUpSentence') }).fill('Ook de buren.');
  await karin.page.getByRole('button', { name: karin.say('comments.takeUpYes') }).press('Enter');

  await expect(own).toContainText(els.say('comments.takenUp'));
  await expect(own).toContainText('Ook de buren.');
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

test('on a phone the comments are a sheet over the page, and an observer only reads them', async ({
  workspace,
}) => {
  const viewport = { width: 390, height: 844 };
  const els = await workspace.join('Els', { viewport });
  await els.goTo('problem');
  await els.page.getByRole('button', { name: els.say('comments.onThis') }).click();
  const sheet = els.page.getByRole('dialog', { name: els.say('comments.title') });
  await sheet.getByRole('textbox', { name: els.say('comments.yours') }).fill(WORDS);
  await sheet.getByRole('button', { name: els.say('comments.send') }).click();
  await expect(sheet.getByRole('article').filter({ hasText: WORDS })).toBeVisible();

  const sanne = await workspace.join('Sanne', { viewport });
  await sanne.goTo('problem');
  await sanne.page.getByRole('button', { name: sanne.say('comments.title'), exact: true }).click();
  const read = sanne.page.getByRole('dialog', { name: sanne.say('comments.title') });
  await expect(read.getByRole('article').filter({ hasText: WORDS })).toBeVisible();
  await expect(read.getByRole('button', { name: sanne.say('comments.answer'), exact: true })).toHaveCount(0);
});
