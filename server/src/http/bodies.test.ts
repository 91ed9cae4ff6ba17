import { BodiesView } from '@opgave/shared/contract/bodies';
import { RouteView } from '@opgave/shared/contract/route';
import { Route } from '@opgave/shared/contract/routeRecord';
import { AgendaItemId, BodyId } from '@opgave/shared/ids';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bodiesToOrganisation } from '#records/route/bodiesToOrganisation.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { TestBrowser } from './testBrowser.ts';
import {
  makeNextTable,
  makeOwnTable,
  makeTable,
  moveTo,
  startTestServer,
  type TestServer,
  type TestTable,
} from './testServer.ts';

const BOARD = { name: 'Directieoverleg Oranje', level: 'management', rhythm: 'elke maand', submitDays: 10 };

type Table = Pick<TestTable, 'id' | 'facilitator'>;

let server: TestServer;
let here: TestTable;
let sister: Table;
let elsewhere: Table;

beforeEach(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  here = await makeTable(server, { organisation: 'Gemeente Nu' });
  const { facilitator } = here;
  sister = { ...(await makeNextTable(facilitator, { organisation: 'Gemeente Nu' })), facilitator };
  elsewhere = await makeOwnTable(server, facilitator, { organisation: 'Provincie Ver' });
  for (const table of [here, sister, elsewhere]) await moveTo(server, table, 'route');
});
afterEach(() => server.stop());

const at = ({ id }: Table, more = '') => `/workspaces/${id}/bodies${more}`;
const listOf = async (table: Table, who = table.facilitator) =>
  BodiesView.parse((await who.get(at(table))).body);
const routeOf = async (table: Table) =>
  RouteView.parse((await table.facilitator.get(`/workspaces/${table.id}/route`)).body);
const change = (table: Table, part: object, who: TestBrowser = table.facilitator) =>
  who.post(`/workspaces/${table.id}/route`, part);
async function makeBody(): Promise<BodiesView['bodies'][number]> {
  expect((await here.facilitator.post(at(here), { ...BOARD, version: 0 })).status).toBe(204);
  const [body] = (await listOf(here)).bodies;
  if (!body) throw new Error('no body');
  return body;
}

describe('[ORG_CLAIM] a table that takes the name of an organisation', () => {
  it('stands alone as long as nobody of it says otherwise, so that a name opens nothing', async () => {
    await makeBody();
    const named = await makeNextTable(elsewhere.facilitator, { organisation: 'Gemeente Nu' });
    const claim = { id: named.id, facilitator: elsewhere.facilitator };
    expect(await listOf(claim)).toEqual({ organisation: '', mayWrite: true, bodies: [] });
    await moveTo(server, claim, 'route');
    expect((await routeOf(claim)).knownBodies).toEqual([]);
    const kept = await claim.facilitator.post(at(claim), { ...BOARD, name: 'Van mij alleen', version: 0 });
    expect(kept.status).toBe(204);
    expect((await listOf(here)).bodies.map(({ name }) => name)).toEqual([BOARD.name]);
  });

  it('by changing its name comes into it no more than by beginning with it', async () => {
    await makeBody();
    await moveTo(server, elsewhere, 'prepare');
    const { facilitator, id } = elsewhere;
    const found = await server.deps.storage.records.get('workspace', id);
    const changed = await facilitator.patch(`/workspaces/${id}`, {
      version: found?.version,
      organisation: 'Gemeente Nu',
    });
    expect(changed.body).toMatchObject({ organisation: 'Gemeente Nu', awaitsOrganisation: true });
    expect((await listOf(elsewhere)).bodies).toEqual([]);
  });

  it('brings along what it wrote when it stood alone, and leaves to others what they share', async () => {
    const alone = await makeOwnTable(server, here.facilitator, { organisation: '' });
    await alone.facilitator.post(at(alone), { ...BOARD, name: 'College van lood', version: 0 });
    const namesAs = async (table: Table, organisation: string) => {
      const version = (await server.deps.storage.records.get('workspace', table.id))?.version;
      const answer = await table.facilitator.patch(`/workspaces/${table.id}`, { version, organisation });
      expect(answer.body).toMatchObject({ organisation });
      return (await listOf(table)).bodies.map(({ name }) => name);
    };
    expect(await namesAs(alone, 'Dienst Eigen')).toEqual(['College van lood']);
    expect(await namesAs(alone, 'Dienst Eigenlijk')).toEqual(['College van lood']);
    await makeBody();
    await moveTo(server, here, 'prepare');
    expect(await namesAs(here, 'Gemeente Straks')).toEqual([]);
    expect((await listOf(sister)).bodies.map(({ name }) => name)).toEqual([BOARD.name]);
  });
});

