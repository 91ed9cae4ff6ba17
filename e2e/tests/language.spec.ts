import { expect, test } from '../fixtures.ts';
import { words } from '../words.ts';

const english = words('en');

test('one switches language on every page, and it is remembered', async ({ workspace }) => {
  const noor = await workspace.join('Noor');
  await noor.goTo('problem');
  await expect(noor.sheet.heading).toHaveText(noor.say('page.problem'));

  await noor.table.languageSwitch.click();
  await expect(noor.sheet.heading).toHaveText(english('page.problem'));
  await expect(noor.page.locator('html')).toHaveAttribute('lang', 'en');

  await noor.page.reload();
  await expect(noor.sheet.heading).toHaveText(english('page.problem'));
  for (const page of ['people', 'record', 'setup'] as const) {
    await noor.goTo(page);
    await expect(noor.table.heading).toHaveText(english(`page.${page}`));
  }
});

test('the door can be read in English too', async ({ workspace }) => {
  const person = await workspace.arrive({ language: 'en' });

  await person.door.open(workspace.origin, workspace.tokenOf('Samira'));
  await expect(person.page.getByText(english('door.invited'))).toBeVisible();

  await person.page.getByRole('button', { name: 'Nederlands' }).click();
  await expect(person.page.getByText(words('nl')('door.invited'))).toBeVisible();
});
