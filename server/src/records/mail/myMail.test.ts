import type { Inbox } from '@opgave/shared/contract/notificationRecords';
import { PersonId } from '@opgave/shared/ids';
import { expect, it } from 'vitest';
import { makeTable, startTestServer } from '#http/testServer.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import { waitForNothing } from './myMail.ts';

it('takes another rhythm also when something is told at the same moment', async () => {
  const server = await startTestServer({ openStorage: openEmbeddedStorage });
  const { facilitator } = await makeTable(server);
  const personId = PersonId.parse(facilitator.personId);
  const { records } = server.deps.storage;
  const inbox: Inbox = { id: personId, version: 1, items: [], digest: 'daily' };
  await records.commit([{ kind: 'inbox', value: inbox }], []);
  const told = { ...inbox, version: 2 };
  await Promise.all([
    records.commit([{ kind: 'inbox', value: told }], []),
    waitForNothing(server.deps, personId, { rhythm: 'weekly' }),
  ]);
  expect(await records.get('inbox', personId)).toEqual({ ...told, version: 3, digest: 'weekly' });
  await server.stop();
});
