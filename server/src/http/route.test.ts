import { RouteView } from '@opgave/shared/contract/route';
import { PHASES } from '@opgave/shared/method/phases';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gatherFacts } from '#facilitation/gateFacts.ts';
import { goBackPhase } from '#facilitation/goBackPhase.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, moveTo, startTestServer, type TestServer, type TestTable } from './testServer.ts';

const BODY = { part: 'body', name: 'Bestuurlijk overleg', role: 'decide', level: 'management' };
const REPORT =
  'Dit vroegen wij: een pauze. Dit is besloten: ja. Dit is met uw woorden gedaan: wij bellen eerst.';

let server: TestServer;
let table: TestTable;
let sponsor: TestBrowser;
let samira: TestBrowser;

beforeEach(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server);
  sponsor = await table.join('sponsor');
  samira = await table.join('participant', 'citizen');
  await moveTo(server, table, 'route');
});
afterEach(() => server.stop());

const at = () => `/workspaces/${table.id}/route`;
const view = async (who = sponsor) => RouteView.parse((await who.get(at())).body);
const change = (part: object, who = sponsor) => who.post(at(), part);
async function workspace() {
  const found = await server.deps.storage.records.get('workspace', table.id);
  if (!found) throw new Error('no workspace');
  return found;
}
const deps = () => ({ ...server.deps, documents: server.app.documents });
const facts = async () => (await gatherFacts(deps(), await workspace())).route;

async function bodyOf(more: object = {}): Promise<string> {
  expect((await change({ ...BODY, ...more })).status).toBe(204);
  return (await view()).bodies.at(-1)?.id ?? '';
}
async function ask(body: string, kind = 'decide'): Promise<string> {
  const item = {
    part: 'item',
    version: 0,
    body,
    kind,
    question: 'Stemt u in?',
    presenters: [samira.personId],
  };
  expect((await change(item)).status).toBe(204);
  return (await view()).items.at(-1)?.id ?? '';
}
async function move(id: string, to: object) {
  const version = (await view()).items.find((one) => one.id === id)?.version;
  return change({ part: 'move', version, id, move: to });
}
async function treat(id: string): Promise<void> {
  const { firstDay } = await view();
  for (const to of [{ to: 'submitted' }, { to: 'scheduled', day: firstDay }, { to: 'treated' }]) {
    expect((await move(id, to)).status).toBe(204);
  }
}

