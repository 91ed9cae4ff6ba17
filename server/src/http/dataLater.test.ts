import { DataCanvasView } from '@opgave/shared/contract/dataCanvas';
import { documentId } from '@opgave/shared/document/documents';
import { PersonId } from '@opgave/shared/ids';
import { SHARING_VALUES } from '@opgave/shared/method/dataLater';
import { isAtLeast, PHASES } from '@opgave/shared/method/phases';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { gatherFacts } from '#facilitation/gateFacts.ts';
import { readStandings } from '#records/dataCanvas/canvas.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, moveTo, startTestServer, type TestServer, type TestTable } from './testServer.ts';

const WHY = 'Mensen met een paar kleine schulden houden grip op hun leven, omdat iemand meekijkt.';
const ITEM = {
  ...{ version: 0, data: 'Ja of nee', fromOrg: 'de diensten', toOrg: 'de beller', form: 'yesNo', flags: [] },
  ...{ neededFor: 'Weten wie vastloopt.', howOften: 'eens per maand', keepUntil: '45 dagen' },
};
const LAW = {
  ...{ purpose: 'Eén keer bellen.', ground: 'publicTask', groundLaw: 'Verordening schuldhulp' },
  ...{ compatible: 'samePurpose', necessity: 'Ja.', proportionality: 'Ja.', subsidiarity: 'Ja.', awb: '3:2' },
  ...{ room: 'Diensten mogen nu al samen bellen.', outcome: 'allowed', judgedBy: 'Ada, FG' },
};
const SAFE = {
  ...{ inform: 'Een brief.', correct: 'Binnen vijf dagen.', object: 'Bellen.', access: 'Twee bellers.' },
  ...{ security: 'Versleuteld.', retention: '45 dagen', dpia: 'done', algorithm: 'no' },
};
const SCORES = {
  scores: SHARING_VALUES.map((value) => ({ value, score: 1, reason: 'Zo weten wij niet meer dan nodig.' })),
};

let server: TestServer;
let table: TestTable;
let samira: TestBrowser;
let karin: TestBrowser;
let joost: TestBrowser;

beforeEach(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server);
  samira = await table.join('participant', 'citizen');
  karin = await table.join('participant', 'agency');
  joost = await table.join('participant', 'ministry');
  await moveTo(server, table, 'define');
  const before = await workspace();
  const value = { ...before, version: before.version + 1, dataInvolved: true };
  await server.deps.storage.records.commit([{ kind: 'workspace', value }], []);
});
afterEach(() => server.stop());

const post = (by: TestBrowser, rest: string, body: object) =>
  by.post(`/workspaces/${table.id}/data${rest}`, body);
const deps = () => ({ ...server.deps, documents: server.app.documents });
const view = async () => DataCanvasView.parse((await karin.get(`/workspaces/${table.id}/data`)).body);
async function workspace() {
  const found = await server.deps.storage.records.get('workspace', table.id);
  if (!found) throw new Error('no workspace');
  return found;
}
async function standing(step: string) {
  return (await readStandings(deps(), await workspace())).find((one) => one.step === step);
}
async function write(root: string, words: string): Promise<void> {
  const personId = PersonId.parse(karin.personId);
  await server.app.documents.change(documentId(table.id, 'data-why'), personId, (doc) => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(words)]);
    doc.getXmlFragment(root).insert(0, [paragraph]);
  });
}
async function complete(step: string): Promise<number> {
  return (await post(karin, `/steps/${step}/complete`, { mark: (await standing(step))?.mark })).status;
}
const answer = async (key: string, text: string, by = karin) => {
  const version = (await view()).later.answers.find((one) => one.key === key)?.version ?? 0;
  return post(by, `/answers/${key}`, { version, text });
};
async function answerAll(answers: object): Promise<void> {
  for (const [key, text] of Object.entries(answers)) expect((await answer(key, text)).status).toBe(204);
}

/** The first three steps, and then the choice. */
async function sayWhy(): Promise<void> {
  const story = {
    ...{ situation: 'Zeven brieven.', steps: 'Ik belde.', effect: 'Ik sliep slecht.' },
    ...{ toldBy: 'self', shownAs: 'firstName', permission: true },
  };
  const { body } = await samira.post(`/workspaces/${table.id}/experiences`, story);
  await write('societalValue', WHY);
  await post(karin, '/why', { version: 0, values: ['fairness'], experiences: [body.id] });
  await complete('why');
  for (const root of ['people', 'change', 'harm', 'ifNot']) {
    if (root === 'ifNot') {
      await post(samira, '/seen', { mark: (await standing('forWhom'))?.mark });
      await complete('forWhom');
    }
    await write(root, 'Iemand die bedreigd wordt.');
  }
  for (const key of ['askPerson', 'anonymous', 'talk']) {
    await post(karin, `/alternatives/${key}`, { version: 0, works: false, reason: 'Daarom.' });
  }
  expect(await complete('without')).toBe(204);
  await moveTo(server, table, 'choose');
}
async function sayMinimumAndWeigh(): Promise<void> {
  expect((await post(karin, '/items', ITEM)).status).toBe(204);
  expect(await complete('minimum')).toBe(204);
  for (const who of [samira, karin, joost]) expect((await post(who, '/weighed', SCORES)).status).toBe(204);
  await answerAll({ explain: `${WHY} Meer weten wij niet.` });
  expect(await complete('weigh')).toBe(204);
}

