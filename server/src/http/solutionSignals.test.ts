import { SignalViews } from '@opgave/shared/contract/solutionSignals';
import { documentId } from '@opgave/shared/document/documents';
import { PHASES, type Phase } from '@opgave/shared/method/phases';
import { findSolutionSignals } from '@opgave/shared/method/solutionTalk';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gatherFacts } from '#facilitation/gateFacts.ts';
import { writeParagraph } from '#facilitation/table.testkit.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, moveTo, startTestServer, type TestServer, type TestTable } from './testServer.ts';

const SENTENCE = 'We moeten een geheime lavendelapp bouwen.';
const [FOUND] = findSolutionSignals(SENTENCE, 'nl');
const KEY = FOUND?.key ?? '';
const REASON = 'Dit bestaat al sinds vorig jaar.';
const KEPT = { document: 'problem', section: 'causes', key: KEY, version: 0, state: 'kept', reason: REASON };

let server: TestServer;
let table: TestTable;
let samira: TestBrowser;

beforeEach(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server);
  samira = await table.join('participant', 'citizen');
  await moveTo(server, table, 'define');
  await write('causes', SENTENCE);
});
afterEach(() => server.stop());

const at = () => `/workspaces/${table.id}/solution-signals`;
const handle = (who: TestBrowser, more: object = {}) => who.post(at(), { ...KEPT, ...more });
const keep = (who: TestBrowser) => handle(who);
async function seen(who: TestBrowser) {
  return SignalViews.parse((await who.get(at())).body);
}
async function write(section: string, words: string, document = 'problem'): Promise<void> {
  const seats = await server.deps.storage.records.listByWorkspace('seat', table.id);
  const writer = seats.find(({ role }) => role === 'participant');
  if (!writer) throw new Error('nobody to write');
  const id = documentId(table.id, document);
  await server.app.documents.change(id, writer.personId, (doc) => writeParagraph(doc, section, words));
}
async function openSections() {
  const workspace = await server.deps.storage.records.get('workspace', table.id);
  if (!workspace) throw new Error('no workspace');
  const facts = await gatherFacts({ ...server.deps, documents: server.app.documents }, workspace);
  return facts.openSolutionSignals;
}

describe('[SOL_STATE] a sentence in which a solution may hide', () => {
  it('is open until it is kept with a reason, and everyone hears it at once', async () => {
    const events: unknown[] = [];
    server.deps.storage.bus.subscribe('solutionSignals.changed', (message) => events.push(message));
    expect(await openSections()).toEqual(['causes']);

    expect((await keep(samira)).status).toBe(204);

    expect(await openSections()).toEqual([]);
    expect(events).toEqual([{ workspaceId: table.id }]);
    const observer = await table.join('observer');
    expect(await seen(observer)).toEqual([{ ...KEPT, version: 1 }]);
  });

  it('says nowhere who handled it, and its words stand in no record line', async () => {
    await keep(samira);
    const answer = await table.facilitator.get(at());
    expect(answer.text).not.toContain(samira.personId);
    const record = await table.facilitator.get(`/workspaces/${table.id}/events`);
    expect(record.text).toContain('solutionSignal.kept');
    expect(record.text).not.toMatch(/lavendelapp|vorig jaar/);
  });

  it('keeps its state when others are written, and is open again when it changes', async () => {
    await keep(samira);
    await write('causes', 'Mensen bellen drie keer en niemand belt terug.');
    expect(await openSections()).toEqual([]);
    await write('who', 'We moeten een geheime lavendelapp kopen.');
    expect(await openSections()).toEqual(['who']);
  });

  it('stays open when it was to be rewritten and still stands there', async () => {
    const rewritten = { ...KEPT, state: 'rewritten', reason: undefined };
    expect((await samira.post(at(), rewritten)).status).toBe(204);
    expect(await openSections()).toEqual(['causes']);
  });

  it('is parked with an idea of this table, and no other', async () => {
    const parked = { ...KEPT, state: 'parked', reason: undefined };
    const elsewhere = await samira.post(at(), { ...parked, parkedId: 'abcdefghijklmnopqrst' });
    expect(elsewhere.status).toBe(404);
    const idea = { text: SENTENCE, wouldSolve: 'Mensen zien niet wat eerst moet.' };
    const { id } = (await samira.post(`/workspaces/${table.id}/parked`, idea)).body;

    expect((await samira.post(at(), { ...parked, parkedId: id })).status).toBe(204);

    expect(await openSections()).toEqual([]);
  });

  it('is written once by two at once: the second is told that it changed', async () => {
    await keep(samira);
    const dirk = await table.join('participant', 'citizen');
    expect((await keep(dirk)).body.code).toBe('stale-version');
    expect((await handle(dirk, { version: 1 })).status).toBe(204);
  });
});

describe('what cannot be handled', () => {
  it.each([
    ['a reason that is too short', { reason: 'Bestaat al.' }, 422],
    ['no reason', { reason: undefined }, 422],
    ['a key that is none', { key: 'x' }, 422],
    ['somebody else as the one who did it', { handledBy: 'abcdefghijklmnopqrst' }, 422],
    ['an unknown document', { document: 'choice' }, 422],
    ['a section that is not looked at', { section: 'boundaries' }, 404],
    ['a sentence that does not stand there', { key: '0123456789abcdef' }, 404],
    ['a sentence of another section', { section: 'who' }, 404],
  ])('is %s', async (_name, more, status) => {
    expect((await handle(samira, more)).status).toBe(status);
    expect(await seen(samira)).toEqual([]);
    expect(await openSections()).toEqual(['causes']);
  });
});

describe('[RIGHTS_SIGNALS] who handles a sentence', () => {
  it.each(PHASES)('in %s is a participant while the text may be written', async (phase: Phase) => {
    const others = [table.facilitator, await table.join('sponsor'), await table.join('observer')];
    others.push(await table.join('commenter', 'citizen'));
    await moveTo(server, table, phase);
    for (const other of others) expect((await keep(other)).status).toBe(403);
    expect((await keep(samira)).status).toBe(phase === 'define' ? 204 : 403);
  });

  it('is for the first questions while those are written', async () => {
    await moveTo(server, table, 'fundamentals');
    await write('F1', SENTENCE, 'fundamentals');
    expect((await handle(samira, { document: 'fundamentals', section: 'F1' })).status).toBe(204);
    expect((await keep(samira)).status).toBe(403);
    expect(await openSections()).toEqual(['causes']);
  });

  it('shows nobody anything before the text can be read', async () => {
    await keep(samira);
    const workspace = await server.deps.storage.records.get('workspace', table.id);
    if (!workspace) throw new Error('no workspace');
    const value = {
      ...workspace,
      version: workspace.version + 1,
      phase: 'explore',
      furthestPhase: 'explore',
    } as const;
    await server.deps.storage.records.commit([{ kind: 'workspace', value }], []);
    expect(await seen(samira)).toEqual([]);
    const stranger = server.browser();
    expect((await stranger.get(at())).status).toBe(401);
  });
});
