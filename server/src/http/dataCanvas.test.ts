import { DataCanvasView } from '@opgave/shared/contract/dataCanvas';
import { documentId } from '@opgave/shared/document/documents';
import { PersonId } from '@opgave/shared/ids';
import { PHASES } from '@opgave/shared/method/phases';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { gatherFacts } from '#facilitation/gateFacts.ts';
import { readStandings } from '#records/dataCanvas/canvas.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, moveTo, startTestServer, type TestServer, type TestTable } from './testServer.ts';

const WHY = 'Mensen met een paar kleine schulden houden grip op hun leven, omdat iemand meekijkt.';
const STORY = {
  situation: 'Zeven brieven in drie weken.',
  steps: 'Ik belde drie keer.',
  effect: 'Ik sliep slecht.',
  toldBy: 'self',
  shownAs: 'firstName',
  permission: true,
};

let server: TestServer;
let table: TestTable;
let samira: TestBrowser;
let karin: TestBrowser;
let story: string;

beforeEach(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server);
  samira = await table.join('participant', 'citizen');
  karin = await table.join('participant', 'agency');
  await moveTo(server, table, 'explore');
  story = (await samira.post(`/workspaces/${table.id}/experiences`, STORY)).body.id;
  await moveTo(server, table, 'define');
  await change({ dataInvolved: true });
});
afterEach(() => server.stop());

const at = (rest = '') => `/workspaces/${table.id}/data${rest}`;
async function workspace() {
  const found = await server.deps.storage.records.get('workspace', table.id);
  if (!found) throw new Error('no workspace');
  return found;
}
async function change(more: object): Promise<void> {
  const before = await workspace();
  const value = { ...before, version: before.version + 1, ...more };
  await server.deps.storage.records.commit([{ kind: 'workspace', value }], []);
}
const canvasDeps = () => ({ ...server.deps, documents: server.app.documents });
async function standings() {
  return readStandings(canvasDeps(), await workspace());
}
async function states() {
  return (await standings()).slice(0, 3).map(({ state }) => state);
}
async function markOf(step: string): Promise<string> {
  return (await standings()).find((one) => one.step === step)?.mark ?? '';
}
async function view(by: TestBrowser): Promise<DataCanvasView> {
  return DataCanvasView.parse((await by.get(at())).body);
}
async function write(root: string, words: string): Promise<void> {
  const personId = PersonId.parse((await table.facilitator.get('/me')).body.personId);
  await server.app.documents.change(documentId(table.id, 'data-why'), personId, (doc) => {
    const fragment = doc.getXmlFragment(root);
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(words)]);
    fragment.delete(0, fragment.length);
    fragment.insert(0, [paragraph]);
  });
}
const choose = (by: TestBrowser, more: object = {}) =>
  by.post(at('/why'), { version: 0, values: ['fairness'], experiences: [story], ...more });
const judge = (by: TestBrowser, alternative: string, more: object = {}) =>
  by.post(at(`/alternatives/${alternative}`), { version: 0, works: false, reason: 'Daarom.', ...more });
const see = async (by: TestBrowser, mark?: string) =>
  by.post(at('/seen'), { mark: mark ?? (await markOf('forWhom')) });
const complete = async (by: TestBrowser, step: string, mark?: string) =>
  by.post(at(`/steps/${step}/complete`), { mark: mark ?? (await markOf(step)) });

async function answerFirst(): Promise<void> {
  await write('societalValue', WHY);
  expect((await choose(karin)).status).toBe(204);
}
async function completeFirst(): Promise<void> {
  await answerFirst();
  expect((await complete(karin, 'why')).status).toBe(204);
}
async function answerSecond(): Promise<void> {
  for (const root of ['people', 'change', 'harm']) await write(root, 'Iemand die bedreigd wordt.');
  expect((await see(samira)).status).toBe(204);
}
async function completeAll(): Promise<void> {
  await completeFirst();
  await answerSecond();
  expect((await complete(karin, 'forWhom')).status).toBe(204);
  await write('ifNot', 'Dan belt elke dienst apart.');
  for (const key of ['askPerson', 'anonymous', 'talk']) expect((await judge(karin, key)).status).toBe(204);
  expect((await complete(karin, 'without')).status).toBe(204);
}

