import { NotificationsView } from '@opgave/shared/contract/notifications';
import { OrganisationView } from '@opgave/shared/contract/organisation';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import { openDoorAt, phone } from './referrals.testkit.ts';
import {
  makeNextTable,
  makeOwnTable,
  makeTable,
  moveTo,
  startTestServer,
  type TestServer,
  type TestTable,
} from './testServer.ts';

const NOW = { organisation: 'Gemeente Nu' };
const MONTH = 28 * 86_400_000;
type Table = Pick<TestTable, 'id' | 'facilitator'>;

let server: TestServer;
let here: TestTable;
let other: Table;

beforeEach(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  here = await makeTable(server, { ...NOW, title: 'Brieven van goud' });
  other = await makeOwnTable(server, here.facilitator, {
    ...{ organisation: 'Provincie Ver', title: 'Bussen van zilver' },
  });
});
afterEach(() => server.stop());

const at = ({ id }: Pick<Table, 'id'>, more = '') => `/workspaces/${id}/organisation${more}`;
const home = async (table: Table = here) =>
  OrganisationView.parse((await table.facilitator.get(at(table))).body);

async function make(who: Table['facilitator'], title: string, more: object = {}) {
  return makeNextTable(who, { ...NOW, title, ...more });
}

/** As if its step began four weeks ago; a sign-in would not last that long. */
async function beganLongAgo({ id }: Pick<Table, 'id'>): Promise<void> {
  const workspace = await server.deps.storage.records.get('workspace', id);
  if (!workspace) throw new Error('no workspace');
  const { version, phaseSince } = workspace;
  const value = { ...workspace, version: version + 1, phaseSince: phaseSince - MONTH };
  await server.deps.storage.records.commit([{ kind: 'workspace', value }], []);
}

describe('[ORG_HOME] the home of an organisation', () => {
  it('tells whoever leads a table there which tables are stuck and why, and which voices are absent', async () => {
    const desk = await make(here.facilitator, 'Loket van brons', { affectedGroups: ['entrepreneur'] });
    await moveTo(server, here, 'explore');
    for (const table of [here, desk]) await beganLongAgo(table);
    const { name, tables, isAlone } = await home();
    expect([name, isAlone]).toEqual(['Gemeente Nu', false]);
    expect(tables.map(({ title, phase, days }) => [title, phase, days])).toEqual([
      ['Loket van brons', 'prepare', 28],
      ['Brieven van goud', 'explore', 28],
    ]);
    expect(tables[1]?.unmet.map(({ code }) => code)).toContain('EXP_EXPERIENCE');
    expect(tables.map(({ isStuck }) => isStuck)).toEqual([true, true]);
    expect(tables[0]?.absent).toContain('entrepreneur');
  });

  it('counts the questions at the doors that one keeps, by where they stand', async () => {
    const key = await openDoorAt(here.facilitator, here, 'Balie');
    await phone(server).ask(key);
    await phone(server).ask(key, { story: 'Ik wacht op een brief die niet komt.' });
    expect((await home()).questions).toEqual([{ state: 'received', count: 2, late: 0 }]);
    expect((await home(other)).questions).toEqual([]);
  });

  it('is for whoever leads a table, and for nobody else there', async () => {
    for (const role of ['sponsor', 'observer', 'commenter'] as const) {
      expect((await (await here.join(role)).get(at(here))).status).toBe(403);
    }
    expect((await (await here.join('participant', 'citizen')).get(at(here))).status).toBe(403);
    expect((await server.browser().get(at(here))).status).toBe(401);
  });

  it('gives somebody of another organisation nothing: no title, no count, no name', async () => {
    await make(here.facilitator, 'Open boek van goud', { opennessMode: 'open' });
    const foreign = await other.facilitator.get(at(here));
    const own = await other.facilitator.get(at(other));
    expect([foreign.status, own.status]).toEqual([404, 200]);
    expect(JSON.stringify([foreign.body, own.body])).not.toMatch(/goud|Gemeente Nu|Noor/);
    expect(OrganisationView.parse(own.body)).toMatchObject({ others: 0, publicTables: [], claims: [] });
  });

  it('names of the tables without a seat only those that anybody may know', async () => {
    const ilse = await makeOwnTable(server, here.facilitator, { ...NOW, title: 'Dicht van tin' });
    expect((await here.facilitator.post(at(here, `/tables/${ilse.id}`))).status).toBe(204);
    await make(ilse.facilitator, 'Open van koper', { opennessMode: 'open' });
    await make(ilse.facilitator, 'Ook dicht van tin');
    const answer = await here.facilitator.get(at(here));
    const { tables, publicTables, others } = OrganisationView.parse(answer.body);
    expect([tables.length, publicTables.map(({ title }) => title), others]).toEqual([
      1,
      ['Open van koper'],
      2,
    ]);
    expect(JSON.stringify(answer.body)).not.toContain('tin');
  });
});

