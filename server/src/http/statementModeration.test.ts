import { StatementsView, type StatementView } from '@opgave/shared/contract/statements';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, moveTo, startTestServer, type TestServer, type TestTable } from './testServer.ts';

const TEXT = 'Mensen weten niet welke rekening ze eerst moeten betalen.';
const REASON = 'Deze zin noemt iemand die we allemaal kennen.';

let server: TestServer;
let table: TestTable;
let samira: TestBrowser;

beforeEach(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server);
  samira = await table.join('participant', 'citizen');
  await moveTo(server, table, 'explore');
});
afterEach(() => server.stop());

const at = (rest = '') => `/workspaces/${table.id}/statements${rest}`;
const place = (by: TestBrowser, text = TEXT) => by.post(at(), { text });
const vote = (by: TestBrowser, id: string, reaction: string | null, version = 0) =>
  by.post(at(`/${id}/vote`), { version, reaction });

async function placed(by = samira, text = TEXT): Promise<string> {
  server.wait(1_000);
  return String((await place(by, text)).body.id);
}
async function seen(by: TestBrowser): Promise<readonly StatementView[]> {
  return StatementsView.parse((await by.get(at())).body);
}
async function only(by: TestBrowser): Promise<StatementView> {
  const [first] = await seen(by);
  if (!first) throw new Error('no statement');
  return first;
}

describe('hiding', () => {
  it('takes a statement out of sight, and its author reads why', async () => {
    const id = await placed();
    const karin = await table.join('participant', 'agency');
    await vote(karin, id, 'agree');

    const hidden = await table.facilitator.post(at(`/${id}/hide`), { version: 1, reason: REASON });

    expect(hidden.status).toBe(204);
    const answer = await karin.get(at());
    expect(answer.body).toEqual([]);
    expect((await vote(karin, id, 'disagree', 1)).body.code).toBe('not-found');
    expect((await vote(samira, id, 'agree')).body.code).toBe('not-allowed');
    expect((await only(samira)).hidden).toEqual({ reason: REASON });
    expect((await only(table.facilitator)).hidden).toEqual({ reason: REASON });
    expect((await table.facilitator.post(at(`/${id}/show`), { version: 2 })).status).toBe(204);
    expect(await only(karin)).toMatchObject({ mine: { reaction: 'agree' }, total: { agree: 1 } });
  });

  it('needs a reason, the newest version, and the facilitator', async () => {
    const id = await placed();
    const input = { version: 1, reason: REASON };
    expect((await samira.post(at(`/${id}/hide`), input)).body.code).toBe('not-allowed');
    const short = await table.facilitator.post(at(`/${id}/hide`), { version: 1, reason: 'Nee.' });
    expect(short.body.errors[0].path).toBe('reason');
    const stale = await table.facilitator.post(at(`/${id}/hide`), { version: 9, reason: REASON });
    expect(stale.body.code).toBe('stale-version');
    expect((await table.facilitator.post(at(`/${id}/show`), { version: 1 })).body.code).toBe('stale-version');
  });
});

describe('[EXP_STATEMENTS]', () => {
  it('asks for five statements, and for every group to react to half', async () => {
    const gate = async () => {
      const { body } = await samira.get(`/workspaces/${table.id}/gates`);
      return body.gates.find(({ code }: { code: string }) => code === 'EXP_STATEMENTS');
    };
    const karin = await table.join('participant', 'agency');
    const ids = [];
    for (const number of [1, 2, 3, 4]) ids.push(await placed(samira, `Dit is stelling ${number}.`));
    expect(await gate()).toMatchObject({ isMet: false, missing: ['1', 'citizen', 'agency'] });
    ids.push(await placed(samira, 'Dit is stelling 5.'));
    for (const id of ids.slice(0, 3)) await vote(karin, id, 'agree');
    for (const id of ids.slice(0, 2)) await vote(samira, id, 'pass');
    expect(await gate()).toMatchObject({ isMet: false, missing: ['citizen'] });
    await vote(samira, String(ids[2]), 'disagree');
    expect(await gate()).toMatchObject({ isMet: true });
    await table.facilitator.post(at(`/${ids[4]}/hide`), { version: 1, reason: REASON });
    expect(await gate()).toMatchObject({ isMet: false, missing: ['1'] });
  });
});
