import { expect, test } from '../fixtures.ts';

test('three printed links work in three tabs of one browser', async ({ workspace }) => {
  const samira = await workspace.join('Samira');
  const context = samira.page.context();
  const karin = await workspace.join('Karin', { context });
  const joost = await workspace.join('Joost', { context });
  const tabs = [samira, karin, joost];
  for (const tab of tabs) await tab.goTo('problem');

  await samira.sheet.write('oneSentence', ' Van Samira.');
  await karin.sheet.write('oneSentence', ' Van Karin.');
  await joost.sheet.write('oneSentence', ' Van Joost.');

  for (const tab of tabs) {
    await expect(tab.sheet.section('oneSentence')).toContainText('Van Samira.');
    await expect(tab.sheet.section('oneSentence')).toContainText('Van Karin.');
    await expect(tab.sheet.section('oneSentence')).toContainText('Van Joost.');
  }
  for (const tab of tabs) await tab.page.reload();
  await expect(samira.table.me('Samira')).toBeVisible();
  await expect(karin.table.me('Karin')).toBeVisible();
  await expect(joost.table.me('Joost')).toBeVisible();
});

test('a new tab of a browser with several people asks who one is', async ({ workspace }) => {
  const samira = await workspace.join('Samira');
  const context = samira.page.context();
  await workspace.join('Karin', { context });
  const somebody = await workspace.arrive({ context });

  await somebody.page.goto(samira.page.url());
  await expect(somebody.table.heading).toHaveText(somebody.say('page.chooseSignIn'));
  await somebody.page.getByRole('button', { name: 'Karin' }).click();

  await expect(somebody.table.me('Karin')).toBeVisible();
});
