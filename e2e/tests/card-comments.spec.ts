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

test('the facilitator announces until when people can comment, and everyone reads it', async ({
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
});