describe('the order of the data canvas', () => {
  it('[DATA_ORDER] capability 11: refuses an answer to a step before the one before it is complete', async () => {
    expect((await judge(karin, 'talk')).body).toMatchObject({
      code: 'not-allowed',
      details: { reason: 'step-locked' },
    });
    expect((await see(samira)).body).toMatchObject({
      code: 'not-allowed',
      details: { reason: 'step-locked' },
    });
    expect((await complete(karin, 'without')).body).toMatchObject({ details: { reason: 'step-locked' } });
    expect((await view(karin)).alternatives).toEqual([]);
  });

  it('[DATA_ORDER] calls a step complete only when nothing is missing, and says what is', async () => {
    await write('societalValue', 'Te kort.');
    const refused = await complete(karin, 'why');
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      code: 'gate-unmet',
      details: { missing: ['societalValue', 'values', 'experiences'] },
    });
    expect(await states()).toEqual(['open', 'locked', 'locked']);
  });

  it('[DEF_DATA_WHY] opens step after step, and counts them for the gate', async () => {
    await completeAll();
    expect(await states()).toEqual(['complete', 'complete', 'complete']);
    expect((await gatherFacts(canvasDeps(), await workspace())).dataStepsComplete).toBe(3);
    const { confirmed } = await view(karin);
    expect(Object.values(confirmed).map(({ number, after }) => [number, after])).toEqual([
      [1, 0],
      [2, 1],
      [3, 2],
    ]);
  });

  it('[DATA_REVIEW] sets what comes after a changed step to review, and keeps it until it is confirmed again', async () => {
    await completeAll();
    await write('societalValue', `${WHY} Ook op een slechte dag.`);
    expect(await states()).toEqual(['review', 'review', 'review']);
    expect((await judge(karin, 'nothing')).body).toMatchObject({ details: { reason: 'step-locked' } });
    expect((await view(karin)).alternatives).toHaveLength(3);

    for (const step of ['why', 'forWhom', 'without']) {
      expect((await complete(karin, step)).status).toBe(204);
    }
    expect(await states()).toEqual(['complete', 'complete', 'complete']);
  });

  it('[DATA_REVIEW] does not confirm what changed after somebody looked at it', async () => {
    await answerFirst();
    const mark = await markOf('why');
    await write('societalValue', `${WHY} Toch anders.`);
    expect((await complete(karin, 'why', mark)).body.code).toBe('stale-version');
    expect(await states()).toEqual(['open', 'locked', 'locked']);
  });

  it('[DATA_LAW_FIRST] does not begin with the law', async () => {
    await answerFirst();
    await write('societalValue', `${WHY} De AVG verbiedt dit nu.`);
    expect((await complete(karin, 'why')).body.details.missing).toEqual(['lawFirst']);
  });
});

