import { ParkedViews } from '@opgave/shared/contract/stories';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, moveTo, startTestServer, type TestServer, type TestTable } from './testServer.ts';

const SECRET = 'lavendelgeheim';
const REASON = 'Hierin wordt iemand persoonlijk aangevallen.';
const IDEA = {
  text: `Alle brieven in één envelop ${SECRET}`,
  wouldSolve: 'Mensen zien niet wat eerst moet.',
};

let server: TestServer;
let table: TestTable;
let author: TestBrowser;
let reader: TestBrowser;

beforeEach(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server);
  await moveTo(server, table, 'explore');
  [author, reader] = [await table.join('participant', 'citizen'), await table.join('observer')];
  await author.post(at(), IDEA);
});
afterEach(() => server.stop());

function at(rest = ''): string {
  return `/workspaces/${table.id}/parked${rest}`;
}
const seenBy = async (who: TestBrowser) => ParkedViews.parse((await who.get(at())).body);

async function act(who: TestBrowser, what: 'hide' | 'show', more: object = {}) {
  const [idea] = await seenBy(table.facilitator);
  const body = { version: idea?.version, ...(what === 'hide' && { reason: REASON }), ...more };
  return who.post(at(`/${idea?.id}/${what}`), body);
}

describe('[PARKED] an idea that is hidden', () => {
  it('goes out of sight for others, and whoever parked it reads why', async () => {
    expect((await act(table.facilitator, 'hide')).status).toBe(204);

    expect(await seenBy(reader)).toEqual([]);
    for (const who of [author, table.facilitator]) {
      expect(await seenBy(who)).toEqual([expect.objectContaining({ ...IDEA, hidden: { reason: REASON } })]);
    }
    const record = (await reader.get(`/workspaces/${table.id}/events`)).text;
    expect(record).toContain('parked.hidden');
    expect(record).not.toContain(SECRET);
    expect(record).not.toContain('aangevallen');
  });

  it('is kept whole, and comes back when the facilitator restores it', async () => {
    await act(table.facilitator, 'hide');

    expect((await act(table.facilitator, 'show')).status).toBe(204);

    expect(await seenBy(reader)).toEqual([expect.objectContaining(IDEA)]);
    expect((await act(table.facilitator, 'show')).status).toBe(409);
  });

  it('is hidden by the facilitator only, with a reason, and never by who saw an older version', async () => {
    for (const who of [author, reader, await table.join('sponsor')]) {
      expect((await act(who, 'hide')).status).toBe(403);
    }
    expect((await act(table.facilitator, 'hide', { reason: 'Te kort.' })).status).toBe(422);
    expect((await act(table.facilitator, 'hide', { version: 9 })).status).toBe(409);
    expect(await seenBy(reader)).toHaveLength(1);
  });

  it('answers others as if it never was', async () => {
    const [idea] = await seenBy(reader);
    await act(table.facilitator, 'hide');

    const answer = await reader.post(at(`/${idea?.id}/show`), { version: 2 });

    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain(SECRET);
  });
});
