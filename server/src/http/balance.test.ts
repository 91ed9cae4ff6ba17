import { BalanceView } from '@opgave/shared/contract/balance';
import { SIGN_IN_COOKIE } from '@opgave/shared/contract/wire';
import { PersonId, SessionId, SignInId } from '@opgave/shared/ids';
import { GROUPS } from '@opgave/shared/method/groups';
import type { SessionCommand } from '@opgave/shared/method/sessionDecide';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { RawClient } from '#collaboration/rawClient.testkit.ts';
import { createBalance } from '#facilitation/balance.ts';
import { actInSession } from '#records/sessions/actInSession.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, moveTo, ORIGIN, startTestServer, type TestServer, type TestTable } from './testServer.ts';

let server: TestServer;
let table: TestTable;
let citizen: TestBrowser;
let agency: TestBrowser;
let ministry: TestBrowser;
const clients: RawClient[] = [];

beforeAll(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server, {
    groups: GROUPS.slice(0, 5).map((group) => ({ group, seats: 9 })),
  });
  citizen = await table.join('participant', 'citizen');
  for (const _ of [1, 2]) await table.join('participant', 'citizen');
  agency = await table.join('participant', 'agency');
  for (const _ of [1, 2]) await table.join('participant', 'agency');
  ministry = await table.join('participant', 'ministry');
  await table.join('participant', 'municipality');
  await table.join('participant', 'municipality');
  await moveTo(server, table, 'define');
});
afterAll(async () => {
  for (const client of clients) client.close();
  await server.stop();
});

