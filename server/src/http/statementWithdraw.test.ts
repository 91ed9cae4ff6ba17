import { StatementsView, type StatementView } from '@opgave/shared/contract/statements';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, moveTo, startTestServer, type TestServer, type TestTable } from './testServer.ts';

const TEXT = 'Brieven zijn te lang voor lavendelgeheim';

let server: TestServer;
let table: TestTable;
let author: TestBrowser;
let voter: TestBrowser;

beforeEach(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server);
  await moveTo(server, table, 'explore');
  [author, voter] = [await table.join('participant', 'citizen'), await table.join('participant', 'agency')];
  await author.post(at(), { text: TEXT });
  await voter.post(at(`/${(await theOne(voter)).id}/vote`), { version: 0, reaction: 'agree' });
});
afterEach(() => server.stop());

function at(rest = ''): string {
  return `/workspaces/${table.id}/statements${rest}`;
}
const seenBy = async (who: TestBrowser) => StatementsView.parse((await who.get(at())).body);
async function theOne(who: TestBrowser): Promise<StatementView> {
  const [first] = await seenBy(who);
  if (!first) throw new Error('no statement');
  return first;
}

describe('[STATEMENT_WITHDRAW] a statement that is taken back', () => {
  it('is gone for everyone, with the reactions that were to its words', async () => {
    const { id, version } = await theOne(author);

    expect((await author.post(at(`/${id}/withdraw`), { version })).status).toBe(204);

    for (const who of [author, voter, table.facilitator]) expect(await seenBy(who)).toEqual([]);
    const [stored] = await server.deps.storage.records.listByWorkspace('statement', table.id);
    expect(stored).toMatchObject({ text: '', withdrawn: true });
    const votes = await server.deps.storage.records.listByWorkspace('vote', table.id);
    expect(votes.map(({ reaction }) => reaction)).toEqual([undefined]);
    const record = (await voter.get(`/workspaces/${table.id}/events`)).text;
    expect(record).toContain('statement.withdrawn');
    expect(record).not.toContain('lavendelgeheim');
  });

  it('takes no reaction any more', async () => {
    const { id, version } = await theOne(author);
    await author.post(at(`/${id}/withdraw`), { version });

    const answer = await voter.post(at(`/${id}/vote`), { version: 2, reaction: 'agree' });

    expect(answer.status).toBe(404);
  });

  it('is taken back by its author only, of the version they saw', async () => {
    const { id, version } = await theOne(author);
    for (const other of [voter, table.facilitator, await table.join('observer')]) {
      expect((await other.post(at(`/${id}/withdraw`), { version })).status).toBe(403);
    }
    expect((await author.post(at(`/${id}/withdraw`), { version: version + 1 })).status).toBe(409);
    expect(await seenBy(voter)).toHaveLength(1);
  });

  it('stays once the text goes to consent, for it was voted on', async () => {
    const { id, version } = await theOne(author);
    await moveTo(server, table, 'consent');
    expect((await author.post(at(`/${id}/withdraw`), { version })).status).toBe(403);
  });
});
