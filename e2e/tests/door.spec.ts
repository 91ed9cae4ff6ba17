import { expect, test } from '../fixtures.ts';
import type { WordKey } from '../words.ts';

const FIFTEEN_DAYS = 15 * 86_400_000;
const DOOR_LIMIT = 90_000;

test('one comes in with a link, a first name and a group, and gets a way back', async ({ workspace }) => {
  const { token } = await workspace.invite({ role: 'participant' });
  const yusuf = await workspace.arrive({ viewport: { width: 390, height: 844 } });

  await yusuf.door.open(workspace.origin, token);
  await expect(yusuf.door.heading).toHaveText('Te veel brieven');
  await yusuf.door.name.fill('Yusuf');
  await yusuf.door.group('citizen').check({ force: true });
  await yusuf.door.enter.click();

  await expect(yusuf.door.wayBackHeading).toBeFocused();
  await expect(
    yusuf.page.getByRole('img', { name: yusuf.say('wayBack.code', { name: 'Yusuf' }) }),
  ).toBeVisible();
  await yusuf.door.goOn.click();
  await expect(yusuf.table.me('Yusuf')).toBeVisible();
});

test('the way back brings one in on another device, with name and group first', async ({ workspace }) => {
  const device = await workspace.arrive();

  await device.door.open(workspace.origin, workspace.tokenOf('Samira'));

  await expect(
    device.page.getByRole('heading', { name: device.say('door.back.title', { name: 'Samira' }) }),
  ).toBeVisible();
  await expect(device.page.getByRole('main')).toContainText(device.say('group.citizen.name'));
  await device.door.goOn.click();
  await expect(device.table.me('Samira')).toBeVisible();
});

test('a link that was used already in this browser says who one is', async ({ workspace }) => {
  const { token } = await workspace.invite({ role: 'participant', group: 'citizen' });
  const person = await workspace.arrive();
  await person.door.open(workspace.origin, token);
  await person.door.comeIn('Bo');

  await person.page.goto('about:blank');
  await person.door.open(workspace.origin, token);

  await expect(
    person.page.getByRole('heading', { name: person.say('door.inside', { name: 'Bo' }) }),
  ).toBeVisible();
});

test('the secret of a link leaves the address bar and is in no request', async ({ workspace }) => {
  const token = workspace.tokenOf('Samira');
  const person = await workspace.arrive();
  const addresses: string[] = [];
  person.page.on('request', (request) => addresses.push(request.url(), request.headers()['referer'] ?? ''));

  await person.door.open(workspace.origin, token);
  await expect(person.door.goOn).toBeVisible();

  expect(person.page.url()).not.toContain(token);
  expect(await person.page.title()).not.toContain(token);
  expect(addresses.filter((address) => address.includes(token) && !address.includes('#'))).toEqual([]);
});

test('a name that is empty or too long is asked for again, and nothing typed is lost', async ({
  workspace,
}) => {
  const { token } = await workspace.invite({ role: 'participant', group: 'citizen' });
  const person = await workspace.arrive();
  await person.door.open(workspace.origin, token);

  await person.door.enter.click();
  await expect(person.door.name).toBeFocused();
  await expect(person.door.name).toHaveAccessibleDescription(new RegExp(person.say('door.name.empty')));
  await person.door.name.fill('x'.repeat(65));
  await person.door.enter.click();

  await expect(person.door.name).toHaveAccessibleDescription(new RegExp(person.say('door.name.tooLong')));
  await expect(person.door.name).toHaveValue('x'.repeat(65));
});

test('a name with signs that turn text around comes in as plain letters', async ({ workspace }) => {
  const { token } = await workspace.invite({ role: 'participant', group: 'citizen' });
  const person = await workspace.arrive();
  await person.door.open(workspace.origin, token);

  await person.door.comeIn('Bo\u202Eris');

  await expect(person.table.me('Boris')).toBeVisible();
});

