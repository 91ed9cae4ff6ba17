import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import { makeTable, startTestServer, type TestServer, type TestTable } from './testServer.ts';

let server: TestServer;
let table: TestTable;

beforeAll(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage, limits: { signInFailures: 100_000 } });
  table = await makeTable(server);
});
afterAll(() => server.stop());

describe('T12 a table that is not mine', () => {
  const UNKNOWN = 'abcdefghijklmnopqrstuvwx';

  it('gets the same answer as one that does not exist', async () => {
    const stranger = await strangerElsewhere();
    const ways = [
      (id: string) => stranger.get(`/workspaces/${id}/people`),
      (id: string) => stranger.get(`/workspaces/${id}/gates`),
      (id: string) => stranger.get(`/workspaces/${id}/events`),
      (id: string) => stranger.get(`/workspaces/${id}/invitations`),
      (id: string) => stranger.patch(`/workspaces/${id}`, { version: 1, title: 'Van mij' }),
      (id: string) => stranger.post(`/workspaces/${id}/archive`, { version: 1 }),
      (id: string) => stranger.post(`/workspaces/${id}/invitations`, { role: 'observer' }),
      (id: string) => stranger.delete(`/workspaces/${id}/people/${table.facilitator.personId}`),
      (id: string) =>
        stranger.post(`/workspaces/${id}/facilitators`, { personId: stranger.personId, mode: 'share' }),
    ];
    for (const ask of ways) {
      const [mine, unknown] = [await ask(table.id), await ask(UNKNOWN)];
      expect(mine.status).toBe(404);
      expect(mine.text).toBe(unknown.text);
    }
    const [slug, noSlug] = ['te-veel-brieven', 'bestaat-niet'].map((name) => `/workspaces/by-slug/${name}`);
    expect((await stranger.get(slug ?? '')).text).toBe((await stranger.get(noSlug ?? '')).text);
  });

  it('takes as long as one that does not exist, within 5 ms at the median', async () => {
    const stranger = await strangerElsewhere();
    const time = async (id: string) => {
      const begin = performance.now();
      await stranger.get(`/workspaces/${id}/people`);
      return performance.now() - begin;
    };
    const [forbidden, unknown]: number[][] = [[], []];
    for (let count = 0; count < 60; count += 1) {
      forbidden?.push(await time(table.id));
      unknown?.push(await time(UNKNOWN));
    }
    expect(Math.abs(median(forbidden) - median(unknown))).toBeLessThan(5);
  });

  async function strangerElsewhere() {
    const made = await table.administrator.post('/workspaces', { title: 'Elders', occasion: '', groups: [] });
    const link = await table.administrator.post(`/workspaces/${made.body.id}/invitations`, {
      role: 'observer',
    });
    const stranger = server.browser();
    await stranger.enter(link.body.token, { displayName: 'Vreemde' });
    return stranger;
  }
  function median(values: number[] = []): number {
    return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
  }
});
