import { expect, test } from '../fixtures.ts';

const ADDED = ' Niemand kijkt naar het geheel.';
const MEANWHILE = ' Dit typ ik intussen.';

test('a version is named, compared and put back, while somebody else goes on writing', async ({
  workspace,
}) => {
  const samira = await workspace.join('Samira');
  const karin = await workspace.join('Karin');
  await samira.goTo('record');
  await samira.page.getByRole('link', { name: samira.say('versions.title') }).press('Enter');
  await samira.page.getByRole('button', { name: samira.say('versions.keep') }).press('Enter');
  await samira.page.getByRole('textbox', { name: samira.say('versions.name') }).fill('Na de eerste avond');
  await samira.page.getByRole('button', { name: samira.say('versions.saveName') }).press('Enter');
  const named = samira.page.getByRole('link', { name: 'Na de eerste avond' });
  await expect(named).toBeVisible();

  await karin.goTo('problem');
  await karin.sheet.write('causes', ADDED);
  await expect(karin.table.saved).toBeVisible();
  await named.press('Enter');
  const compare = samira.page.getByRole('combobox', { name: samira.say('versions.compareWith') });
  await compare.selectOption('now');
  const causes = samira.page.getByRole('region', { name: samira.say('section.causes.title') });
  await expect(causes.getByRole('insertion')).toContainText(ADDED.trim());

  await samira.page.getByRole('button', { name: samira.say('versions.restore') }).press('Enter');
  const dialog = samira.page.getByRole('dialog');
  await expect(dialog.getByRole('checkbox', { name: samira.say('section.causes.title') })).toBeChecked();
  await karin.sheet.write('who', MEANWHILE);
  await dialog.getByRole('button', { name: samira.say('versions.restoreYes') }).press('Enter');

  await expect(karin.sheet.section('causes')).not.toContainText(ADDED.trim());
  await expect(karin.sheet.section('who')).toContainText(MEANWHILE.trim());
  await expect(samira.sheet.section('who')).toContainText(MEANWHILE.trim());
  await karin.page.getByRole('link', { name: karin.say('versions.ofThisText') }).click();
  await expect(karin.page.getByText(karin.say('versions.reason.restore', { number: 4 }))).toBeVisible();
});
