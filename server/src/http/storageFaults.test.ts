import { AppError } from '@opgave/shared/contract/errors';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { Records } from '#storage/ports.ts';
import { makeTable, startTestServer, type TestServer, type TestTable } from './testServer.ts';

let server: TestServer;
let table: TestTable;
let isFull: boolean;

beforeEach(async () => {
  isFull = false;
  server = await startTestServer({
    openStorage: async (options) => {
      const storage = await openEmbeddedStorage(options);
      const { records } = storage;
      const commit: Records['commit'] = async (...parts) => {
        if (isFull) throw new AppError('storage-unavailable');
        return records.commit(...parts);
      };
      return {
        ...storage,
        isWritable: () => !isFull,
        records: {
          get: (kind, id) => records.get(kind, id),
          list: (kind) => records.list(kind),
          listByWorkspace: (kind, id) => records.listByWorkspace(kind, id),
          findBy: (kind, index, value) => records.findBy(kind, index, value),
          changesOf: (id) => records.changesOf(id),
          commit,
        },
      };
    },
  });
  table = await makeTable(server);
});
afterEach(() => server.stop());

describe('P06 a full disk', () => {
  it('stops writing with a plain answer, and reading goes on', async () => {
    const token = await table.invite('observer');
    isFull = true;
    server.wait(10 * 60_000);

    const path = `/workspaces/${table.id}`;
    expect((await table.facilitator.patch(path, { version: 1, title: 'Anders' })).body).toMatchObject({
      status: 503,
      code: 'storage-unavailable',
    });
    expect((await server.browser().enter(token, { displayName: 'Yusuf' })).status).toBe(503);
    expect((await table.facilitator.get(`/workspaces/by-slug/${table.slug}`)).body.title).toBe(
      'Te veel brieven',
    );
    expect((await table.facilitator.get('/me')).status).toBe(200);
    isFull = false;
    expect((await table.facilitator.patch(path, { version: 1, title: 'Anders' })).status).toBe(200);
  });
});
