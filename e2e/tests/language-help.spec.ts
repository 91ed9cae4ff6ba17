import { expect, test } from '../fixtures.ts';

const SENTENCE = 'De gemeente moet dit borgen voor mensen die bellen.';

test('a word of offices gets a quiet tip for its writer only, that can be put away for good', async ({
  workspace,
}) => {
  const samira = await workspace.join('Samira');
  const reader = await workspace.join('Sanne');
  await samira.goTo('problem');
  await reader.goTo('problem');
  await samira.sheet.write('unknown', ` ${SENTENCE} Punt.`);

  const tip = samira.sheet.plainer('unknown').filter({ hasText: 'borgen' });
  await expect(tip).toHaveText('borgen');
  await expect(reader.sheet.section('unknown')).toContainText(SENTENCE);
  await expect(reader.sheet.plainer('unknown')).toHaveCount(0);
  await tip.click();
  await expect(samira.sheet.plainerCard).toContainText('zorgen dat het blijft');

  await samira.sheet.plainerCard.getByRole('button', { name: samira.say('languageHelp.putAway') }).click();
  await expect(samira.sheet.plainerCard).toHaveCount(0);
  await expect(tip).toHaveCount(0);
  await expect(samira.sheet.text('unknown')).toContainText(SENTENCE);
  await samira.page.reload();
  await expect(samira.sheet.text('unknown')).toContainText(SENTENCE);
  await expect(tip).toHaveCount(0);
});

test('tips are reached by keyboard, and can be switched off', async ({ workspace }) => {
  const samira = await workspace.join('Samira');
  await samira.goTo('problem');
  await samira.sheet.write('unknown', ` ${SENTENCE} Punt.`);
  const tip = samira.sheet.plainer('unknown').filter({ hasText: 'borgen' });
  await expect(tip).toBeVisible();

  await samira.page.keyboard.press('Shift+F8');
  await samira.page.keyboard.press('Enter');
  await expect(samira.sheet.plainerCard).toBeFocused();
  await samira.page.keyboard.press('Escape');
  await expect(samira.sheet.text('unknown')).toBeFocused();

  await samira.page.getByRole('button', { name: samira.say('display.title'), exact: true }).click();
  await samira.page.getByRole('switch', { name: samira.say('languageHelp.switch') }).click();
  await expect(tip).toHaveCount(0);
  await expect(samira.sheet.text('unknown')).toContainText(SENTENCE);
});
