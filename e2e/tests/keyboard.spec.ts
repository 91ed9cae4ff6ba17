import { expect, test } from '../fixtures.ts';
import { tabTo } from '../tabTo.ts';

test('pitfall 12: from the door to a saved sentence without a mouse', async ({ workspace }) => {
  const { token } = await workspace.invite({ role: 'participant' });
  const person = await workspace.arrive();
  const { page } = person;
  await person.door.open(workspace.origin, token);
  await expect(person.door.enter).toBeVisible();

  await tabTo(page, person.door.name);
  await page.keyboard.type('Toets');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await tabTo(page, person.door.enter);
  await page.keyboard.press('Enter');
  await expect(person.door.wayBackHeading).toBeFocused();
  await tabTo(page, person.door.goOn);
  await page.keyboard.press('Enter');
  await expect(person.table.heading).toBeVisible();

  await tabTo(page, person.table.path.getByRole('link', { name: person.say('page.problem'), exact: true }));
  await page.keyboard.press('Enter');
  await expect(person.sheet.section('oneSentence')).toBeVisible();
  await tabTo(page, person.sheet.text('oneSentence'));
  await page.keyboard.type(' Met toetsen.');
  await expect(person.table.saved).toBeVisible();
  await expect(person.sheet.section('oneSentence')).toContainText('Met toetsen.');

  await page.keyboard.press('Alt+F10');
  await expect(page.getByRole('button', { name: person.say('tools.bold') })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(person.sheet.text('oneSentence')).toBeFocused();
});

test('pitfall 12: the facilitator goes on without a mouse', async ({ workspace }) => {
  const noor = await workspace.join('Noor');
  await noor.goTo('advance');
  await expect(noor.gates.goOn('consent')).toBeVisible();

  await tabTo(noor.page, noor.gates.goOn('consent'));
  await noor.page.keyboard.press('Enter');

  await expect(noor.gates.needed.first()).toBeFocused();
});

test('the first stop of every page leads to the content', async ({ workspace }) => {
  const samira = await workspace.join('Samira');
  for (const page of ['', 'problem', 'people', 'record'] as const) {
    await samira.open(page);
    await expect(samira.table.heading).toBeVisible();
    await samira.page.locator('body').press('Tab');
    const skip = samira.page.getByRole('link', { name: samira.say('shell.skipToContent') });
    await expect(skip).toBeFocused();
    await samira.page.keyboard.press('Enter');
    await expect(samira.page.getByRole('main')).toBeFocused();
  }
});