async function connect(who: TestBrowser, document = 'problem'): Promise<RawClient> {
  const url = `${server.address.replace('http', 'ws')}/collab/${table.id}`;
  const cookie = [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const signInId = [...who.cookies.keys()][0]?.slice(SIGN_IN_COOKIE.length) ?? '';
  const client = new RawClient(
    { url },
    { signInId: SignInId.parse(signInId), cookie },
    { document, origin: ORIGIN },
  );
  clients.push(client);
  await vi.waitFor(() => expect(client.isSynced).toBe(true));
  return client;
}

async function balanceFor(who: TestBrowser, minutes = 15) {
  const { windows } = BalanceView.parse((await who.get(`/workspaces/${table.id}/balance`)).body);
  return windows.find((each) => each.minutes === minutes);
}

/** Letter by letter, as a person types. */
function type(client: RawClient, words: string): void {
  client.write('');
  for (const letter of words) {
    client.edit((doc) => {
      const paragraph = doc.getXmlFragment('causes').toArray().at(-1);
      const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined;
      if (text instanceof Y.XmlText) text.insert(text.length, letter);
    });
  }
}

it('BALANCE_SHARE counts the words that the server attributed, typed or put in at once, and nothing a client says', async () => {
  const writer = await connect(citizen);
  type(writer, 'Zes woorden staan nu hier samen.');
  const other = await connect(agency);
  other.write(Array.from({ length: 18 }, (_, index) => `woord${index}`).join(' '));
  await vi.waitFor(async () => {
    const rows = (await balanceFor(table.facilitator))?.rows;
    expect(rows?.map(({ groups, shares }) => [groups.join(), shares.words])).toEqual([
      ['citizen', 25],
      ['agency', 75],
      ['ministry,municipality', 0],
    ]);
  });
});

it('counts cards, comments and votes of the group whose they are', async () => {
  const at = `/workspaces/${table.id}`;
  const placed = await citizen.post(`${at}/statements`, {
    text: 'Mensen weten niet wat ze eerst moeten betalen.',
  });
  await ministry.post(`${at}/statements/${placed.body.id}/vote`, { version: 0, reaction: 'agree' });
  await agency.post(`${at}/comments`, {
    on: { kind: 'section', document: 'problem', section: 'causes' },
    text: 'Klopt dit wel?',
  });
  const rows = (await balanceFor(table.facilitator))?.rows ?? [];
  expect(rows.map(({ shares: { cards, comments, votes } }) => [cards, comments, votes])).toEqual([
    [100, 0, 0],
    [0, 100, 0],
    [0, 0, 100],
  ]);
});

it('capability 16: counts turns that were given, also around the interface, for the group of who got them', async () => {
  const at = `/workspaces/${table.id}/sessions`;
  const from = { kind: 'template', key: 'first90' };
  const { body } = await table.facilitator.post(at, { title: 'Sessie 1', from });
  const sessionId = SessionId.parse(body.id);
  const act = (command: SessionCommand) => {
    const personId = PersonId.parse(table.facilitator.personId);
    return actInSession(server.deps, { workspaceId: table.id, personId, sessionId, command });
  };
  await act({ kind: 'session.begin' });
  for (const who of [citizen, agency, citizen, citizen]) {
    await act({ kind: 'turn.give', personId: PersonId.parse(who.personId) });
  }
  await act({ kind: 'turn.give', personId: PersonId.parse(table.facilitator.personId) });
  await vi.waitFor(async () => {
    const rows = (await balanceFor(table.facilitator))?.rows;
    expect(rows?.map(({ shares }) => shares.turns)).toEqual([75, 25, 0]);
  });
  await act({ kind: 'session.end' });
});

it('BALANCE_MASK shows a participant the own group from three people on, and the two sides', async () => {
  const own = (await balanceFor(citizen))?.rows.map(({ kind, groups }) => `${kind} ${groups.join()}`);
  expect(own).toEqual(['groups citizen', 'side citizen', 'side agency,ministry,municipality']);
  const inside = await balanceFor(ministry);
  expect(inside?.rows.map(({ kind }) => kind)).toEqual(['side', 'side']);
  expect(inside?.hidden).toEqual(['ministry']);
});

it('BALANCE_OWN capability 16: the facilitator sets the share of each group, and everyone is measured by it', async () => {
  await moveTo(server, table, 'prepare');
  const { version = 0 } = (await server.deps.storage.records.get('workspace', table.id)) ?? {};
  const at = `/workspaces/${table.id}`;
  const change = { version, settings: { balanceTarget: 'own', balanceParts: { citizen: 2 } } };
  expect((await citizen.patch(at, change)).status).toBe(403);
  const odd = { version, settings: { balanceParts: { citizen: 10 } } };
  expect((await table.facilitator.patch(at, odd)).body.code).toBe('invalid-input');
  expect((await table.facilitator.patch(at, change)).status).toBe(200);
  const fair = (await balanceFor(table.facilitator))?.rows.map(({ groups, fairShare }) => [
    groups.join(),
    fairShare,
  ]);
  expect(fair).toContainEqual(['citizen', 40]);
  expect((await balanceFor(citizen))?.rows[0]?.fairShare).toBe(40);
  await moveTo(server, table, 'define');
});

it('forgets by the minute: after five minutes the shortest look back is empty again', async () => {
  server.wait(5 * 60_000);
  expect((await balanceFor(table.facilitator, 5))?.rows.every(({ share }) => share === 0)).toBe(true);
  expect((await balanceFor(table.facilitator, 60))?.rows.some(({ share }) => share > 0)).toBe(true);
});

it('BALANCE_KEPT writes nothing of it down: after a restart counting begins anew', async () => {
  const again = createBalance(server.deps);
  const { windows, since } = await again.view(table.id, PersonId.parse(table.facilitator.personId));
  again.close();
  expect(windows.flatMap(({ rows }) => rows.map(({ share }) => share)).every((share) => share === 0)).toBe(
    true,
  );
  expect(since).toBeDefined();
});

it('does not tell the length of what only its author may read', async () => {
  await moveTo(server, table, 'explore');
  const before = await balanceFor(table.facilitator, 5);
  await citizen.post(`/workspaces/${table.id}/perspectives/mine`);
  const client = await connect(citizen, `perspective/${citizen.personId}`);
  client.write('Dit is voor niemand anders bestemd.', 'notice');
  await vi.waitFor(() => expect(client.isSaved()).toBe(true));
  expect(client.refusals).toEqual([]);
  expect(await balanceFor(table.facilitator, 5)).toEqual(before);
});
