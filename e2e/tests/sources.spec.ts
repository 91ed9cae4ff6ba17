import { ExperiencesView } from '@opgave/shared/contract/stories';
import { expect, test } from '../fixtures.ts';
import type { Person } from '../pages/Person.ts';
import { SourcesPage } from '../pages/SourcesPage.ts';

const SAMIRA = { kind: 'experience', name: 'Samira' } as const;
const LOES = { kind: 'experience', name: 'Loes' } as const;
const HER_WORDS = 'zeven brieven van vier diensten. Ik belde drie keer.';
const SENTENCE = ' Dat horen wij elke dag aan de telefoon.';

const sourcesOf = ({ page, say }: Person) => new SourcesPage(page, say);

test('capability 14: a sentence is tied to a story by keyboard alone, and everyone follows it both ways', async ({
  workspace,
}) => {
  const karin = await workspace.join('Karin');
  const samira = await workspace.join('Samira');
  await karin.goTo('problem');
  await samira.goTo('problem');
  const [picking, following] = [sourcesOf(karin), sourcesOf(samira)];

  await karin.sheet.write('causes', SENTENCE);
  await karin.page.keyboard.press('Alt+Enter');
  await expect(picking.menu).toBeVisible();
  await karin.page.keyboard.press(karin.say('sources.letter'));
  await expect(picking.dialog).toContainText(SENTENCE.trim());
  await picking.option(SAMIRA).press('Space');
  await picking.link.press('Enter');
  await expect(picking.chip('causes', SAMIRA)).toBeVisible();
  await karin.sheet.goTo('causes');
  await karin.page.keyboard.press('Alt+Enter');
  await expect(picking.menu).toBeVisible();
  await karin.page.keyboard.press('1');
  await expect(picking.dialog).toContainText(HER_WORDS);

  await following.chip('causes', SAMIRA).click();
  await expect(following.dialog).toContainText(HER_WORDS);
  await following.dialog.getByRole('link', { name: samira.say('sources.read.experience') }).click();
  const used = samira.say('sources.usedAt', { count: 5 });
  await samira.page.getByRole('button', { name: used }).click();
  const place = samira.page.getByRole('listitem').filter({ hasText: SENTENCE.trim() });
  await place.getByRole('link').click();
  await expect(following.chip('causes', SAMIRA)).toBeFocused();
});

test('a card is dragged onto a sentence, and the chip goes away again by hand', async ({ workspace }) => {
  const karin = await workspace.join('Karin');
  const sanne = await workspace.join('Sanne');
  await karin.goTo('problem');
  await sanne.goTo('problem');
  const [dragging, reading] = [sourcesOf(karin), sourcesOf(sanne)];

  await dragging.showCards();
  const text = karin.sheet.text('causes').locator('p').first();
  await text.scrollIntoViewIfNeeded();
  await dragging.card(LOES).dragTo(text, { targetPosition: { x: 60, y: 14 } });

  await expect(dragging.chip('causes', LOES)).toBeVisible();
  await expect(reading.chip('causes', LOES)).toBeVisible();
  await dragging.chip('causes', LOES).click();
  await dragging.remove.click();
  await expect(reading.chip('causes', LOES)).toBeHidden();
  await expect(reading.panel).toBeVisible();
  await expect(reading.panel.getByRole('button')).toHaveCount(0);
});

test('a story that is taken back leaves a grey chip and none of its words', async ({ workspace }) => {
  const samira = await workspace.join('Samira');
  const karin = await workspace.join('Karin');
  await karin.goTo('problem');
  const sources = sourcesOf(karin);
  await expect(sources.chip('whatHappens', SAMIRA)).toBeVisible();

  const base = `/workspaces/${await samira.workspaceId()}/experiences`;
  const stories = ExperiencesView.parse((await samira.ask('GET', base)).answer);
  const own = stories.find((story) => story.kind === 'told' && story.isMine);
  if (own?.kind !== 'told') throw new Error('Samira told no story.');
  await samira.ask('POST', `${base}/${own.id}/withdraw`, { version: own.version });

  await sources.withdrawn('whatHappens').click();
  await expect(sources.dialog).toContainText(karin.say('sources.gone.experience'));
  await expect(sources.dialog).not.toContainText(HER_WORDS);
});

test('a sentence that is taken out keeps its source with its words, until somebody decides', async ({
  workspace,
}) => {
  const karin = await workspace.join('Karin');
  await karin.goTo('problem');
  const sources = sourcesOf(karin);
  await expect(sources.chips('whyMatters')).toHaveCount(1);
  await karin.sheet.goTo('whyMatters');
  await karin.page.keyboard.press('Control+a');
  await karin.page.keyboard.press('Delete');

  await expect(sources.orphans).toContainText('wie goed kan bellen');
  await sources.orphans.getByRole('button', { name: karin.say('sources.remove') }).click();
  await expect(sources.orphans).toBeHidden();
});

test('sentences without a source are marked only when one asks', async ({ workspace }) => {
  const sanne = await workspace.join('Sanne');
  await sanne.goTo('problem');
  const marks = sanne.sheet.section('size').locator('p > span:empty');
  await expect(sourcesOf(sanne).chips('causes')).toHaveCount(1);
  await expect(marks).toHaveCount(0);

  await sanne.page.getByRole('switch', { name: sanne.say('sources.showBare') }).click();

  await expect(marks).toHaveCount(3);
});

test('on a phone a source is read from below, and is added with the button above the keyboard', async ({
  workspace,
}) => {
  const karin = await workspace.join('Karin', { viewport: { width: 390, height: 844 } });
  const sources = sourcesOf(karin);
  await karin.goTo('problem#whatHappens');
  await sources.chip('whatHappens', SAMIRA).click();
  await expect(sources.dialog).toContainText(HER_WORDS);
  await sources.dialog.getByRole('button', { name: karin.say('sources.close') }).click();

  await karin.sheet.goTo('whatHappens');
  await karin.sheet.toolbar.getByRole('button', { name: karin.say('sources.tool') }).click();
  await sources.option(LOES).check();
  await sources.link.click();
  await expect(sources.chip('whatHappens', LOES)).toBeVisible();
});

test.describe('the first questions', () => {
  test.use({ phase: 'fundamentals' });

  test('an answer rests on the stories that people tie to it', async ({ workspace }) => {
    const karin = await workspace.join('Karin');
    const samira = await workspace.join('Samira');
    await karin.goTo('fundamentals');
    await samira.goTo('fundamentals');
    const [linking, reading] = [sourcesOf(karin), sourcesOf(samira)];
    const answer = karin.sheet.section('F2');
    await expect(reading.chip('F2', LOES)).toBeHidden();

    await answer.getByRole('button', { name: karin.say('sources.linkStory') }).click();
    await linking.option(LOES).check();
    await linking.link.click();

    await expect(reading.chip('F2', LOES)).toBeVisible();
    await reading.chip('F2', LOES).click();
    await reading.remove.click();
    await expect(linking.chip('F2', LOES)).toBeHidden();
  });
});
