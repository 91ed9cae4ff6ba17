import { ValuesView, type ValueView } from '@opgave/shared/contract/valuesCheck';
import { documentId } from '@opgave/shared/document/documents';
import { PersonId } from '@opgave/shared/ids';
import { PHASES } from '@opgave/shared/method/phases';
import { CORE_VALUES, SCORES } from '@opgave/shared/method/valuesCheck';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { gatherFacts } from '#facilitation/gateFacts.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, moveTo, startTestServer, type TestServer, type TestTable } from './testServer.ts';

const SECRET = 'lavendelgeheim';
const REASON = `Niemand zei eerlijk wat er aan de hand was, ${SECRET}.`;
const WEIGHED = { version: 0, score: -2, reason: REASON, forWhom: 'Gezinnen' };
const ANSWER = 'We schreven dit bij voor wie het speelt.';

let server: TestServer;
let table: TestTable;
let samira: TestBrowser;
let karin: TestBrowser;

beforeEach(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server);
  samira = await table.join('participant', 'citizen');
  karin = await table.join('participant', 'agency');
  await moveTo(server, table, 'define');
});
afterEach(() => server.stop());

const at = (rest = '') => `/workspaces/${table.id}/values${rest}`;
const weigh = (by: TestBrowser, value: string, more: object = {}) =>
  by.post(at(`/${value}/score`), { ...WEIGHED, ...more });
const answer = (by: TestBrowser, id: string, body: object = { kind: 'comment', text: ANSWER }) =>
  by.post(at(`/harms/${id}/answers`), body);

async function weighAll(by: TestBrowser, more: object = {}): Promise<void> {
  for (const value of CORE_VALUES) expect((await weigh(by, value, more)).status).toBe(204);
}
async function seen(by: TestBrowser): Promise<ValuesView> {
  return ValuesView.parse((await by.get(at())).body);
}
async function fairness(by: TestBrowser): Promise<ValueView> {
  const view = (await seen(by)).values.find(({ value }) => value === 'fairness');
  if (!view) throw new Error('no value');
  return view;
}
async function harmId(by: TestBrowser): Promise<string> {
  const found = (await fairness(by)).picture?.scores.find(({ harm }) => harm !== undefined);
  if (!found) throw new Error('no harm');
  return found.id;
}
async function facts() {
  const workspace = await server.deps.storage.records.get('workspace', table.id);
  if (!workspace) throw new Error('no workspace');
  return (await gatherFacts({ ...server.deps, documents: server.app.documents }, workspace)).valuesV1;
}
async function change(more: object): Promise<void> {
  const workspace = await server.deps.storage.records.get('workspace', table.id);
  if (!workspace) throw new Error('no workspace');
  const value = { ...workspace, version: workspace.version + 1, ...more };
  await server.deps.storage.records.commit([{ kind: 'workspace', value }], []);
}

describe('weighing', () => {
  it.each(SCORES)('takes %s with a reason, and shows it to oneself', async (score) => {
    expect((await weigh(samira, 'fairness', { score })).status).toBe(204);
    const { mine } = await fairness(samira);
    expect(mine).toMatchObject({ version: 1, score, reason: REASON });
    expect(mine.forWhom).toBe(score === -2 || score === -1 ? 'Gezinnen' : undefined);
  });

  it.each([
    ['reason', { reason: 'te kort' }],
    ['reason', { score: 'unknown', reason: '' }],
    ['forWhom', { forWhom: undefined }],
    ['forWhom', { score: -1, forWhom: '  ' }],
    ['score', { score: 3 }],
    ['score', { score: '-2' }],
    ['', { personId: 'iemandanders00000' }],
  ])('refuses what lacks something, and names %j', async (path, more) => {
    const refused = await weigh(samira, 'fairness', more);
    expect(refused.status).toBe(422);
    expect(refused.body.errors[0].path).toBe(path);
    expect((await fairness(samira)).mine).toEqual({ version: 0 });
  });

  it('changes only what one saw, so that two tabs never weigh twice', async () => {
    await weigh(samira, 'fairness');
    expect((await weigh(samira, 'fairness')).body.code).toBe('stale-version');
    expect((await weigh(samira, 'fairness', { version: 1, score: 1 })).status).toBe(204);
    expect((await fairness(samira)).mine).toMatchObject({ version: 2, score: 1 });
  });

  it('is for the three values and those that the workspace added', async () => {
    expect((await weigh(samira, 'privacy')).status).toBe(404);
    expect((await weigh(samira, 'speed')).status).toBe(404);
    await change({ extraValues: ['privacy'] });
    expect((await weigh(samira, 'privacy')).status).toBe(204);
    expect((await seen(samira)).values.map(({ value }) => value)).toEqual([...CORE_VALUES, 'privacy']);
  });

  it('leaves an audit line that does not say what was weighed', async () => {
    await weigh(samira, 'fairness');
    const events = await server.deps.storage.events.listByWorkspace(table.id, 50);
    const line = events.find(({ action }) => action === 'value.weighed');
    expect(line).toMatchObject({ object: 'value:v1/fairness', details: {} });
    expect(JSON.stringify(events)).not.toContain(SECRET);
  });
});

