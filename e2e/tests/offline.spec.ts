import { expect, test } from '../fixtures.ts';

const HALF_AN_HOUR = 30 * 60_000;
const LONGER_THAN_A_SIGN_IN = 13 * 3_600_000;

test('P07 one writes on without a connection, and nothing is lost or doubled on return', async ({
  workspace,
}) => {
  const line = await workspace.openLine();
  const samira = await workspace.join('Samira', { line });
  const karin = await workspace.join('Karin');
  await samira.goTo('problem');
  await karin.goTo('problem');
  await samira.sheet.goTo('causes');

  line.cut();
  await samira.page.keyboard.type(' Zonder lijn.');
  await karin.sheet.write('who', ' Met lijn.');
  await expect(samira.table.notSaved).toBeVisible();
  await expect(karin.table.saved).toBeVisible();
  line.restore();

  await expect(samira.table.saved).toBeVisible({ timeout: 40_000 });
  await expect(samira.sheet.section('who')).toContainText('Met lijn.');
  await expect(karin.sheet.section('causes')).toContainText('Zonder lijn.');
  const words = (await karin.sheet.section('causes').textContent()) ?? '';
  expect(words.split('Zonder lijn.')).toHaveLength(2);
});

test('P07 words of half an hour without connection survive the crash of their tab, and two other tabs send them once', async ({
  workspace,
}) => {
  const line = await workspace.openLine();
  const samira = await workspace.join('Samira', { line });
  await samira.goTo('problem');
  await samira.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await samira.sheet.goTo('causes');
  const address = samira.page.url();

  line.cut();
  await samira.page.keyboard.type(' Een half uur alleen.');
  await expect(samira.table.notSaved).toBeVisible();
  await workspace.server.moveClock(HALF_AN_HOUR);
  const signIn = await samira.page.evaluate(() => sessionStorage.getItem('opgave.signIn') ?? '');
  const context = samira.page.context();
  await samira.crash();

  const again = [await workspace.arrive({ context }), await workspace.arrive({ context })];
  for (const tab of again) {
    await tab.page.addInitScript((id) => sessionStorage.setItem('opgave.signIn', id), signIn);
    await tab.page.goto(address);
    await expect(tab.sheet.section('causes')).toContainText('Een half uur alleen.');
    await expect(tab.table.notSaved).toBeVisible();
  }
  line.restore();
  for (const tab of again) await expect(tab.table.saved).toBeVisible({ timeout: 40_000 });
  const karin = await workspace.join('Karin');
  await karin.goTo('problem');
  await expect(karin.sheet.section('causes')).toContainText('Een half uur alleen.');
  const words = (await karin.sheet.section('causes').textContent()) ?? '';
  expect(words.split('Een half uur alleen.')).toHaveLength(2);
});

