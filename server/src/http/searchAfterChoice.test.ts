import { ReflectionView } from '@opgave/shared/contract/reflection';
import { RouteView } from '@opgave/shared/contract/route';
import { SearchView } from '@opgave/shared/contract/search';
import { DataItemId, PersonId } from '@opgave/shared/ids';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readCanvas } from '#records/dataCanvas/canvas.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { TestBrowser } from './testBrowser.ts';
import {
  makeOwnTable,
  makeTable,
  moveTo,
  startTestServer,
  type TestServer,
  type TestTable,
} from './testServer.ts';

const SECRET = 'kastanjelaan';
let server: TestServer;
let table: TestTable;
let sponsor: TestBrowser;
let samira: TestBrowser;
let observer: TestBrowser;

beforeEach(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server);
  sponsor = await table.join('sponsor');
  samira = await table.join('participant', 'citizen');
  observer = await table.join('observer');
});
afterEach(() => server.stop());

const at = (rest: string) => `/workspaces/${table.id}${rest}`;
const raw = (who: TestBrowser) => who.post(at('/search'), { words: SECRET });
const search = async (who: TestBrowser) => SearchView.parse((await raw(who)).body);
const placesOf = ({ hits }: SearchView) => hits.map(({ kind, at: place, phase }) => [kind, place, phase]);

/** A canvas with one judged way to do without, and words in the steps that come with the choice. */
async function fillCanvas(): Promise<void> {
  const { records } = server.deps.storage;
  const before = await records.get('workspace', table.id);
  if (!before) throw new Error('no workspace');
  const workspace = { ...before, version: before.version + 1, dataInvolved: true };
  const canvas = await readCanvas(server.deps, table.id);
  const by = PersonId.parse(samira.personId);
  const said = { version: 1, by, at: 1 };
  const text = `De regel van de ${SECRET}.`;
  const item = { id: DataItemId.parse('dataitem00000000001'), version: 1, data: text, neededFor: text };
  const value = {
    ...canvas,
    version: canvas.version + 1,
    alternatives: [{ key: 'talk' as const, works: true, reason: text, ...said }],
    answers: [
      { key: 'purpose', text, ...said },
      { key: 'ground', text: SECRET, ...said },
    ],
    items: [
      {
        ...{ ...item, fromOrg: '', toOrg: '', howOften: '', keepUntil: '' },
        ...{ form: 'yesNo' as const, flags: [] },
      },
    ],
    weighed: [
      {
        ...{ personId: by, group: 'citizen' as const, at: 1 },
        scores: [{ value: 'privacy' as const, score: 1 as const, reason: text }],
      },
    ],
  };
  await records.commit(
    [
      { kind: 'workspace', value: workspace },
      { kind: 'dataCanvas', value },
    ],
    [],
  );
}

it('[SEARCH_SEEN] pitfall 8: finds what was written about sharing data in the step of its place, and nothing before the canvas opens', async () => {
  await moveTo(server, table, 'explore');
  await fillCanvas();
  expect((await raw(samira)).body).toEqual({ counts: {}, hits: [] });
  await moveTo(server, table, 'choose');
  const found = await search(samira);
  expect(placesOf(found)).toEqual([
    ['data', 'talk', 'define'],
    ['data', 'dataitem00000000001', 'choose'],
    ['data', 'privacy', 'choose'],
    ['data', 'purpose', 'choose'],
  ]);
  expect(found.hits[2]?.by.group).toBe('citizen');
});

it('[SEARCH_SEEN] finds the bodies, the questions and the report on the way to the decision, each at its place', async () => {
  await moveTo(server, table, 'route');
  const change = (part: object) => sponsor.post(at('/route'), part);
  await change({ part: 'ourselves', version: 0, text: `Niet op de ${SECRET}.` });
  await change({ part: 'body', name: `Raad ${SECRET}`, role: 'decide', level: 'management' });
  const bodies = RouteView.parse((await sponsor.get(at('/route'))).body).bodies;
  const item = { part: 'item', version: 0, body: bodies[0]?.id, kind: 'decide', presenters: [] };
  await change({ ...item, question: `Stemt u in op de ${SECRET}?` });
  await change({ part: 'reportBack', text: `Dit is met uw woorden gedaan. ${SECRET} `.repeat(4) });
  const { items } = RouteView.parse((await sponsor.get(at('/route'))).body);
  expect(placesOf(await search(observer))).toEqual([
    ['route', 'ourselves', 'route'],
    ['route', bodies[0]?.id, 'route'],
    ['route', items[0]?.id, 'route'],
    ['route', 'reportBack', 'route'],
  ]);
});

it('[SEARCH_SEEN] finds what people looked back on, and what became of a promise', async () => {
  await moveTo(server, table, 'choose');
  const by = (await samira.get(at('/choice'))).body.days.last;
  await samira.post(at('/choice'), { part: 'effect', version: 0, effect: 'Rust.', sign: 'Telling', by });
  await moveTo(server, table, 'reflect');
  const noticed = `Op de ${SECRET} wist iedereen na vier tot negen dagen wat eerst moest gebeuren.`;
  await samira.post(at('/reflection/answers/noticed'), { version: 0, text: noticed });
  const [promise] = ReflectionView.parse((await samira.get(at('/reflection'))).body).effects;
  const judged = { version: 0, result: 'some', evidence: `Geteld op de ${SECRET}.` };
  await samira.post(at(`/reflection/effects/${promise?.id}`), judged);
  expect(placesOf(await search(observer))).toEqual([
    ['lookBack', 'noticed', 'reflect'],
    ['lookBack', promise?.id, 'reflect'],
  ]);
  const { facilitator: stranger } = await makeOwnTable(server, table.administrator);
  expect((await raw(stranger)).status).toBe(404);
});