describe('what is answered', () => {
  it('[DATA_SEEN] takes a reading from somebody from outside alone, of the text as it is', async () => {
    await completeFirst();
    expect((await see(samira)).body).toMatchObject({
      code: 'not-allowed',
      details: { reason: 'unfinished' },
    });
    for (const root of ['people', 'change', 'harm']) await write(root, 'Iemand die bedreigd wordt.');
    expect((await see(karin)).body).toMatchObject({ code: 'not-allowed', details: { reason: 'inside' } });
    expect((await see(samira, 'ietsanders')).body.code).toBe('stale-version');
    expect((await see(samira)).status).toBe(204);
    expect((await view(karin)).seenBy).toMatchObject([{ by: { group: 'citizen' }, isMine: false }]);

    await write('harm', 'Ook wie liever niets deelt.');
    expect((await complete(karin, 'forWhom')).body.details.missing).toEqual(['seenBy']);
    expect((await see(samira)).status).toBe(204);
    expect((await view(samira)).seenBy).toHaveLength(1);
    expect((await complete(karin, 'forWhom')).status).toBe(204);
  });

  it('rests on values and stories that are there', async () => {
    expect((await choose(karin, { values: ['privacy'] })).status).toBe(404);
    expect((await choose(karin, { values: ['speed'] })).status).toBe(422);
    expect((await choose(karin, { experiences: ['nergenstevinden00'] })).status).toBe(404);
    expect((await choose(karin, { experiences: [story, story] })).status).toBe(422);
    expect((await choose(karin)).status).toBe(204);
    expect((await choose(samira)).body.code).toBe('stale-version');
    expect((await choose(samira, { version: 1, values: [] })).status).toBe(204);
    expect((await view(karin)).why).toEqual({ version: 2, values: [], experiences: [story] });
  });

  it('lets two people judge different alternatives at once, and never one over the other', async () => {
    await completeFirst();
    await answerSecond();
    await complete(karin, 'forWhom');
    const answers = await Promise.all([judge(karin, 'talk'), judge(samira, 'anonymous')]);
    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    expect((await judge(samira, 'talk', { works: true })).body.code).toBe('stale-version');
    expect((await judge(samira, 'talk', { version: 1, reason: ' ' })).status).toBe(422);
    expect((await judge(samira, 'talk', { version: 1, works: true })).status).toBe(204);
    const judged = (await view(karin)).alternatives.map(({ key, works }) => [key, works]);
    expect(Object.fromEntries(judged)).toEqual({ talk: true, anonymous: false });
  });

  it('leaves audit lines that do not say what was answered', async () => {
    await completeAll();
    const events = await server.deps.storage.events.listByWorkspace(table.id, 50);
    const actions = events.filter(({ action }) => action.startsWith('data.')).map(({ action }) => action);
    expect(new Set(actions)).toEqual(
      new Set(['data.chosen', 'data.seen', 'data.judged', 'data.stepCompleted']),
    );
    expect(JSON.stringify(events)).not.toContain('Daarom');
  });
});

describe('who may do what with the data canvas', () => {
  it.each(PHASES)('in %s follows the table of the method for every role', async (phase) => {
    const others = {
      commenter: await table.join('commenter', 'agency'),
      observer: await table.join('observer'),
      sponsor: await table.join('sponsor'),
    };
    await change({ phase, furthestPhase: phase });
    const isVisible = !['prepare', 'explore'].includes(phase);
    for (const by of [samira, karin, table.facilitator, ...Object.values(others)]) {
      expect((await by.get(at())).status, `${phase} read`).toBe(isVisible ? 200 : 403);
      const mayWrite = phase === 'define' && (by === samira || by === karin);
      const version = mayWrite && by === karin ? 1 : 0;
      expect((await choose(by, { version })).status, `${phase} write`).toBe(mayWrite ? 204 : 403);
    }
  });

  it('is not there where no data are involved, nor for a stranger', async () => {
    const stranger = server.browser();
    expect((await stranger.get(at())).status).toBe(401);
    await change({ dataInvolved: false });
    expect((await karin.get(at())).status).toBe(404);
    expect((await choose(karin)).status).toBe(404);
    expect((await gatherFacts(canvasDeps(), await workspace())).dataStepsComplete).toBeUndefined();
  });

  it('shows no name where the table speaks by group only', async () => {
    await completeAll();
    await change({ opennessMode: 'ruleOfTheHouse' });
    const { seenBy, confirmed } = await view(karin);
    expect(seenBy[0]?.by).toEqual({ group: 'citizen' });
    expect(confirmed.why?.by).toEqual({ group: 'agency' });
  });
});