test('P07 whose sign-in ended keeps unsaved words, and comes back to them by the personal link', async ({
  workspace,
}) => {
  const line = await workspace.openLine();
  const samira = await workspace.join('Samira', { line });
  await samira.goTo('problem');
  await samira.sheet.goTo('causes');
  const address = samira.page.url();

  line.cut();
  await samira.page.keyboard.type(' Over een dag nog hier.');
  await expect(samira.table.notSaved).toBeVisible();
  await workspace.server.moveClock(LONGER_THAN_A_SIGN_IN);
  line.restore();
  await expect(samira.page.getByText(samira.say('error.not-signed-in'))).toBeVisible({ timeout: 40_000 });
  await expect(samira.sheet.section('causes')).toContainText('Over een dag nog hier.');

  await samira.door.open(workspace.origin, workspace.tokenOf('Samira'));
  await samira.door.goOn.click();
  await expect(samira.page).toHaveURL(/\/w\//);
  await samira.page.goto(address);
  await expect(samira.sheet.section('causes')).toContainText('Over een dag nog hier.');
  await expect(samira.table.saved).toBeVisible();
  const karin = await workspace.join('Karin');
  await karin.goTo('problem');
  await expect(karin.sheet.section('causes')).toContainText('Over een dag nog hier.');
});

test('pitfall 3: a silent line is noticed: "saved" goes away within ten seconds', async ({ workspace }) => {
  const line = await workspace.openLine();
  const samira = await workspace.join('Samira', { line });
  await samira.goTo('problem');
  await samira.sheet.write('causes', ' Eerst bewaard.');
  await expect(samira.table.saved).toBeVisible();

  line.freeze();
  await samira.page.keyboard.type(' In het niets.');

  await expect(samira.table.saved).toBeHidden({ timeout: 1_000 });
  await expect(samira.table.notSaved).toBeVisible({ timeout: 10_000 });
  line.restore();
  await expect(samira.table.saved).toBeVisible({ timeout: 40_000 });
});

test('P07 a line that delays and drops loses no key and doubles none, and comes back by itself', async ({
  workspace,
}) => {
  const line = await workspace.openLine();
  const samira = await workspace.join('Samira', { line });
  const karin = await workspace.join('Karin');
  await samira.goTo('problem');
  await karin.goTo('problem');
  await samira.sheet.goTo('causes');
  const keys = ' Elk woord uit de trein komt aan, ook al valt de lijn steeds weg.';

  line.shake();
  await samira.page.keyboard.type(keys, { delay: 150 });

  await expect(samira.table.saved).toBeVisible({ timeout: 60_000 });
  await expect(karin.sheet.section('causes')).toContainText(keys.trim());
  const words = (await karin.sheet.section('causes').textContent()) ?? '';
  expect(words.split(keys.trim())).toHaveLength(2);
  expect(line.drops).toBeGreaterThan(1);
  line.restore();
  await expect(samira.sheet.section('causes')).toContainText(keys.trim());
});

test('P07 leaving with unsaved words gives a warning', async ({ workspace }) => {
  const line = await workspace.openLine();
  const samira = await workspace.join('Samira', { line });
  await samira.goTo('problem');
  await samira.sheet.goTo('causes');
  line.cut();
  await samira.page.keyboard.type(' Nog niet bewaard.');
  await expect(samira.table.notSaved).toBeVisible();

  const warning = samira.page.waitForEvent('dialog');
  await samira.page.close({ runBeforeUnload: true });

  const dialog = await warning;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
});

test('P07 the page of the table opens without a connection', async ({ workspace }) => {
  const line = await workspace.openLine();
  const samira = await workspace.join('Samira', { line });
  await samira.goTo('problem');
  await samira.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await samira.sheet.goTo('causes');
  await samira.page.keyboard.insertText(' Ook zonder lijn te lezen.');
  await expect(samira.table.saved).toBeVisible();

  line.cut();
  await samira.page.reload();

  await expect(samira.sheet.section('causes')).toContainText('Ook zonder lijn te lezen.');
  await samira.sheet.write('causes', ' En te schrijven.');
  await expect(samira.table.notSaved).toBeVisible();
  line.restore();
  await expect(samira.table.saved).toBeVisible({ timeout: 40_000 });
  const karin = await workspace.join('Karin');
  await karin.goTo('problem');
  await expect(karin.sheet.section('causes')).toContainText('Ook zonder lijn te lezen. En te schrijven.');
});

test('P07 T15 whoever leaves this browser takes every kept copy along', async ({ workspace }) => {
  const samira = await workspace.join('Samira');
  await samira.goTo('problem');
  await samira.sheet.write('causes', ' Blijft niet op dit apparaat.');
  await expect(samira.table.saved).toBeVisible();
  await expect.poll(() => samira.keptCopies()).toBeGreaterThan(0);

  await samira.page.goto(`${workspace.origin}/me`);
  await samira.page.getByRole('button', { name: samira.say('me.signOut') }).click();
  await samira.page.getByRole('button', { name: samira.say('me.signOutYes') }).click();

  await expect.poll(() => samira.keptCopies()).toBe(0);
});
