import { AT_ONCE } from '../atOnce.ts';
import { expect, test } from '../fixtures.ts';

const HALF_AN_HOUR = 30 * 60_000;
const REASON = 'We hoorden te weinig mensen van buiten, dus we luisteren opnieuw.';

test('[DEF_SECTIONS] the list says what is still needed, and brings one to the very place', async ({
  workspace,
}) => {
  const noor = await workspace.join('Noor');
  await noor.goTo('advance');

  const sections = noor.gates.needed.filter({ hasText: noor.say('gate.DEF_SECTIONS') });
  await expect(noor.gates.needed.filter({ hasText: noor.say('gate.DEF_OUTSIDE_ANSWERED') })).toBeVisible();
  await sections.getByRole('link').click();

  await expect(noor.page).toHaveURL(/\/problem#\w+$/);
  const key = new URL(noor.page.url()).hash.slice(1);
  await expect(noor.page.locator(`section#${key}`)).toBeInViewport();
});

test('a table that is not ready does not go on, and the button says why', async ({ workspace }) => {
  const noor = await workspace.join('Noor');
  await noor.goTo('advance');

  await noor.gates.goOn('consent').focus();
  await noor.page.keyboard.press('Enter');

  await expect(noor.gates.needed.first()).toBeFocused();
  await expect(noor.gates.dialog).toBeHidden();
  await expect(noor.table.step('define')).toBeVisible();
});

test('everybody reads the list, only the facilitator goes on', async ({ workspace }) => {
  const samira = await workspace.join('Samira');
  await samira.goTo('advance');

  await expect(samira.gates.needed.first()).toBeVisible();
  await expect(samira.gates.anyGoOn).toHaveCount(0);
});

test.describe('a table that is being prepared', () => {
  test.use({ phase: 'prepare' });

  test('goes on in two steps, and everyone sees it at once', async ({ workspace }) => {
    const noor = await workspace.join('Noor');
    const samira = await workspace.join('Samira');
    await noor.goTo('advance');

    await noor.gates.goOn('explore').click();
    await expect(noor.gates.dialog).toContainText(noor.say('advance.forEveryone'));
    await expect(samira.table.step('prepare')).toBeVisible();
    await noor.gates.yes('explore').click();

    await expect(samira.table.step('explore')).toBeVisible(AT_ONCE);
    await expect(noor.table.step('explore')).toBeVisible();
  });

  test('asks with "je" in every later step, where that was agreed', async ({ workspace }) => {
    const noor = await workspace.join('Noor');
    const { page, say } = noor;
    await noor.goTo('setup');
    await page.getByText(say('setup.settings')).click();
    await page.getByText(say('setting.addressForm.je')).click();
    await page.getByRole('button', { name: say('setup.save') }).click();
    await expect(page.getByText(say('setup.saved'))).toBeVisible();
    await noor.goTo('advance');
    await noor.gates.goOn('explore').click();
    await noor.gates.yes('explore').click();

    const samira = await workspace.join('Samira');
    await samira.goTo('experiences/new');
    await samira.page
      .getByRole('textbox', { name: samira.say('experience.situation.question') })
      .fill('Brieven.');
    await samira.page.getByRole('button', { name: samira.say('story.next'), exact: true }).click();
    const asked = samira.page.getByRole('textbox', { name: samira.say('experience.steps.question_je') });
    await expect(asked).toBeVisible();
  });
});

test('going back takes a reason and keeps what was written', async ({ workspace }) => {
  const noor = await workspace.join('Noor');
  const samira = await workspace.join('Samira');
  await samira.goTo('problem');
  await samira.sheet.write('causes', ' Dit blijft staan.');
  await expect(samira.table.saved).toBeVisible();
  await noor.goTo('back');

  await noor.gates.goBack.click();
  await expect(noor.gates.backReason).toBeFocused();
  await noor.gates.takeBack('explore', REASON);

  await expect(noor.table.step('explore')).toBeVisible();
  await noor.goTo('record');
  await expect(noor.page.getByRole('main')).toContainText(REASON);
  await samira.page.reload();
  await expect(samira.sheet.writable).toHaveCount(0);
  await expect(samira.sheet.section('causes')).toContainText('Dit blijft staan.');
});

test('a step back makes every open text read-only at once', async ({ workspace }) => {
  const noor = await workspace.join('Noor');
  const samira = await workspace.join('Samira');
  await samira.goTo('problem');
  await samira.sheet.write('causes', ' Nog net op tijd.');
  await expect(samira.table.saved).toBeVisible();
  await noor.goTo('back');

  await noor.gates.takeBack('explore', REASON);
  await expect(noor.table.step('explore')).toBeVisible();

  await expect(samira.sheet.writable).toHaveCount(0, AT_ONCE);
});

test('words typed while the step closes are offered back, and nothing loops', async ({ workspace }) => {
  const line = await workspace.openLine();
  const noor = await workspace.join('Noor');
  const samira = await workspace.join('Samira', { line });
  await samira.goTo('problem');
  await samira.sheet.write('causes', ' Dit is bewaard.');
  await expect(samira.table.saved).toBeVisible();
  await noor.goTo('back');

  line.freeze();
  await samira.page.keyboard.type(' Net te laat.');
  await noor.gates.takeBack('explore', REASON);
  await expect(noor.table.step('explore')).toBeVisible();
  line.restore();

  await expect(samira.sheet.setAside).toContainText('Net te laat.', { timeout: 40_000 });
});

test('words of half an hour without connection, after the step closed, are offered back', async ({
  workspace,
}) => {
  const line = await workspace.openLine();
  const noor = await workspace.join('Noor');
  const samira = await workspace.join('Samira', { line });
  await samira.goTo('problem');
  await samira.sheet.goTo('causes');

  line.cut();
  await samira.page.keyboard.type(' Een half uur gewerkt.');
  await expect(samira.table.notSaved).toBeVisible();
  await workspace.server.moveClock(HALF_AN_HOUR);
  await noor.goTo('back');
  await noor.gates.takeBack('explore', REASON);
  await expect(noor.table.step('explore')).toBeVisible();
  line.restore();

  await expect(samira.sheet.setAside).toContainText('Een half uur gewerkt.', { timeout: 40_000 });
  await samira.page.reload();
  await expect(samira.sheet.setAside).toContainText('Een half uur gewerkt.');
  await samira.sheet.setAside.getByRole('button', { name: samira.say('aside.done') }).click();
  await expect(samira.sheet.setAside).toBeHidden();
});
