import { expect, test } from '../fixtures.ts';
import type { Person } from '../pages/Person.ts';

const SOLVES = 'Mensen zien niet wat ze het eerst moeten doen.';
const REASON = 'Hierin wordt iemand persoonlijk aangevallen.';
const PHONE = { width: 390, height: 844 };

function lot(person: Person) {
  return person.page.getByRole('dialog', { name: person.say('page.parked') });
}

async function openLot(person: Person): Promise<void> {
  await person.page
    .getByRole('banner')
    .getByRole('button', { name: person.say('parkedIdea.lot') })
    .click();
  await expect(lot(person)).toBeVisible();
}

test('chosen words go to the parking lot by keyboard, and others find them beside any page', async ({
  workspace,
}) => {
  const samira = await workspace.join('Samira');
  const karin = await workspace.join('Karin');
  for (const person of [karin, samira]) await person.goTo('problem');
  await samira.sheet.write('unknown', ' Eén envelop voor alle brieven.');

  await samira.page.keyboard.press('Alt+Enter');
  const menu = samira.page.getByRole('menu', { name: samira.say('words.menu') });
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  await karin.sheet.write('unknown', ' Ook wie verhuist.');
  await expect(samira.page.getByText('Ook wie verhuist.')).toHaveCount(1);
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  await samira.page.keyboard.press('p');
  const solves = lot(samira).getByRole('textbox', { name: samira.say('parked.wouldSolve.question') });
  await expect(solves).toBeFocused();
  await expect(lot(samira).getByRole('textbox').first()).toHaveValue('Eén envelop voor alle brieven.');
  await samira.page.keyboard.type(SOLVES);
  await lot(samira)
    .getByRole('button', { name: samira.say('parkedIdea.park') })
    .press('Enter');

  await expect(lot(samira)).toHaveCount(0);
  await karin.page.setViewportSize(PHONE);
  await openLot(karin);
  await expect(lot(karin).getByRole('listitem').filter({ hasText: SOLVES })).toContainText('Samira');
});

test('an idea that the facilitator hides is gone for others; its author reads why, and it can come back', async ({
  workspace,
}) => {
  const noor = await workspace.facilitator();
  const karin = await workspace.join('Karin');
  const samira = await workspace.join('Samira');
  const id = await samira.workspaceId();
  const text = 'Alle brieven in één envelop.';
  await samira.ask('POST', `/workspaces/${id}/parked`, { text, wouldSolve: SOLVES });
  for (const person of [noor, karin, samira]) await openLot(person);
  const idea = (person: Person) => lot(person).getByRole('listitem').filter({ hasText: text });

  await idea(noor)
    .getByRole('button', { name: noor.say('parkedIdea.hide') })
    .click();
  await lot(noor)
    .getByRole('textbox', { name: noor.say('parkedIdea.hideReason') })
    .fill(REASON);
  await lot(noor)
    .getByRole('button', { name: noor.say('parkedIdea.hideDo') })
    .click();

  await expect(idea(karin)).toHaveCount(0);
  await expect(idea(samira)).toContainText(REASON);
  await idea(noor)
    .getByRole('button', { name: noor.say('parkedIdea.show') })
    .click();
  await expect(idea(karin)).toBeVisible();
});