describe('the way to the decision', () => {
  it.each(PHASES.filter((phase) => phase !== 'route'))('is not written in %s', async (phase) => {
    await moveTo(server, table, phase);
    expect((await change(BODY)).status).toBe(403);
  });

  it('[ROUTE_BODIES] capability 7: is laid out by the sponsor and the facilitator, with one that decides', async () => {
    expect((await change(BODY, samira)).status).toBe(403);
    await bodyOf();
    const second = await change({ ...BODY, name: 'College' }, table.facilitator);
    expect(second.body).toMatchObject({ details: { reason: 'one-decider' } });
    for (const name of ['A', 'B', 'C']) await bodyOf({ name, role: 'advise' });
    expect((await change({ ...BODY, role: 'advise' })).body).toMatchObject({
      details: { reason: 'enough-advisers' },
    });
    expect((await facts())?.decidingBodies).toBe(1);
    expect((await view(samira)).mayWrite).toBe(false);
  });

  it('[ROUTE_LEVEL] goes up to administrators or parliament only with a reason', async () => {
    const high = { ...BODY, level: 'administrators' };
    expect((await change({ ...high, whyNotLower: 'Moet.' })).status).toBe(422);
    const whyNotLower = 'De directies mogen deze regel zelf niet schrappen.';
    expect((await change({ ...high, whyNotLower })).status).toBe(204);
  });

  it('[ROUTE_ITEM] an item goes step by step, and nothing is skipped', async () => {
    const id = await ask(await bodyOf());
    expect((await move(id, { to: 'treated' })).body).toMatchObject({ details: { reason: 'item-order' } });
    await treat(id);
    expect((await facts())?.openItems).toBe(1);
    const wrong = await move(id, { to: 'outcome', kind: 'advised', text: 'Ja.' });
    expect(wrong.body).toMatchObject({ details: { reason: 'item-outcome' } });
    expect((await move(id, { to: 'outcome', kind: 'decidedChanged', text: 'Ja, 45 dagen.' })).status).toBe(
      204,
    );
    expect((await move(id, { to: 'withdrawn', reason: 'Toch maar niet, vinden wij nu.' })).status).toBe(403);
    expect((await move(id, { to: 'reportedBack' })).status).toBe(204);
    expect((await facts())?.openItems).toBe(0);
    const [item] = (await view(samira)).items;
    expect(item?.history.map(({ state }) => state)).toHaveLength(6);
    expect(item?.turn).toBe('nobody');
  });

  it('[ROUTE_PAPERS] the papers come along by themselves and cannot be taken off', async () => {
    const id = await ask(await bodyOf());
    const less = { part: 'item', version: 1, id, body: (await view()).bodies[0]?.id, kind: 'decide' };
    const without = await change({ ...less, question: 'Stemt u in?', presenters: [], papers: ['choice'] });
    expect(without.status).toBe(422);
    expect((await view()).papers).toEqual(['problem', 'consent', 'choice', 'values', 'objections']);
  });

  it('[ROUTE_RETURN] a body sends back once, with a question, to where it named', async () => {
    const body = await bodyOf();
    const id = await ask(body);
    await treat(id);
    const nowhere = await move(id, { to: 'outcome', kind: 'returned', text: 'Wat kost het?' });
    expect(nowhere.body).toMatchObject({ details: { reason: 'back-to' } });
    const returned = { to: 'outcome', kind: 'returned', text: 'Wat kost het?', backTo: 'choose' };
    const { version } = await workspace();
    const back = { workspaceId: (await workspace()).id, personId: table.facilitator.personId, version };
    expect((await move(id, returned)).status).toBe(204);
    const reason = 'Het overleg wil eerst weten wat het kost.';
    const personId = (await table.facilitator.get('/me')).body.personId;
    expect(await goBackPhase(deps(), { ...back, personId, to: 'define', reason })).toMatchObject({
      ok: false,
    });
    const moved = await goBackPhase(deps(), { ...back, personId, to: 'choose', reason });
    expect(moved).toMatchObject({ ok: true, isConsentVoid: false });
    await moveTo(server, table, 'route');
    expect((await move(id, { to: 'reportedBack' })).status).toBe(204);
    const again = await ask(body);
    await treat(again);
    expect((await move(again, returned)).body).toMatchObject({ details: { reason: 'item-outcome' } });
  });

  it('[ROUTE_ADVICE] advice has one last day, and is asked only once that is set', async () => {
    const id = await ask(await bodyOf({ role: 'advise' }), 'advise');
    expect((await move(id, { to: 'submitted' })).body).toMatchObject({ details: { reason: 'advice-day' } });
    expect((await change({ part: 'adviseBy', version: 0, day: '2020-01-01' })).status).toBe(403);
    expect((await change({ part: 'adviseBy', version: 0, day: (await view()).firstDay })).status).toBe(204);
    expect((await move(id, { to: 'submitted' })).status).toBe(204);
  });

  it('[ROU_REPORT_BACK] participants are told once, in eighty characters', async () => {
    expect((await change({ part: 'reportBack', text: 'Dank u wel.' })).status).toBe(422);
    expect((await change({ part: 'reportBack', text: REPORT })).status).toBe(204);
    expect((await change({ part: 'reportBack', text: `${REPORT} Nee.` })).body).toMatchObject({
      details: { reason: 'sent-already' },
    });
    expect((await view(samira)).reportBack?.text).toBe(REPORT);
    expect((await facts())?.reportBackLength).toBe(REPORT.length);
  });
});
