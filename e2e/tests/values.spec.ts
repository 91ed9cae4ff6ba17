import { ValuesView } from '@opgave/shared/contract/valuesCheck';
import { expectNoBarriers } from '../barriers.ts';
import { expect, test } from '../fixtures.ts';
import type { Person } from '../pages/Person.ts';
import { ValuesPage } from '../pages/ValuesPage.ts';

const PHONE = { width: 390, height: 844 };
const REASON = 'Ik begreep de brieven niet, en niemand legde ze uit.';
const CORE = ['fairness', 'autonomy', 'equality'] as const;

async function values(person: Person): Promise<ValuesPage> {
  await person.goTo('values');
  const page = new ValuesPage(person.page, person.say);
  await expect(page.heading).toBeVisible();
  return page;
}

test('on a phone one value after the other, and what was typed survives a reload', async ({ workspace }) => {
  const joost = await workspace.join('Joost', { viewport: PHONE });
  const page = await values(joost);
  const { say } = joost;

  await expect(page.question('fairness')).toBeVisible();
  await expect(joost.page.getByText(say('values.of', { number: 1, count: 3 }))).toBeVisible();
  await page.step(say('score.v1.minus2')).check();
  await page.reason().fill('Niemand zei iets.');
  await expect(joost.page.getByText(say('advance.reasonToGo', { count: 13 }))).toBeVisible();
  await page.next.click();
  await expect(joost.page.getByText(say('values.missing.reason'))).toBeVisible();
  await page.reason().fill(REASON);
  await joost.page.reload();
  await expect(page.reason()).toHaveValue(REASON);
  await expectNoBarriers(joost);

  await page.next.click();
  await page.forWhom().fill('Mensen die niet bellen');
  await page.next.click();
  for (const value of ['autonomy', 'equality'] as const) {
    await expect(page.question(value)).toBeVisible();
    await page.step(say('score.v1.unknown')).check();
    await page.reason().fill(REASON);
    await page.next.click();
  }
  await expect(joost.page.getByText(say('values.VALUE_SPLIT'))).toBeVisible();
  await expectNoBarriers(joost);
});

test('the picture comes after one’s own answer, with the keyboard alone', async ({ workspace }) => {
  const joost = await workspace.join('Joost');
  const page = await values(joost);
  const { say } = joost;
  const path = `/workspaces/${await joost.workspaceId()}/values`;
  expect(JSON.stringify((await joost.ask('GET', path)).answer)).not.toContain('Samira');

  for (const value of CORE) {
    const card = page.card(value);
    await page.step(say('score.v1.plus2'), card).focus();
    await joost.page.keyboard.press('Space');
    await joost.page.keyboard.press('ArrowDown');
    await expect(page.step(say('score.v1.plus1'), card)).toBeChecked();
    await joost.page.keyboard.press('Tab');
    await expect(page.reason(card)).toBeFocused();
    await joost.page.keyboard.type(REASON);
    await joost.page.keyboard.press('Tab');
    await joost.page.keyboard.press('Enter');
    await expect(card.getByText(say('values.weighed'))).toBeVisible();
  }
  await page.toPicture.click();

  const { values: all } = ValuesView.parse((await joost.ask('GET', path)).answer);
  await expect(page.pictures).toHaveCount(all.length);
  await expect(page.card('equality').getByText(say('values.VALUE_SPLIT'))).toBeVisible();
  await page.asTable.click();
  const ministries = page.card('equality').getByRole('row', { name: new RegExp(say('group.ministry.name')) });
  await expect(ministries.getByRole('cell')).toHaveText(['0', '0', '0', '2', '0']);
  await expectNoBarriers(joost);
});

test('serious harm is answered, and everyone sees it at once', async ({ workspace }) => {
  const [samira, noor] = [await workspace.join('Samira'), await workspace.join('Noor')];
  const id = await samira.workspaceId();
  const { values: before } = ValuesView.parse((await samira.ask('GET', `/workspaces/${id}/values`)).answer);
  const mine = before.find(({ value }) => value === 'equality')?.mine;
  const changed = { version: mine?.version, score: -2, reason: REASON, forWhom: 'Mensen die niet bellen' };
  expect((await samira.ask('POST', `/workspaces/${id}/values/equality/score`, changed)).status).toBe(204);

  const [hers, nooras] = [await values(samira), await values(noor)];
  const waits = hers.card('equality').getByText(samira.say('values.harm.open'));
  await expect(waits).toBeVisible();
  const card = nooras.card('equality');
  await card.getByRole('button', { name: noor.say('values.harm.answer'), exact: true }).click();
  await card
    .getByRole('textbox', { name: noor.say('values.harm.words') })
    .fill('Dank. We zetten dit in de tekst.');
  await card.getByRole('button', { name: noor.say('values.harm.send') }).click();

  await expect(hers.card('equality').getByText('Dank. We zetten dit in de tekst.')).toBeVisible();
  await expect(waits).toBeHidden();
});
