import { expect, test } from '../fixtures.ts';

const PHONE = { width: 390, height: 700 };
const QUESTIONS = [
  'occasion',
  'organisation',
  'groups',
  'openness',
  'end',
  'values',
  'settings',
  'summary',
] as const;

test('a facilitator makes a table on a phone, each question read from its top', async ({ workspace }) => {
  const noor = await workspace.join('Noor', { viewport: PHONE });
  await noor.page.goto(`${workspace.origin}/new`);

  for (const question of QUESTIONS) {
    const heading = noor.page.getByRole('heading', {
      level: 1,
      name: noor.say(`newTable.question.${question}`),
    });
    await expect(heading).toBeInViewport();
    const name = noor.say(question === 'summary' ? 'newTable.create' : 'newTable.next');
    await noor.page.getByRole('button', { name, exact: true }).click();
  }

  await expect(noor.page).toHaveURL(/\/w\/[^/]+\/people$/);
  await expect(noor.table.heading).toHaveText(noor.say('page.people'));
});

test('going on to another page begins at its top, going back returns to where one was', async ({
  workspace,
}) => {
  const samira = await workspace.join('Samira', { viewport: PHONE });
  await samira.goTo('experiences');
  await expect(samira.page.getByRole('article').nth(1)).toBeVisible();
  await samira.page.mouse.wheel(0, 900);
  await expect.poll(() => samira.page.evaluate(() => scrollY)).toBeGreaterThan(400);
  const before = await samira.page.evaluate(() => scrollY);

  await samira.page.getByRole('link', { name: samira.say('shell.tab.people') }).click();
  await expect(samira.table.heading).toBeInViewport();
  await samira.page.goBack();

  await expect(samira.table.heading).toHaveText(samira.say('page.experiences'));
  await expect.poll(() => samira.page.evaluate(() => scrollY)).toBeGreaterThan(before - 50);
});