describe('the last five steps of the data canvas', () => {
  it.each(PHASES.filter((phase) => phase !== 'choose'))(
    '[DATA_ORDER] capability 1 and 11: nobody writes them in %s, by any endpoint',
    async (phase) => {
      await moveTo(server, table, phase);
      const tries = await Promise.all([
        post(karin, '/answers/purpose', { version: 0, text: 'Wij delen alles.' }),
        post(karin, '/items', ITEM),
        post(karin, '/weighed', SCORES),
        post(karin, '/steps/minimum/complete', { mark: '' }),
        post(karin, '/items/abcdefghijklmnop/remove', { version: 1 }),
      ]);
      expect(tries.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
      const { later } = isAtLeast(phase, 'define') ? await view() : { later: undefined };
      expect(later?.answers ?? []).toEqual([]);
    },
  );

  it('[DATA_ORDER] capability 11: open one after the other, and only once the first three are complete', async () => {
    await moveTo(server, table, 'choose');
    expect((await post(karin, '/items', ITEM)).body).toMatchObject({ details: { reason: 'step-locked' } });
    await moveTo(server, table, 'define');
    await sayWhy();
    expect((await answer('purpose', 'Bellen.')).body).toMatchObject({ details: { reason: 'step-locked' } });
    await sayMinimumAndWeigh();
    expect((await answer('purpose', 'Bellen.')).status).toBe(204);
    expect((await answer('decision', 'doNotShare')).body).toMatchObject({
      details: { reason: 'step-locked' },
    });
  });

  it('[CHO_DATA] are complete to the eighth, and then the gate is met', async () => {
    await sayWhy();
    await sayMinimumAndWeigh();
    await answerAll(LAW);
    expect(await complete('law')).toBe(204);
    await answerAll(SAFE);
    expect(await complete('safeguards')).toBe(204);
    await answerAll({ decision: 'tryFirst', who: 'Het overleg', reason: 'Klein.' });
    expect((await answer('reviewDate', '2020-01-01')).body).toMatchObject({
      details: { reason: 'review-day' },
    });
    expect(await complete('decide')).toBe(409);
    await answerAll({ reviewDate: (await view()).later.reviewDays.last });
    expect(await complete('decide')).toBe(204);
    expect((await gatherFacts(deps(), await workspace())).dataStepsComplete).toBe(8);
  });

  it('[DATA_NO_BASIS] nothing is shared that the law does not carry, nor before a DPIA that is needed', async () => {
    await sayWhy();
    await sayMinimumAndWeigh();
    expect((await answer('ground', 'legitimateInterest')).body).toMatchObject({
      details: { reason: 'public-body' },
    });
    await answerAll({ ...LAW, outcome: 'unclear' });
    expect(await complete('law')).toBe(204);
    await answerAll({ ...SAFE, dpia: 'needed' });
    expect(await complete('safeguards')).toBe(204);
    expect((await answer('decision', 'share')).body).toMatchObject({ details: { reason: 'data-no-basis' } });
    await answerAll({ outcome: 'allowed' });
    for (const step of ['law', 'safeguards']) expect(await complete(step)).toBe(204);
    expect((await answer('decision', 'share')).body).toMatchObject({ details: { reason: 'dpia-first' } });
    expect((await answer('decision', 'doNotShare')).status).toBe(204);
  });

  it('[DATA_REVIEW] a datum that is added later sets what follows to review, and keeps it', async () => {
    await sayWhy();
    await sayMinimumAndWeigh();
    await answerAll(LAW);
    expect(await complete('law')).toBe(204);
    expect((await post(karin, '/items', { ...ITEM, data: 'Een bedrag' })).status).toBe(204);
    expect((await standing('law'))?.state).toBe('review');
    expect((await answer('room', 'Wij mogen meer dan wij denken te mogen.')).body).toMatchObject({
      details: { reason: 'step-locked' },
    });
    expect((await view()).later.answers.map(({ key }) => key)).toContain('room');
  });

  it('answers only what is offered, on what one saw', async () => {
    await sayWhy();
    expect((await post(karin, '/items', { ...ITEM, neededFor: '' })).status).toBe(422);
    expect((await post(karin, '/weighed', { scores: SCORES.scores.slice(1) })).status).toBe(422);
    expect((await answer('whatever', 'Iets.')).status).toBe(404);
    await sayMinimumAndWeigh();
    expect((await answer('ground', 'omdat het kan')).status).toBe(422);
    expect((await post(karin, '/answers/ground', { version: 3, text: 'publicTask' })).status).toBe(409);
    const [item] = (await view()).later.items;
    expect((await post(karin, `/items/${item?.id}/remove`, { version: 7 })).status).toBe(409);
    expect((await post(karin, `/items/${item?.id}/remove`, { version: 1 })).status).toBe(204);
    expect((await standing('minimum'))?.missing).toEqual(['items']);
  });
});
