import { expect, test } from '../fixtures.ts';

test('[VALUES_OWN] a facilitator adds a value of the table’s own while making it', async ({ workspace }) => {
  const noor = await workspace.join('Noor');
  const { page, say } = noor;
  await page.goto(`${workspace.origin}/new?step=values`);
  const next = page.getByRole('button', { name: say('newTable.next'), exact: true });
  await page.getByRole('checkbox', { name: say('value.privacy.name') }).check();
  await page.getByRole('button', { name: say('setup.ownValueAdd') }).click();
  const own = page.getByRole('group', { name: say('setup.ownValue', { number: 1 }) });
  await expect(own.getByLabel(say('setup.ownValueNameNl'))).toBeFocused();
  await page.keyboard.type('Vertrouwen');
  await next.click();
  await expect(own.getByText(say('setup.ownValue.nameEn'))).toBeVisible();

  await own.getByLabel(say('setup.ownValueNameEn')).fill('Trust');
  await own.getByLabel(say('setup.ownValueQuestion')).fill('Durft iemand de overheid nog te bellen?');
  await next.click();
  await expect(page).not.toHaveURL(/step=values/);
  await next.click();
  await expect(page.getByText('Privacy, Vertrouwen')).toBeVisible();
  await page.getByRole('button', { name: say('newTable.create'), exact: true }).click();
  await expect(noor.people.heading).toBeVisible();

  await page.goto(page.url().replace('/people', '/setup'));
  const kept = page.getByRole('group', { name: say('setup.ownValue', { number: 1 }) });
  await expect(kept.getByLabel(say('setup.ownValueNameEn'))).toHaveValue('Trust');
  await kept.getByRole('button', { name: say('setup.ownValueRemove') }).click();
  await page
    .getByRole('checkbox', { name: say('group.scientist.name') })
    .last()
    .check();
  await page.getByRole('button', { name: say('setup.save') }).click();
  await expect(page.getByText(say('setup.saved'))).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: say('setup.ownValueAdd') })).toBeVisible();
  await expect(kept).toBeHidden();
});