describe('who may do what with values', () => {
  it.each(PHASES)('in %s follows the table of the method for every role', async (phase) => {
    await weighAll(samira);
    const id = await harmId(table.facilitator);
    const others = {
      commenter: await table.join('commenter', 'agency'),
      observer: await table.join('observer'),
      sponsor: await table.join('sponsor'),
      facilitator: table.facilitator,
    };
    await change({ phase, furthestPhase: phase });
    const isVisible = !['prepare', 'explore', 'fundamentals'].includes(phase);
    const isOpen = phase === 'define';
    /** Weighed anew, for the choice and for what it did: a harm of before is not asked then. */
    const isAnew = phase === 'choose' || phase === 'reflect';
    const version = isAnew ? 0 : 1;

    expect((await weigh(samira, 'fairness', { version })).status).toBe(isOpen || isAnew ? 204 : 403);
    expect((await answer(samira, id)).status).toBe(isAnew ? 404 : 403);
    for (const [role, person] of Object.entries(others)) {
      expect((await person.get(at())).status).toBe(isVisible ? 200 : 403);
      expect((await weigh(person, 'fairness')).body.code).toBe('not-allowed');
      const leads = role === 'facilitator';
      const status = { open: leads ? 201 : 403, anew: leads ? 404 : 403, closed: 403 };
      const now = isAnew ? 'anew' : 'closed';
      expect((await answer(person, id)).status).toBe(status[isOpen ? 'open' : now]);
    }
  });

  it('answers a stranger as if there were no table', async () => {
    expect((await server.browser().get(at())).status).toBe(401);
  });
});

describe('the picture', () => {
  it('comes after one’s own answer to the three values, and not a byte of it before', async () => {
    await weighAll(samira);
    for (const value of ['fairness', 'autonomy'])
      await weigh(karin, value, { score: 1, reason: REASON.replace(SECRET, 'zeg ik') });
    const before = await karin.get(at());
    expect(before.text).not.toContain(SECRET);
    expect(before.text).not.toContain('picture');

    await weigh(karin, 'equality', { score: 'unknown' });
    const { picture } = await fairness(karin);
    expect(picture?.rows).toEqual([
      { group: 'citizen', side: 'outside', counts: [1, 0, 0, 0, 0, 0] },
      { group: 'agency', side: 'inside', counts: [0, 0, 0, 1, 0, 0] },
    ]);
    expect(picture).toMatchObject({ isSplit: true, isUnknownToAll: false });
    expect(picture?.scores[0]).toMatchObject({
      by: { name: 'Een participant', group: 'citizen' },
      reason: REASON,
      forWhom: 'Gezinnen',
      harm: { isAnswered: false, answers: [] },
    });
  });

  it('is there at once for who leads, and for who can no longer weigh', async () => {
    await weighAll(samira);
    expect((await fairness(table.facilitator)).picture?.scores).toHaveLength(1);
    expect((await fairness(karin)).picture).toBeUndefined();
    await change({ phase: 'consent', furthestPhase: 'consent' });
    expect((await fairness(karin)).picture?.scores).toHaveLength(1);
  });

  it('shows the group and no name where the table agreed on that', async () => {
    await weighAll(samira);
    await answer(table.facilitator, await harmId(table.facilitator));
    await change({ opennessMode: 'ruleOfTheHouse' });
    const answered = await table.facilitator.get(at());
    expect(answered.text).not.toContain('Een participant');
    expect(answered.text).not.toContain('"name"');
    expect((await fairness(table.facilitator)).picture?.scores[0]?.by).toEqual({ group: 'citizen' });
  });

  it('capability 12: names a group with a seat that did not weigh, and a value that nobody knows', async () => {
    await weighAll(samira, { score: 'unknown' });
    const { picture } = await fairness(samira);
    expect(picture?.rows.at(-1)).toEqual({ group: 'agency', side: 'inside', counts: [] });
    expect(picture?.isUnknownToAll).toBe(true);
  });
});

describe('serious harm', () => {
  it('[DEF_VALUES] holds the gate until somebody else answers it', async () => {
    await weighAll(samira, { score: 0 });
    await weigh(samira, 'fairness', { version: 1 });
    expect(await facts()).toMatchObject({
      unansweredHarm: 1,
      groups: [{ group: 'citizen', side: 'outside' }],
    });

    const id = await harmId(samira);
    expect((await answer(samira, id)).body.code).toBe('not-allowed');
    expect((await answer(karin, id)).status).toBe(404);
    await weighAll(karin, { score: 1 });
    expect((await answer(karin, id, { kind: 'comment', text: 'Te kort.' })).status).toBe(422);
    expect((await answer(karin, id)).status).toBe(201);

    expect(await facts()).toMatchObject({ unansweredHarm: 0 });
    const harm = (await fairness(samira)).picture?.scores[0]?.harm;
    expect(harm).toMatchObject({
      isAnswered: true,
      answers: [{ answer: { kind: 'comment', text: ANSWER } }],
    });
  });

  it('[DEF_VALUES] is answered by a section that has words', async () => {
    await weighAll(samira);
    const id = await harmId(samira);
    const named = { kind: 'textChange', section: 'whyMatters' };
    expect((await answer(samira, id, { ...named, section: 'nowhere' })).status).toBe(422);
    expect((await answer(samira, id, named)).status).toBe(403);
    await server.app.documents.change(
      documentId(table.id, 'problem'),
      PersonId.parse(samira.personId),
      (doc) => {
        const paragraph = new Y.XmlElement('paragraph');
        paragraph.insert(0, [new Y.XmlText('Mensen verliezen de grip op hun geld.')]);
        doc.getXmlFragment('whyMatters').insert(0, [paragraph]);
      },
    );
    expect((await answer(samira, id, named)).status).toBe(201);
    expect(await facts()).toMatchObject({ unansweredHarm: 2 });
  });

  it('is only where somebody from outside says so', async () => {
    await weighAll(karin);
    const own = (await fairness(karin)).picture?.scores[0];
    expect(own?.harm).toBeUndefined();
    expect((await answer(table.facilitator, own?.id ?? '')).status).toBe(404);
  });
});