describe('[ORG_CLAIM] a table that took the name', () => {
  it('is let in by whoever leads a table there, with the bodies that it wrote, and sees nothing before', async () => {
    const claim = { ...(await make(other.facilitator, 'Stil van lood')), facilitator: other.facilitator };
    const before = await claim.facilitator.get(at(claim));
    expect(OrganisationView.parse(before.body)).toMatchObject({ isAlone: true, others: 0, claims: [] });
    expect(JSON.stringify(before.body)).not.toContain('goud');
    const own = { version: 0, name: 'College van lood', level: 'management' };
    await claim.facilitator.post(`/workspaces/${claim.id}/bodies`, own);

    const asked = await here.facilitator.get(at(here));
    expect(OrganisationView.parse(asked.body).claims).toEqual([{ id: claim.id, by: 'Ilse' }]);
    expect(JSON.stringify(asked.body)).not.toContain('Stil');
    expect((await other.facilitator.post(at(claim, `/tables/${claim.id}`))).status).toBe(404);
    expect((await other.facilitator.post(at(other, `/tables/${claim.id}`))).status).toBe(404);
    expect((await here.facilitator.post(at(here, `/tables/${claim.id}`))).status).toBe(204);

    expect(await home(claim)).toMatchObject({ isAlone: false, others: 1 });
    expect((await home()).claims).toEqual([]);
    const bodies = await here.facilitator.get(`/workspaces/${here.id}/bodies`);
    expect(bodies.body).toMatchObject({ bodies: [{ name: 'College van lood' }] });
    expect((await here.facilitator.post(at(here, `/tables/${claim.id}`))).status).toBe(404);
  });

  it('is refused with a reason, goes on without the name and with all that it wrote, and its leader is told', async () => {
    const claim = { ...(await make(other.facilitator, 'Stil van lood')), facilitator: other.facilitator };
    const own = { version: 0, name: 'College van lood', level: 'management' };
    await claim.facilitator.post(`/workspaces/${claim.id}/bodies`, own);
    const reason = 'Deze tafel is van de provincie, niet van ons.';
    const refuse = (who: Table, body: object) =>
      who.facilitator.post(at(who, `/tables/${claim.id}/refuse`), body);
    expect((await refuse(here, {})).status).toBe(422);
    expect((await refuse(here, { reason: 'Nee.' })).status).toBe(422);
    expect((await refuse(other, { reason })).status).toBe(404);
    expect((await refuse(claim, { reason })).status).toBe(404);
    expect((await refuse(here, { reason })).status).toBe(204);
    expect((await refuse(here, { reason })).status).toBe(404);

    expect((await home()).claims).toEqual([]);
    expect(await home(claim)).toMatchObject({
      ...{ name: '', isAlone: false, others: 0 },
      refused: { organisation: 'Gemeente Nu', reason },
    });
    const { text } = await claim.facilitator.get(`/workspaces/by-slug/${claim.slug}`);
    expect(text).toContain('Stil van lood');
    expect(text).not.toContain(reason);
    const bodies = await claim.facilitator.get(`/workspaces/${claim.id}/bodies`);
    expect(bodies.body).toMatchObject({ bodies: [{ name: 'College van lood' }] });
    await server.app.notifications.catchUp();
    const inbox = NotificationsView.parse((await claim.facilitator.get('/notifications')).body);
    expect(inbox.items.filter(({ kind }) => kind === 'organisationRefused')).toMatchObject([
      { detail: 'Gemeente Nu', words: reason },
    ]);
    const elsewhere = NotificationsView.parse((await here.facilitator.get('/notifications')).body);
    expect(elsewhere.items).toEqual([]);
  });

  it('tells its leader that it was let in', async () => {
    const claim = await make(other.facilitator, 'Stil van lood');
    await here.facilitator.post(at(here, `/tables/${claim.id}`));
    await server.app.notifications.catchUp();
    const { items } = NotificationsView.parse((await other.facilitator.get('/notifications')).body);
    expect(items).toMatchObject([{ kind: 'organisationLetIn', detail: 'Gemeente Nu' }]);
  });
});