test('script in a name or a text is shown as text', async ({ workspace }) => {
  const payload = '<img src=x onerror="window.broken=1">';
  const { token } = await workspace.invite({ role: 'participant', group: 'citizen' });
  const attacker = await workspace.arrive();
  await attacker.door.open(workspace.origin, token);
  await attacker.door.comeIn(payload);
  await attacker.goTo('problem');
  await attacker.sheet.write('who', payload);
  const samira = await workspace.join('Samira');
  await samira.goTo('problem');

  await expect(samira.sheet.section('who')).toContainText(payload);
  await expect(samira.table.here.filter({ hasText: payload })).toBeVisible();
  expect(await samira.page.evaluate(() => 'broken' in window)).toBe(false);
  expect(await attacker.page.evaluate(() => 'broken' in window)).toBe(false);
});

test.describe('a door that stays shut says what it is, and what to do', () => {
  const REFUSALS: readonly { name: string; title: WordKey; token: (arrange: Arrange) => Promise<string> }[] =
    [
      { name: 'unknown', title: 'door.refused.unknown', token: async () => 'A'.repeat(24) },
      { name: 'expired', title: 'door.refused.expired', token: (arrange) => arrange.expired() },
      { name: 'used up', title: 'door.refused.usedUp', token: (arrange) => arrange.usedUp() },
      { name: 'withdrawn', title: 'door.refused.withdrawn', token: (arrange) => arrange.withdrawn() },
    ];

  for (const { name, title, token } of REFUSALS) {
    test(name, async ({ workspace }) => {
      const secret = await token(arrangeWith(workspace));
      const person = await workspace.arrive();

      await person.door.open(workspace.origin, secret);

      await expect(person.door.heading).toHaveText(person.say(title));
      await expect(person.door.enter).toHaveCount(0);
    });
  }

  test('no link at all', async ({ workspace }) => {
    const person = await workspace.arrive();
    await person.page.goto(`${workspace.origin}/join`);
    await expect(person.page.getByRole('main')).toContainText(person.say('door.refused.noLink'));
  });
});

test('an address that is not there says so, and leads home', async ({ workspace }) => {
  const samira = await workspace.join('Samira');

  await samira.page.goto(`${workspace.origin}/w/no-such-table`);
  await expect(samira.table.heading).toHaveText(samira.say('failure.noWayIn'));

  await samira.page.goto(`${workspace.origin}/nowhere`);
  await expect(samira.table.heading).toHaveText(samira.say('lost.title'));
  await expect(samira.page.getByText(samira.say('lost.text'))).toBeVisible();
  await samira.page.getByRole('link', { name: samira.say('failure.home') }).click();
  await expect(samira.page).toHaveURL(`${workspace.origin}/`);
});

test('the door asks at most 90 kB of script before one can act', async ({ workspace }) => {
  const person = await workspace.arrive();
  await person.page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.querySelector('main button') !== null) performance.mark('one-can-act');
    }).observe(document, { childList: true, subtree: true });
  });

  await person.door.open(workspace.origin, workspace.tokenOf('Samira'));
  await expect(person.door.goOn).toBeVisible();

  const bytes = await person.page.evaluate(() => {
    const shownAt = performance.getEntriesByName('one-can-act')[0]?.startTime ?? 0;
    const files = performance.getEntriesByType('resource').filter(({ startTime }) => startTime < shownAt);
    const sizes = files.map((file) =>
      file.name.endsWith('.js') && 'encodedBodySize' in file ? Number(file.encodedBodySize) : 0,
    );
    return sizes.reduce((sum, size) => sum + size, 0);
  });
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(DOOR_LIMIT);
});

type Arrange = ReturnType<typeof arrangeWith>;
type Open = Parameters<Parameters<typeof test>[2]>[0]['workspace'];

function arrangeWith(workspace: Open) {
  return {
    async expired() {
      const { token } = await workspace.invite({ role: 'participant', days: 14 });
      await workspace.server.moveClock(FIFTEEN_DAYS);
      return token;
    },
    async usedUp() {
      const { token } = await workspace.invite({ role: 'participant', group: 'citizen', maxUses: 1 });
      const first = await workspace.arrive();
      await first.door.open(workspace.origin, token);
      await first.door.name.fill('Eerste');
      await first.door.enter.click();
      await expect(first.door.wayBackHeading).toBeVisible();
      return token;
    },
    async withdrawn() {
      const { id, token } = await workspace.invite({ role: 'participant' });
      const noor = await workspace.facilitator();
      await noor.ask('DELETE', `/workspaces/${await noor.workspaceId()}/invitations/${id}`);
      return token;
    },
  };
}
