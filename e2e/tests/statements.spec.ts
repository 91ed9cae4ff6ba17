import { expectNoBarriers } from '../barriers.ts';
import { expect, test } from '../fixtures.ts';
import type { Person } from '../pages/Person.ts';
import { StatementsPage } from '../pages/StatementsPage.ts';

const SHARED = 'Het overzicht van een huishouden is van niemand.';
const SPLIT = 'Diensten mogen van elkaar weten dat iemand vastloopt.';
const NEW = 'Niemand weet wie de brieven stuurt.';

test.use({ phase: 'explore' });

async function statementsOf(person: Person): Promise<StatementsPage> {
  await person.goTo('statements');
  return new StatementsPage(person.page, person.say);
}

test('one sees per group what is shared, and where groups differ', async ({ workspace }) => {
  const samira = await workspace.join('Samira');
  const picture = await statementsOf(samira);

  await expect(picture.rows.first()).toContainText(SHARED);
  await expect(picture.row(SHARED)).toContainText(samira.say('statements.label.sharedGround'));
  await expect(picture.row(SPLIT)).toContainText(samira.say('statements.label.betweenGroups'));
  await expect(picture.row(SPLIT)).toContainText(
    samira.say('statements.numbers', { agree: 1, disagree: 2, pass: 0 }),
  );
  await picture.tab('difference').click();
  await expect(picture.rows.first()).toContainText(SPLIT);
  await expectNoBarriers(samira);
});

test('a new statement is there for everyone, and a solution in it is asked about first', async ({
  workspace,
}) => {
  const samira = await workspace.join('Samira');
  const karin = await workspace.join('Karin');
  const [mine, hers] = [await statementsOf(samira), await statementsOf(karin)];

  await mine.place('Er moet één loket komen voor alle brieven.');
  await expect(mine.hint).toBeVisible();
  await expect(mine.button('statements.placeAnyway')).toBeVisible();
  await mine.field.fill(NEW);
  await mine.button('statements.place').click();

  await expect(hers.row(NEW)).toBeVisible();
});

test('one reacts with the keyboard, undoes, and others see the number change', async ({ workspace }) => {
  const samira = await workspace.join('Samira');
  const karin = await workspace.join('Karin');
  const [mine, hers] = [await statementsOf(samira), await statementsOf(karin)];
  await hers.place(NEW);
  await mine.startReacting(1);
  await expect(samira.page.getByText(NEW, { exact: true })).toBeVisible();

  await samira.page.keyboard.press('a');
  await expect(mine.answer('agree')).toHaveAttribute('aria-pressed', 'false');
  await mine.answer('pass').focus();
  await samira.page.keyboard.press('d');
  await expect(mine.finished).toBeVisible();

  const words = (disagree: number) => karin.say('statements.numbers', { agree: 0, disagree, pass: 0 });
  await expect(hers.row(NEW).or(karin.page.getByRole('listitem').filter({ hasText: NEW }))).toContainText(
    words(1),
  );
  await mine.button('statements.undo').click();
  await expect(mine.answer('disagree')).toHaveAttribute('aria-pressed', 'false');
  await expect(hers.row(NEW)).not.toContainText(words(1));
  await expectNoBarriers(samira);
});

test('what the facilitator hides is gone for others, and its author reads why', async ({ workspace }) => {
  const karin = await workspace.join('Karin');
  const samira = await workspace.join('Samira');
  const noor = await workspace.facilitator();
  const [hers, mine, led] = [await statementsOf(karin), await statementsOf(samira), await statementsOf(noor)];
  await hers.place(NEW);
  await expect(mine.row(NEW)).toBeVisible();

  await led
    .row(NEW)
    .getByRole('button', { name: noor.say('statements.hideThis', { text: NEW }) })
    .click();
  const dialog = noor.page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Deze zin noemt één dienst bij naam.');
  await dialog.getByRole('button', { name: noor.say('statements.hide'), exact: true }).click();

  await expect(mine.row(NEW)).toHaveCount(0);
  await expect(karin.page.getByText('Deze zin noemt één dienst bij naam.')).toBeVisible();
});
