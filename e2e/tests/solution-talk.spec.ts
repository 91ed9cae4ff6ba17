import { expect, test } from '../fixtures.ts';

const SENTENCE = 'Gemeenten hebben behoefte aan een gezamenlijk dashboard.';
const REASON = 'Dit scherm bestaat al bij twee diensten.';

test('capability 4: a solution in the text is asked about after it is left, by keyboard, and changes no letter', async ({
  workspace,
}) => {
  const samira = await workspace.join('Samira');
  const karin = await workspace.join('Karin');
  await samira.goTo('problem');
  await karin.goTo('problem');

  await samira.sheet.write('causes', ` ${SENTENCE} Brieven zijn moeilijk.`);
  const hint = samira.sheet.hint('causes');
  await expect(hint).toHaveText(SENTENCE);
  await expect(karin.sheet.hint('causes')).toHaveText(SENTENCE);
  await expect(samira.page.getByText(samira.say('solutionTalk.spoken'))).toBeAttached();
  const before = await samira.sheet.words('causes');

  await samira.page.keyboard.press('F8');
  await samira.page.keyboard.press('Enter');
  const card = samira.sheet.hintCard;
  await expect(card).toBeFocused();
  await expect(card).toContainText(samira.say('solution.need.question'));
  await samira.page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(samira.sheet.text('causes')).toBeFocused();
  expect(await samira.sheet.words('causes')).toBe(before);
});

test('a sentence that may stay needs a reason, and is not asked about again', async ({ workspace }) => {
  const samira = await workspace.join('Samira');
  const karin = await workspace.join('Karin');
  await samira.goTo('problem');
  await karin.goTo('problem');
  await samira.sheet.write('causes', ` ${SENTENCE} `);
  await karin.sheet.hint('causes').click();
  const card = karin.sheet.hintCard;

  await card.getByRole('button', { name: karin.say('solution.keep') }).click();
  await card.getByRole('textbox').fill('Bestaat al.');
  await card.getByRole('button', { name: karin.say('solutionTalk.keepDo') }).click();
  await expect(card).toContainText(karin.say('advance.reasonToGo', { count: 4 }));
  await card.getByRole('textbox').fill(REASON);
  await card.getByRole('button', { name: karin.say('solutionTalk.keepDo') }).click();

  await expect(card).toHaveCount(0);
  await expect(karin.sheet.hint('causes')).toHaveCount(0);
  await expect(samira.sheet.hint('causes')).toHaveCount(0);
  await expect(karin.sheet.section('causes')).toContainText(SENTENCE);
});

test('an idea is parked from the text with the problem it would solve', async ({ workspace }) => {
  const samira = await workspace.join('Samira');
  await samira.goTo('problem');
  await samira.sheet.write('causes', ` ${SENTENCE} `);
  await samira.sheet.hint('causes').click();
  const card = samira.sheet.hintCard;

  await card.getByRole('button', { name: samira.say('solution.park') }).click();
  const solves = card.getByRole('textbox', { name: samira.say('solutionTalk.wouldSolve') });
  await solves.fill('Medewerkers zien niet wat is afgesproken.');
  await card.getByRole('button', { name: samira.say('solution.park') }).click();

  await expect(samira.sheet.hint('causes')).toHaveCount(0);
  await expect(samira.sheet.section('causes')).toContainText(SENTENCE);
  const { answer } = await samira.ask('GET', `/workspaces/${await samira.workspaceId()}/parked`);
  expect(JSON.stringify(answer)).toContain('Medewerkers zien niet wat is afgesproken.');
});