describe('[ROUTE_KNOWN] the bodies of an organisation', () => {
  it('are written down once and stand on the route of each of its tables, as they are now', async () => {
    const { id, version } = await makeBody();
    const place = { part: 'place', id, version: 0, role: 'decide' };
    for (const table of [here, sister]) expect((await change(table, place)).status).toBe(204);
    const words = { ...BOARD, name: 'Directieraad Oranje', submitDays: 5 };
    expect((await sister.facilitator.post(at(sister), { id, version, ...words })).status).toBe(204);
    expect((await routeOf(here)).bodies).toMatchObject([
      { id, name: 'Directieraad Oranje', submitDays: 5, rhythm: 'elke maand', role: 'decide' },
    ]);
    const late = await here.facilitator.post(at(here), { id, version, ...BOARD });
    expect(late.status).toBe(409);
  });

  it('a new one on a route is known to the other tables at once, and one name is one body', async () => {
    const part = { part: 'body', ...BOARD, role: 'decide' };
    expect((await change(here, part)).status).toBe(204);
    expect((await routeOf(sister)).knownBodies.map(({ name }) => name)).toEqual([BOARD.name]);
    const twice = await change(sister, { ...part, name: 'directieoverleg oranje' });
    expect(twice.body).toMatchObject({ details: { reason: 'body-known' } });
  });

  it('[CHO_PASSED_UP] go up only with a reason while they stand on a route, and then it stands there', async () => {
    const { id, version } = await makeBody();
    await change(sister, { part: 'place', id, version: 0, role: 'decide' });
    const raise = (more: object) =>
      here.facilitator.post(at(here), { ...BOARD, id, version, level: 'administrators', ...more });
    const why = 'Lager kan niet: hier gaat het om twee ministeries samen.';
    for (const short of [{}, { whyHigher: 'Moet.' }]) {
      expect((await raise(short)).body).toMatchObject({
        errors: [{ path: 'whyHigher', message: 'why-not-lower' }],
      });
    }
    expect((await listOf(here)).bodies).toMatchObject([{ level: 'management' }]);
    expect((await raise({ whyHigher: why })).status).toBe(204);
    expect((await routeOf(sister)).bodies).toMatchObject([{ level: 'administrators', whyNotLower: why }]);
    const lower = { ...BOARD, id, version: version + 1 };
    expect((await here.facilitator.post(at(here), lower)).status).toBe(204);
  });

  it('[CHO_PASSED_UP] leave another table the reason that it wrote for itself when they go up', async () => {
    const { id, version } = await makeBody();
    const theirs = 'Bij ons gaat het om geld van twee ministeries, lager mag niet.';
    const mine = 'Lager kan niet: hier gaat het om twee gemeenten samen.';
    const place = { part: 'place', id, version: 0, role: 'decide' };
    await change(here, place);
    expect((await change(sister, { ...place, whyNotLower: theirs })).status).toBe(204);
    const raise = { ...BOARD, id, version, level: 'administrators', whyHigher: mine };
    expect((await here.facilitator.post(at(here), raise)).status).toBe(204);
    expect((await routeOf(here)).bodies).toMatchObject([{ whyNotLower: mine }]);
    expect((await routeOf(sister)).bodies).toMatchObject([{ level: 'administrators', whyNotLower: theirs }]);
  });

  it('of one name, brought together by moving, are changed and named apart', async () => {
    const one = await makeBody();
    const { id } = one;
    const twin = { ...BOARD, id: BodyId.parse('d'.repeat(20)), version: 1, papersTo: '' };
    const value = { ...twin, level: 'management' as const, organisation: 'Gemeente Nu' };
    await server.deps.storage.records.commit([{ kind: 'body', value }], []);
    const keep = (words: object) => here.facilitator.post(at(here), { ...BOARD, ...words });
    expect((await keep({ id, version: 1, submitDays: 3 })).status).toBe(204);
    expect((await keep({ id, version: 2, name: 'Directieoverleg Rood' })).status).toBe(204);
    expect((await keep({ id, version: 3, name: BOARD.name })).body).toMatchObject({
      details: { reason: 'body-known' },
    });
  });

  it('are changed by whoever leads a table there, and one that is used stays', async () => {
    const { id, version } = await makeBody();
    for (const role of ['sponsor', 'participant'] as const) {
      const person = await here.join(role, role === 'participant' ? 'citizen' : undefined);
      expect((await listOf(here, person)).mayWrite).toBe(false);
      expect((await person.post(at(here), { ...BOARD, version: 0 })).status).toBe(403);
      expect((await person.post(at(here, '/remove'), { id, version })).status).toBe(403);
    }
    await change(sister, { part: 'place', id, version: 0, role: 'decide' });
    const kept = await here.facilitator.post(at(here, '/remove'), { id, version });
    expect(kept.body).toMatchObject({ details: { reason: 'body-used' } });
    await change(sister, { part: 'removeBody', id, version: 1 });
    expect((await here.facilitator.post(at(here, '/remove'), { id, version })).status).toBe(204);
    expect((await listOf(sister)).bodies).toEqual([]);
  });

  it('reach nobody of another organisation, in whatever way it is asked', async () => {
    const { id, version } = await makeBody();
    const { facilitator } = elsewhere;
    const answers = [
      await facilitator.get(at(elsewhere)),
      await facilitator.get(`/workspaces/${elsewhere.id}/route`),
      await change(elsewhere, { part: 'place', id, version: 0, role: 'decide' }),
      await facilitator.post(at(elsewhere), { id, version, ...BOARD, name: 'Van mij' }),
      await facilitator.post(at(elsewhere, '/remove'), { id, version }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 404, 404]);
    expect(JSON.stringify(answers.map(({ body }) => body))).not.toContain('Oranje');
    expect((await listOf(here)).bodies).toMatchObject([BOARD]);
  });
});

