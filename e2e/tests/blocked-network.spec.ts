import { expect, test } from '../fixtures.ts';

test('pitfall 2: a network that blocks WebSockets: two people write together, and go back when it does not any more', async ({
  workspace,
}) => {
  const [lineOfSamira, lineOfKarin] = [await workspace.openLine(), await workspace.openLine()];
  for (const line of [lineOfSamira, lineOfKarin]) line.blockWebSockets();
  const samira = await workspace.join('Samira', { line: lineOfSamira });
  const karin = await workspace.join('Karin', { line: lineOfKarin });
  for (const person of [samira, karin]) {
    await person.goTo('problem');
    await expect(person.table.detour).toBeVisible();
    await expect(person.table.saved).toBeVisible();
  }

  await Promise.all([
    samira.sheet.write('causes', ' Samira achter de muur.'),
    karin.sheet.write('who', ' Karin achter de muur.'),
  ]);
  await expect(samira.sheet.section('who')).toContainText('Karin achter de muur.');
  await expect(karin.sheet.section('causes')).toContainText('Samira achter de muur.');
  for (const person of [samira, karin]) await expect(person.table.saved).toBeVisible();

  lineOfSamira.restore();
  await expect(samira.table.detour).toBeHidden({ timeout: 60_000 });
  await samira.sheet.write('causes', ' En weer vrij.');
  await expect(samira.table.saved).toBeVisible();
  await expect(karin.sheet.section('causes')).toContainText('Samira achter de muur. En weer vrij.');
  await expect(karin.table.detour).toBeVisible();
});
