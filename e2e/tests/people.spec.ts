import { AT_ONCE } from '../atOnce.ts';
import { expect, test } from '../fixtures.ts';

test('somebody who is removed while typing is out at once, and nobody else notices', async ({
  workspace,
}) => {
  const noor = await workspace.join('Noor');
  const karin = await workspace.join('Karin');
  const samira = await workspace.join('Samira');
  await karin.goTo('problem');
  await samira.goTo('problem');
  await samira.sheet.write('who', ' Samira schrijft door.');
  await karin.sheet.write('causes', ' Dit is bewaard.');
  await expect(karin.table.saved).toBeVisible();
  await noor.goTo('people');
  await noor.people.open('Karin');
  await noor.page.getByRole('button', { name: noor.say('people.remove'), exact: true }).click();

  const typing = karin.page.keyboard.type(' en nog wat en nog wat en nog wat', { delay: 30 });
  await noor.page.getByRole('button', { name: noor.say('people.confirm.remove.yes') }).click();
  await expect(karin.table.removed).toBeVisible(AT_ONCE);
  await typing;

  await expect(karin.sheet.writable).toHaveCount(0);
  await samira.sheet.write('who', ' Zonder haperen.');
  await expect(samira.table.saved).toBeVisible();
  await expect(samira.sheet.section('causes')).toContainText('Dit is bewaard.');
  await expect(samira.table.here.filter({ hasText: 'Karin' })).toHaveCount(0);
  expect((await karin.ask('GET', '/me')).status).not.toBe(500);
});

test('the facilitator hands the role over, and only the other can give it back', async ({ workspace }) => {
  const noor = await workspace.join('Noor');
  const els = await workspace.join('Els');
  await noor.goTo('people');

  await noor.people.do('handOver', 'Els');

  await expect(els.table.path.getByRole('link', { name: els.say('path.advance') })).toBeVisible();
  await noor.goTo('advance');
  await expect(noor.gates.anyGoOn).toHaveCount(0);
});

test('the facilitator keeps the role over a reload and a minute without connection', async ({
  workspace,
}) => {
  const line = await workspace.openLine();
  const noor = await workspace.join('Noor', { line });
  await noor.goTo('advance');
  await expect(noor.gates.anyGoOn).toBeVisible();
  line.cut();
  await workspace.server.moveClock(60_000);
  line.restore();
  await noor.page.reload();

  await expect(noor.gates.anyGoOn).toBeVisible();
});

test('a participant cannot move the table by any message', async ({ workspace }) => {
  const samira = await workspace.join('Samira');
  const id = await samira.workspaceId();
  const { answer: people } = await samira.ask('GET', `/workspaces/${id}/people`);

  expect((await samira.ask('POST', `/workspaces/${id}/archive`, { version: 1 })).status).toBe(403);
  expect((await samira.ask('POST', `/workspaces/${id}/invitations`, { role: 'participant' })).status).toBe(
    403,
  );
  expect(people).not.toHaveLength(0);
});

test('a withdrawn way back works no longer', async ({ workspace }) => {
  const noor = await workspace.join('Noor');
  await noor.goTo('people');

  await noor.people.do('withdrawWayBack', 'Samira');

  await expect(
    noor.page.getByText(noor.say('people.confirm.withdrawWayBack.done', { name: 'Samira' })),
  ).toBeVisible();
  const samira = await workspace.arrive();
  await samira.door.open(workspace.origin, workspace.tokenOf('Samira'));
  await expect(samira.door.heading).toHaveText(samira.say('door.refused.withdrawn'));
});

test('the facilitator makes a link that is shown once, as code and to copy', async ({ workspace }) => {
  const noor = await workspace.join('Noor');
  await noor.goTo('people');

  await noor.people.makeLink.click();

  await expect(noor.people.freshCodes).toHaveCount(1);
  await noor.page.reload();
  await expect(noor.people.heading).toBeVisible();
  await expect(noor.people.freshCodes).toHaveCount(0);
});

test('who only looks can read everything and write nothing', async ({ workspace }) => {
  const sanne = await workspace.join('Sanne');
  await sanne.goTo('problem');

  await expect(sanne.sheet.section('causes')).toBeVisible();
  await expect(sanne.sheet.writable).toHaveCount(0);
  await expect(sanne.sheet.toolbar).toHaveCount(0);
});

test('a new table starts from a filled example and ends with links to hand out', async ({ workspace }) => {
  const noor = await workspace.join('Noor');
  await noor.page.goto(`${workspace.origin}/new`);
  const next = noor.page.getByRole('button', { name: noor.say('newTable.next'), exact: true });
  const create = noor.page.getByRole('button', { name: noor.say('newTable.create'), exact: true });

  for (const step of [
    'occasion',
    'organisation',
    'groups',
    'openness',
    'end',
    'values',
    'settings',
  ] as const) {
    await expect(noor.table.heading).toHaveText(noor.say(`newTable.question.${step}`));
    await next.click();
  }
  await create.click();

  await expect(noor.people.heading).toBeVisible();
  await noor.page.getByRole('button', { name: noor.say('people.invite.everyone') }).click();
  await expect(noor.people.freshCodes).toHaveCount(6);
});

test('what one is called is the same everywhere at once', async ({ workspace }) => {
  const samira = await workspace.join('Samira');
  const noor = await workspace.join('Noor');
  await expect(noor.table.here.filter({ hasText: 'Samira' })).toBeVisible();
  await samira.goTo('people');

  await samira.people.open('Samira');
  await samira.page.getByRole('textbox', { name: samira.say('people.name') }).fill('Sam');
  await samira.page
    .getByRole('dialog')
    .getByRole('button', { name: samira.say('people.save'), exact: true })
    .click();

  await expect(
    noor.table.here.filter({ hasText: /^SaSam/ }).or(noor.table.here.filter({ hasText: 'Sam' })),
  ).toBeVisible();
  await expect(noor.table.here.filter({ hasText: 'Samira' })).toHaveCount(0);
});