describe('[ROUTE_KNOWN] bodies of one name on the routes of before', () => {
  const [A, B, C] = ['a', 'b', 'c'].map((letter) => BodyId.parse(letter.repeat(20)));
  /** The first table is the first to move. */
  const old = (table: Table, bodies: readonly object[]) =>
    Route.parse({
      ...{ id: `${table === here ? 'first' : 'second'}${'0'.repeat(20)}`, version: 1, workspaceId: table.id },
      ...{ ourselves: { version: 0, text: '' }, adviseBy: { version: 0 } },
      bodies: bodies.map((one) => ({
        version: 1,
        role: 'advise',
        whyNotLower: '',
        papersTo: '',
        ...BOARD,
        ...one,
      })),
      items: bodies.map((one, index) => ({
        ...{ id: `${index}`.repeat(20), version: 1, kind: 'advise', question: 'Wat vindt u?' },
        ...{ presenters: [], state: 'draft', history: [], body: 'id' in one ? one.id : '' },
      })),
    });
  async function moved(first: readonly object[], second: readonly object[]) {
    for (const value of [old(here, first), old(sister, second)]) {
      await server.deps.storage.records.commit([{ kind: 'route', value }], []);
    }
    await bodiesToOrganisation(server.deps);
    const route = await server.deps.storage.records.get('route', old(sister, []).id);
    return {
      bodies: route?.bodies.map(({ id }) => id),
      items: route?.items.map(({ body }) => body),
      known: (await listOf(here)).bodies,
    };
  }

  it('stay two when one route has both, so that what is asked of each is known', async () => {
    const { bodies, items, known } = await moved([{ id: A }], [{ id: B }, { id: C }]);
    expect(bodies).toEqual([A, C]);
    expect(items).toEqual([A, C]);
    expect(known.map(({ id }) => id).toSorted()).toEqual([A, C]);
  });

  it('stay two when they differ, so that no words of either are lost', async () => {
    const other = { rhythm: 'elke week', submitDays: 3, papersTo: 'griffie', level: 'workspace' };
    const { bodies, items, known } = await moved([{ id: A }], [{ id: B, ...other }]);
    expect([bodies, items]).toEqual([[B], [B]]);
    expect(known.find(({ id }) => id === A)).toMatchObject(BOARD);
    expect(known.find(({ id }) => id === B)).toMatchObject({ name: BOARD.name, ...other });
  });
});

it('[ROUTE_KNOWN] what routes held before becomes the organisation’s, and what was asked goes along', async () => {
  const old = (table: Table, id: string) =>
    Route.parse({
      ...{ id: `route${id}`, version: 1, workspaceId: table.id },
      ourselves: { version: 0, text: '' },
      adviseBy: { version: 0 },
      bodies: [{ id, version: 2, role: 'decide', whyNotLower: '', ...BOARD, papersTo: '' }],
      items: [
        {
          ...{ id: AgendaItemId.parse(`i${'0'.repeat(20)}`), version: 1, body: id, kind: 'decide' },
          ...{ question: 'Stemt u in?', presenters: [], state: 'draft', history: [] },
        },
      ],
    });
  const [first, second] = [BodyId.parse('a'.repeat(20)), BodyId.parse('b'.repeat(20))];
  for (const value of [old(here, first), old(sister, second)]) {
    await server.deps.storage.records.commit([{ kind: 'route', value }], []);
  }
  expect(await bodiesToOrganisation(server.deps)).toBe(2);
  expect(await bodiesToOrganisation(server.deps)).toBe(0);
  expect((await listOf(here)).bodies).toMatchObject([{ ...BOARD, id: first }]);
  const moved = await server.deps.storage.records.list('route');
  for (const { bodies, items } of moved) {
    expect(bodies).toEqual([{ id: first, version: 2, role: 'decide', whyNotLower: '' }]);
    expect(items[0]?.body).toBe(first);
  }
});
