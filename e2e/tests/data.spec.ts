import { expectNoBarriers } from '../barriers.ts';
import { expect, test } from '../fixtures.ts';
import { DataPage } from '../pages/DataPage.ts';
import type { Person } from '../pages/Person.ts';

const PHONE = { width: 390, height: 844 };

async function canvas(person: Person): Promise<DataPage> {
  await person.goTo('data');
  const page = new DataPage(person.page, person.say);
  await expect(page.heading).toBeVisible();
  return page;
}

test('[DEF_DATA_WHY] first why: the next step opens for everyone once the one before is called done', async ({
  workspace,
}) => {
  const [karin, samira] = [await workspace.join('Karin'), await workspace.join('Samira')];
  const [hers, other] = [await canvas(karin), await canvas(samira)];
  const { say } = karin;
  await expect(other.step('forWhom').getByText(say('data.lockedText', { number: 1 }))).toBeVisible();
  await expect(other.text('people')).toBeHidden();

  await hers.complete(1).click();
  await expect(other.text('people')).toBeVisible();
  for (const key of ['people', 'change', 'harm'] as const) {
    await hers.text(key).click();
    await karin.page.keyboard.type('Iemand die bedreigd wordt.');
  }
  await hers.complete(2).focus();
  await karin.page.keyboard.press('Enter');
  await expect(hers.step('forWhom').getByText(say('data.missing.seenBy'))).toBeVisible();

  await expect(other.see).toBeVisible();
  await other.see.click();
  await expect(hers.step('forWhom').getByText('Samira')).toBeVisible();
  await hers.complete(2).click();
  await expect(hers.text('ifNot')).toBeVisible();
  await expectNoBarriers(karin);
});

test('[DATA_REVIEW] a change of the first step asks to look at it again, and keeps what came after', async ({
  workspace,
}) => {
  const karin = await workspace.join('Karin');
  const page = await canvas(karin);
  const { say } = karin;
  await page.complete(1).click();
  await page.text('people').click();
  await karin.page.keyboard.type('Huishoudens met een achterstand.');

  await page.text('societalValue').click();
  await karin.page.keyboard.press('ControlOrMeta+End');
  await karin.page.keyboard.type(' De AVG verbiedt dit.');
  await expect(page.step('why').getByText('“AVG”')).toBeVisible();
  for (let left = ' De AVG verbiedt dit.'.length; left > 0; left -= 1) {
    await karin.page.keyboard.press('Backspace');
  }
  await karin.page.keyboard.type(' Ook op een slechte dag.');
  await expect(page.step('why').getByText(say('data.review'))).toBeVisible();
  await expect(page.text('people')).toBeHidden();
  await expect(page.step('forWhom').getByText('Huishoudens met een achterstand.')).toBeVisible();

  await page.confirm.click();
  await expect(page.text('people')).toHaveText('Huishoudens met een achterstand.');
});

test('on a phone one step per screen, and the later steps are only named', async ({ workspace }) => {
  const joost = await workspace.join('Joost', { viewport: PHONE });
  const page = await canvas(joost);
  const { say } = joost;
  await expect(page.step('why')).toBeVisible();
  await expect(page.step('forWhom')).toBeHidden();
  await expectNoBarriers(joost);

  for (const _ of [2, 3, 4]) await joost.page.getByRole('button', { name: say('sheet.next') }).click();
  await expect(joost.page.getByText(say('data.step.law.name'))).toBeVisible();
  await expect(joost.page.getByRole('textbox')).toHaveCount(0);
});
