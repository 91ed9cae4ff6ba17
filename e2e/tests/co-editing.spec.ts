import { expect, test } from '../fixtures.ts';

test('four people write in the same sentence at once and end up with the same words', async ({
  workspace,
}) => {
  const people = await Promise.all([
    workspace.join('Samira'),
    workspace.join('Karin'),
    workspace.join('Joost'),
    workspace.join('Loes'),
  ]);
  // At once they write; that four pages load at once would only make each take the time of four.
  for (const person of people) {
    await person.goTo('problem');
    await person.sheet.goTo('causes');
  }

  const pieces = ['1111111111', '2222222222', '3333333333', '4444444444'];
  const complete = /^\D*(?=(?:\d*1){10})(?=(?:\d*2){10})(?=(?:\d*3){10})(?=(?:\d*4){10})\d{40}$/;
  await Promise.all(
    people.map((person, index) => person.page.keyboard.type(pieces[index] ?? '', { delay: 15 })),
  );

  for (const person of people) await expect(person.table.saved).toBeVisible();
  for (const person of people) await expect.poll(() => person.sheet.words('causes')).toMatch(complete);
  const words = await Promise.all(people.map((person) => person.sheet.words('causes')));
  expect(new Set(words).size).toBe(1);
});

test('one sees where another writes, with name and group', async ({ workspace }) => {
  const samira = await workspace.join('Samira');
  const karin = await workspace.join('Karin');
  await samira.goTo('problem');
  await karin.goTo('problem');

  await samira.sheet.goTo('causes');
  await karin.sheet.write('causes', ' Ook bij ons.');

  const caret = samira.sheet.caret('causes', 'Karin');
  await expect(caret).toHaveAttribute('data-group', 'agency');
  await expect(caret).toContainText('Karin');
  await expect(karin.sheet.caret('causes', 'Samira')).toHaveAttribute('data-group', 'citizen');
});

test('one sees who writes in a section that one only reads', async ({ workspace }) => {
  const samira = await workspace.join('Samira');
  const els = await workspace.join('Els');
  await samira.goTo('problem');
  await els.goTo('problem');

  await samira.sheet.write('who', ' Ook buren.');

  await expect(els.sheet.section('who')).toContainText('Ook buren.');
  await expect(els.sheet.section('who')).toContainText(
    els.say('sheet.writesHere', { count: 1, names: 'Samira' }),
  );
});

test('what was saved is there after a reload', async ({ workspace }) => {
  const samira = await workspace.join('Samira');
  await samira.goTo('problem');
  await samira.sheet.write('causes', ' Dit blijft staan.');
  await expect(samira.table.saved).toBeVisible();

  await samira.page.reload();

  await expect(samira.sheet.section('causes')).toContainText('Dit blijft staan.');
});

test('what was shown as saved survives a crash of the server', async ({ workspace }) => {
  const samira = await workspace.join('Samira');
  await samira.goTo('problem');
  await samira.sheet.write('causes', ' Dit overleeft een klap.');
  await expect(samira.table.saved).toBeVisible();

  await workspace.crash();

  const karin = await workspace.join('Karin');
  await karin.goTo('problem');
  await expect(karin.sheet.section('causes')).toContainText('Dit overleeft een klap.');
});

test('undo takes back only what one wrote oneself', async ({ workspace }) => {
  const samira = await workspace.join('Samira');
  const karin = await workspace.join('Karin');
  await samira.goTo('problem');
  await karin.goTo('problem');
  await samira.sheet.write('causes', ' Van Samira.');
  await expect(karin.sheet.section('causes')).toContainText('Van Samira.');
  await karin.sheet.write('causes', ' Van Karin.');
  await expect(samira.sheet.section('causes')).toContainText('Van Karin.');

  await samira.page.getByRole('button', { name: samira.say('tools.undo') }).click();

  await expect(karin.sheet.section('causes')).not.toContainText('Van Samira.');
  await expect(karin.sheet.section('causes')).toContainText('Van Karin.');
});

test('pasted text keeps only what the text can hold', async ({ workspace }) => {
  const samira = await workspace.join('Samira');
  await samira.goTo('problem');
  await samira.sheet.goTo('causes');

  const html =
    '<p class="MsoNormal" style="color:red"><b>Vet</b> en <u>streep</u><script>window.broken=1</script></p><table><tr><td>een</td><td>twee</td></tr></table>';
  await samira.page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/html', pasted);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true }),
    );
  }, html);

  const text = samira.sheet.text('causes');
  await expect(text.locator('strong', { hasText: 'Vet' })).toBeVisible();
  await expect(text).toContainText('een');
  await expect(text.locator('u, table, script, [style]')).toHaveCount(0);
  await expect(samira.table.saved).toBeVisible();
});
