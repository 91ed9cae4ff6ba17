import { expectNoBarriers } from '../barriers.ts';
import { expect, test } from '../fixtures.ts';
import type { Person } from '../pages/Person.ts';

const WORDS = 'Dit herken ik uit mijn eigen straat.';

test('somebody comments on a statement, and others find it at that very statement', async ({ workspace }) => {
  const els = await workspace.join('Els');
  const karin = await workspace.join('Karin');
  await els.goTo('statements');
  await karin.goTo('statements');
  const row = (person: Person) => person.page.getByRole('rowheader').first();

  await row(els)
    .getByRole('button', { name: els.say('comments.onCard') })
    .click();
  await els.page.getByRole('textbox', { name: els.say('comments.yours') }).fill(WORDS);
  await els.page.getByRole('button', { name: els.say('comments.send') }).click();

  const count = karin.say('comments.count', { count: 1 });
  await row(karin).getByRole('button', { name: count }).click();
  const thread = karin.page.getByRole('article').filter({ hasText: WORDS });
  await expect(thread).toBeFocused();
  await expect(thread).toContainText(karin.say('comments.waiting'));
});

test('by keyboard or by mouse somebody comments on some words of a card, and others see those words marked', async ({
  workspace,
}) => {
  const els = await workspace.join('Els');
  const karin = await workspace.join('Karin');
  await els.goTo('statements');
  await karin.goTo('statements');
  const first = els.page.locator('[data-card-text]').first();
  await expect(first).toBeVisible();
  await els.page.keyboard.press('F2');
  await els.page.keyboard.press('Enter');
  const own = els.page.getByRole('textbox', { name: els.say('comments.yours') });
  await expect(own).toBeFocused();
  await els.page.keyboard.type(WORDS);
  await els.page.getByRole('button', { name: els.say('comments.send') }).press('Enter');

  const marked = karin.page.locator('[data-card-text] mark');
  await expect(marked).toHaveCount(1);
  const words = await marked.innerText();
  await marked.click();
  const thread = karin.page.getByRole('article').filter({ hasText: WORDS });
  await expect(thread.locator('blockquote')).toHaveText(words);
  await expectNoBarriers(karin);
  await karin.page.keyboard.press('Escape');

  const second = karin.page.locator('[data-card-text]').nth(1);
  await second.dblclick({ position: { x: 12, y: 12 } });
  const bar = karin.page.getByRole('toolbar', { name: karin.say('words.menu') });
  await bar.getByRole('button', { name: karin.say('comments.entry') }).click();
  await karin.page.getByRole('textbox', { name: karin.say('comments.yours') }).fill('Welke dan?');
  await karin.page.getByRole('button', { name: karin.say('comments.send') }).click();
  await expect(els.page.locator('[data-card-text] mark')).toHaveCount(2);
});

test('the facilitator announces until when people can comment on the problem and on stories, and everyone reads it', async ({
  workspace,
}) => {
  const noor = await workspace.facilitator();
  const els = await workspace.join('Els');
  await noor.goTo('problem');
  await els.goTo('problem');
  const day = '2031-03-20';

  await noor.page.getByRole('button', { name: noor.say('comments.lastDayNew') }).click();
  await noor.page.getByRole('button', { name: noor.say('comments.lastDayYes') }).click();
  await expect(noor.page.getByText(noor.say('comments.lastDayWrong'))).toBeVisible();
  await noor.page.getByLabel(noor.say('comments.lastDayLabel')).fill(day);
  await noor.page.getByRole('button', { name: noor.say('comments.lastDayYes') }).click();

  await expect(noor.page.getByRole('dialog')).toHaveCount(0);
  await expect(els.page.getByText('20 maart 2031')).toBeVisible();

  await noor.goTo('experiences');
  await els.goTo('experiences');
  await noor.page.getByRole('button', { name: noor.say('comments.openNew') }).click();
  await noor.page.getByLabel(noor.say('comments.lastDayLabel')).fill(day);
  await expectNoBarriers(noor);
  await noor.page.getByRole('button', { name: noor.say('comments.lastDayYes') }).click();
  await expect(els.page.getByText('20 maart 2031')).toBeVisible();
  await expect(els.page.getByText(els.say('comments.windowRests'))).toBeVisible();
  await noor.page.getByRole('button', { name: noor.say('comments.windowOpenText') }).click();
  await expect(els.page.getByText(els.say('comments.windowLive'))).toBeVisible();
});