describe('[ORG_NAME] one organisation, however its name is typed', () => {
  it('is claimed in other capitals and spaces too, and is spelled as it is known', async () => {
    const claim = await make(other.facilitator, 'Stil van lood', { organisation: ' GEMEENTE   nu' });
    expect((await home()).claims).toMatchObject([{ id: claim.id }]);
    expect(await home({ ...claim, facilitator: other.facilitator })).toMatchObject({
      ...{ name: 'Gemeente Nu', isAlone: true, others: 0 },
    });
  });

  it('is joined by a next table of whoever leads one there, and by a table that is named so later', async () => {
    await make(here.facilitator, 'Loket van brons', { organisation: 'gemeente nu' });
    const { id } = await make(here.facilitator, 'Brug van ijzer', { organisation: 'Nog Niets' });
    const change = { version: 1, organisation: 'gemeente  NU' };
    const changed = await here.facilitator.patch(`/workspaces/${id}`, change);
    expect(changed.body).toMatchObject({ organisation: 'Gemeente Nu' });
    expect((await home()).tables).toHaveLength(3);
  });

  it('is left by nobody who types it otherwise', async () => {
    const claim = { ...(await make(other.facilitator, 'Stil van lood')), facilitator: other.facilitator };
    expect((await here.facilitator.post(at(here, `/tables/${claim.id}`))).status).toBe(204);
    const version = (await server.deps.storage.records.get('workspace', claim.id))?.version;
    const change = { version, organisation: 'GEMEENTE NU' };
    const changed = await claim.facilitator.patch(`/workspaces/${claim.id}`, change);
    expect(changed.body).toMatchObject({ organisation: 'Gemeente Nu' });
    expect(await home(claim)).toMatchObject({ name: 'Gemeente Nu', isAlone: false, others: 1 });
  });

  it('opens nothing for whoever leads a table of another spelling, which earlier releases kept apart', async () => {
    const before = await server.deps.storage.records.get('workspace', other.id);
    if (!before) throw new Error('no workspace');
    const value = { ...before, version: before.version + 1, organisation: 'gemeente nu' };
    await server.deps.storage.records.commit([{ kind: 'workspace', value }], []);
    const claim = await make(other.facilitator, 'Stil van lood');
    expect(await home({ ...claim, facilitator: other.facilitator })).toMatchObject({
      ...{ name: 'Gemeente Nu', isAlone: true, others: 0 },
    });
    const own = await make(other.facilitator, 'Trein van zink', { organisation: 'gemeente nu' });
    expect(await home({ ...own, facilitator: other.facilitator })).toMatchObject({
      ...{ name: 'gemeente nu', isAlone: false },
    });
  });

  it('of one table alone is spelled anew by whoever leads it', async () => {
    const version = (await server.deps.storage.records.get('workspace', here.id))?.version;
    const change = { version, organisation: 'gemeente nu' };
    const changed = await here.facilitator.patch(`/workspaces/${here.id}`, change);
    expect(changed.body).toMatchObject({ organisation: 'gemeente nu' });
  });
});
