import { expect, test } from '../fixtures.ts';
import type { Person } from '../pages/Person.ts';
import { StatementsPage } from '../pages/StatementsPage.ts';

test.use({ phase: 'explore' });

const SENTENCE = 'Wie niet kan lezen, belt te laat.';

async function statements(person: Person): Promise<StatementsPage> {
  await person.goTo('statements');
  return new StatementsPage(person.page, person.say);
}

test('the facilitator writes down what somebody in the room says; that person confirms it', async ({
  workspace,
}) => {
  const noor = await workspace.facilitator();
  const samira = await workspace.join('Samira');
  const karin = await workspace.join('Karin');
  const [hers, his] = [await statements(noor), await statements(karin)];
  await statements(samira);

  await hers.newStatement.click();
  await hers.field.fill(SENTENCE);
  await hers.button('statements.place').click();
  await expect(noor.page.getByText(noor.say('scribe.missing'))).toBeVisible();
  const name = `Samira (${noor.say('group.citizen.name')})`;
  await noor.page.getByLabel(noor.say('scribe.label')).selectOption({ label: name });
  await hers.button('statements.place').click();

  await expect(his.row(SENTENCE)).toContainText(`${karin.say('scribe.line')} Noor`);
  await samira.page.getByRole('button', { name: samira.say('scribe.confirm') }).click();
  await expect(samira.page.getByRole('button', { name: samira.say('scribe.confirm') })).toHaveCount(0);
});

test('a statement is taken back by its author, after one more question', async ({ workspace }) => {
  const samira = await workspace.join('Samira');
  const karin = await workspace.join('Karin');
  const [hers, his] = [await statements(samira), await statements(karin)];
  await hers.place(SENTENCE);
  await expect(his.row(SENTENCE)).toBeVisible();

  await samira.page
    .getByRole('button', { name: samira.say('statements.withdrawThis', { text: SENTENCE }) })
    .click();
  await samira.page.getByRole('button', { name: samira.say('statements.withdrawYes') }).click();

  await expect(hers.row(SENTENCE)).toHaveCount(0);
  await expect(his.row(SENTENCE)).toHaveCount(0);
});

test('one moves through the picture with the arrow keys', async ({ workspace }) => {
  const samira = await workspace.join('Samira');
  const page = await statements(samira);
  const first = page.rows.first();
  await first.getByRole('rowheader').focus();

  await samira.page.keyboard.press('ArrowRight');
  await expect(first.getByRole('cell').first()).toBeFocused();
  await samira.page.keyboard.press('ArrowDown');
  await expect(page.rows.nth(1).getByRole('cell').first()).toBeFocused();
});
