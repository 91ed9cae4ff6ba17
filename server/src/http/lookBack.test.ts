import { WorkspaceView } from '@opgave/shared/contract/http';
import { NotificationsView } from '@opgave/shared/contract/notifications';
import { RouteView } from '@opgave/shared/contract/route';
import { PersonId, ReflectionId } from '@opgave/shared/ids';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lookBackDay, startOfDay } from '#records/reflection/lookBackDay.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, moveTo, startTestServer, type TestServer, type TestTable } from './testServer.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;
/** The server of the tests begins on 23 November 2026 at 10:00 in Amsterdam. */
const PLANNED = '2026-11-30';
const BODY = { part: 'body', name: 'Bestuurlijk overleg', role: 'decide', level: 'management' };
const REPORT = {
  part: 'reportBack',
  text: 'Dit vroegen wij: een pauze. Dit is besloten: ja. Dit is met uw woorden gedaan: wij bellen eerst.',
};

let server: TestServer;
let table: TestTable;
let samira: TestBrowser;
let sponsor: TestBrowser;

beforeEach(async () => {
  const limits = { signInIdleMilliseconds: YEAR, signInMaxMilliseconds: YEAR };
  server = await startTestServer({ openStorage: openEmbeddedStorage, limits });
  table = await makeTable(server);
  samira = await table.join('participant', 'citizen');
  sponsor = await table.join('sponsor');
  await moveTo(server, table, 'choose');
  const planned = { part: 'reflectOn', version: 0, day: PLANNED };
  await samira.post(`/workspaces/${table.id}/choice`, planned);
  await moveTo(server, table, 'route');
  server.deps.storage.bus.publish('route.changed', { workspaceId: table.id });
});
afterEach(() => server.stop());

const toPlanned = () => startOfDay(PLANNED, 'Europe/Amsterdam') - server.deps.now();
const route = (part: object) => sponsor.post(`/workspaces/${table.id}/route`, part);
/** A question is asked and taken back, which ends it. */
async function ask(): Promise<void> {
  await route(BODY);
  const [body] = (await routeNow()).bodies;
  const item = {
    part: 'item',
    version: 0,
    body: body?.id,
    kind: 'decide',
    question: 'Stemt u in?',
    presenters: [],
  };
  expect((await route(item)).status).toBe(204);
}
async function takeBack(): Promise<void> {
  const [item] = (await routeNow()).items;
  const move = { to: 'withdrawn', reason: 'Dit besluiten wij zelf aan deze tafel.' };
  expect((await route({ part: 'move', id: item?.id, version: item?.version, move })).status).toBe(204);
}
async function routeNow(): Promise<RouteView> {
  return RouteView.parse((await sponsor.get(`/workspaces/${table.id}/route`)).body);
}
async function phase(): Promise<string> {
  return WorkspaceView.parse((await samira.get(`/workspaces/by-slug/${table.slug}`)).body).phase;
}
/** After the clock, which looks every second, had the time to look twice. */
async function phaseAfterALook(): Promise<string> {
  const begin = performance.now();
  await expect
    .poll(() => performance.now() - begin, { timeout: 5_000, interval: 100 })
    .toBeGreaterThan(2_200);
  return phase();
}
const kindsFor = async (who: TestBrowser) => {
  await server.app.notifications.catchUp();
  const { items } = NotificationsView.parse((await who.get('/notifications')).body);
  return items.map(({ kind }) => kind);
};

describe('[REFLECT_DAY] capability 20: the look back', () => {
  it('opens by itself when its day begins at the table, and the record says that nobody did it', async () => {
    await ask();
    await takeBack();
    expect((await route(REPORT)).status).toBe(204);
    server.wait(toPlanned() - 1);
    expect(await phaseAfterALook()).toBe('route');
    server.wait(1);
    await expect.poll(phase, { timeout: 10_000 }).toBe('reflect');
    const events = await server.deps.storage.events.listByWorkspace(table.id, 5);
    const began = events.find(({ action }) => action === 'phase.lookBackBegan');
    expect(began).toMatchObject({ details: { from: 'route', to: 'reflect' } });
    expect(began?.actor).toBeUndefined();
    expect(await kindsFor(samira)).toContain('phaseMoved');
    expect(await kindsFor(samira)).not.toContain('lookBackDay');
  });

  it('waits for an open route, tells whoever leads the table, and opens once the route is done', async () => {
    await ask();
    expect((await route(REPORT)).status).toBe(204);
    server.wait(toPlanned());
    expect(await phaseAfterALook()).toBe('route');
    expect(await kindsFor(table.facilitator)).toContain('lookBackDue');
    expect(await kindsFor(samira)).not.toContain('lookBackDue');
    server.wait(DAY);
    await takeBack();
    await expect.poll(phase, { timeout: 10_000 }).toBe('reflect');
    expect(await kindsFor(table.facilitator)).not.toContain('lookBackDue');
  });

  it('keeps to the day of the choice when the last look back named another one and then chose to adjust', async () => {
    const answers = [
      { key: 'nextDay', version: 1, text: '2026-11-24' },
      { key: 'next', version: 2, text: 'adjust' },
    ] as const;
    const said = answers.map((one) => ({ ...one, by: PersonId.parse(samira.personId), at: 1 }));
    const id = ReflectionId.parse('reflection0000000000');
    const value = {
      id,
      version: 1,
      workspaceId: table.id,
      number: 1,
      answers: said,
      effects: [],
      closedAt: 1,
    };
    await server.deps.storage.records.commit([{ kind: 'reflection', value }], []);
    expect(await lookBackDay(server.deps, table)).toBe(PLANNED);
    const again = said.map((one) => (one.key === 'next' ? { ...one, text: 'continue' } : one));
    const goesOn = { ...value, version: 2, answers: again };
    await server.deps.storage.records.commit([{ kind: 'reflection', value: goesOn }], []);
    expect(await lookBackDay(server.deps, table)).toBe('2026-11-24');
  });

  it('is told of to everyone on its day when the table began to look back before', async () => {
    await moveTo(server, table, 'reflect');
    server.wait(toPlanned() - 1);
    expect(await kindsFor(samira)).not.toContain('lookBackDay');
    server.wait(HOUR);
    expect(await kindsFor(samira)).toContain('lookBackDay');
    server.wait(DAY);
    const late = await table.join('participant', 'citizen');
    expect(await kindsFor(late)).not.toContain('lookBackDay');
  });
});
