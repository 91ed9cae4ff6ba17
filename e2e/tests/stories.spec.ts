import { expectNoBarriers } from '../barriers.ts';
import { expect, test } from '../fixtures.ts';
import type { Person } from '../pages/Person.ts';
import { StoriesPage } from '../pages/StoriesPage.ts';

test.use({ phase: 'explore' });

const STORY = 'Ik kreeg elke week een andere brief over hetzelfde.';
const PHONE = { width: 390, height: 844 };

async function stories(person: Person): Promise<StoriesPage> {
  await person.goTo('experiences');
  const page = new StoriesPage(person.page, person.say);
  await expect(page.heading).toBeVisible();
  return page;
}

test('somebody tells a story step by step on a phone, and others read it at once', async ({ workspace }) => {
  const samira = await workspace.join('Samira', { viewport: PHONE });
  const joost = await workspace.join('Joost');
  const [hers, his] = [await stories(samira), await stories(joost)];

  await hers.tell.click();
  await hers.writeStory(STORY, 'groupOnly');

  await expect(hers.card(STORY)).toContainText(samira.say('story.you'));
  await expect(his.card(STORY)).toContainText(joost.say('story.somebody'));
  await expect(his.card(STORY)).toContainText(joost.say('group.citizen.name'));
  await expect(his.card(STORY)).not.toContainText('Samira');
});

test('a number that may not be there is named, and the text stays, also after a reload', async ({
  workspace,
}) => {
  const samira = await workspace.join('Samira');
  const page = await stories(samira);
  const words = 'Ik belde met mijn nummer 111222333 naar de dienst.';
  await expectNoBarriers(samira);
  await page.tell.click();

  await page.question('situation').fill(words);
  await page.next.click();

  const what = `${samira.say('personalData.citizenServiceNumber')} (111222333)`;
  await expect(samira.page.getByText(samira.say('story.found', { what }))).toBeVisible();
  await expect(page.question('situation')).toHaveValue(words);
  await expectNoBarriers(samira);
  await samira.page.reload();
  await expect(page.question('situation')).toHaveValue(words);
});

test('the story of a commenter waits for the facilitator; hidden it is gone, and its teller reads why', async ({
  workspace,
}) => {
  const els = await workspace.join('Els');
  const noor = await workspace.join('Noor');
  const joost = await workspace.join('Joost');
  const [hers, hers2, his] = [await stories(els), await stories(noor), await stories(joost)];

  await hers.tell.click();
  await hers.writeStory(STORY, 'firstName');
  await expect(hers.card(STORY)).toContainText(els.say('story.waitingMine'));
  await expect(hers2.queue).toContainText(STORY);
  await expect(his.card(STORY)).toHaveCount(0);

  await hers2.queue.getByRole('button', { name: noor.say('story.show') }).click();
  await expect(his.card(STORY)).toContainText('Els');

  await hers2
    .card(STORY)
    .getByRole('button', { name: noor.say('story.hide'), exact: true })
    .click();
  await noor.page
    .getByRole('textbox', { name: noor.say('story.hideReason') })
    .fill('Hierin staat nog een naam van een ander.');
  await noor.page.getByRole('button', { name: noor.say('story.hideYes') }).click();
  await expect(his.card(STORY)).toHaveCount(0);
  await expect(joost.page.getByText(joost.say('story.mark.hidden'))).toBeVisible();
  await expect(hers.card(STORY)).toContainText('Hierin staat nog een naam van een ander.');
});

test('one story fills the screen to read aloud, and the keyboard leads through all of them', async ({
  workspace,
}) => {
  const noor = await workspace.join('Noor');
  const page = await stories(noor);
  const { keyboard } = noor.page;

  await page.cards
    .first()
    .getByRole('link', { name: noor.say('story.readAloud') })
    .press('Enter');
  await expect(page.reader).toContainText(noor.say('story.place', { number: 1, count: 4 }));
  await keyboard.press('ArrowRight');
  await expect(page.reader).toContainText(noor.say('story.place', { number: 2, count: 4 }));
  await expect(page.reader.getByRole('heading', { level: 1 })).toBeFocused();
  await expectNoBarriers(noor);
  await keyboard.press('Escape');

  await expect(page.reader).toHaveCount(0);
  await expect(page.heading).toBeVisible();
});

test('whoever told a story changes it, starting from the words as they are', async ({ workspace }) => {
  const samira = await workspace.join('Samira', { language: 'en' });
  const page = await stories(samira);
  await page
    .card('Na mijn scheiding')
    .getByRole('link', { name: samira.say('story.change') })
    .click();
  await expect(page.question('situation')).toHaveValue(/^Na mijn scheiding/);

  await page.question('situation').fill(STORY);
  for (let step = 1; step < 5; step += 1) await page.next.click();
  await samira.page.getByRole('checkbox', { name: samira.say('experience.permission.question') }).check();
  await samira.page.getByRole('button', { name: samira.say('story.saveChange') }).click();

  await expect(page.card(STORY)).toContainText('Samira');
  await expect(page.card('Na mijn scheiding')).toHaveCount(0);
});

test('whoever told a story takes it back, and it is gone for everybody', async ({ workspace }) => {
  const samira = await workspace.join('Samira');
  const joost = await workspace.join('Joost');
  const [hers, his] = [await stories(samira), await stories(joost)];
  const mine = 'Na mijn scheiding';
  await expect(his.card(mine)).toBeVisible();

  await hers
    .card(mine)
    .getByRole('button', { name: samira.say('story.withdraw'), exact: true })
    .click();
  await samira.page.getByRole('button', { name: samira.say('story.withdrawYes') }).click();

  await expect(hers.card(mine)).toHaveCount(0);
  await expect(his.card(mine)).toHaveCount(0);
});

test('an idea that comes too early is parked with the problem it would solve, for all to see', async ({
  workspace,
}) => {
  const samira = await workspace.join('Samira');
  const sanne = await workspace.join('Sanne');
  for (const { page, tableAddress } of [samira, sanne]) {
    await page.goto(`${workspace.origin}${tableAddress}/parked`);
  }
  const solves = samira.page.getByRole('textbox', { name: samira.say('parked.wouldSolve.question') });
  const park = samira.page.getByRole('button', { name: samira.say('parkedIdea.park') });

  await samira.page
    .getByRole('textbox', { name: samira.say('parkedIdea.text') })
    .fill('Eén nummer om te bellen');
  await solves.fill('Te kort');
  await park.click();
  await expect(solves).toBeFocused();
  await solves.fill('Mensen weten niet wie zij moeten bellen.');
  await park.click();

  await expect(sanne.page.getByText('Eén nummer om te bellen', { exact: true })).toBeVisible();
  await expect(sanne.page.getByRole('button', { name: sanne.say('parkedIdea.park') })).toHaveCount(0);
  await expectNoBarriers(samira);
});
