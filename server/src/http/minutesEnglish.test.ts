import { expect, it } from 'vitest';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import { makeTable, startTestServer } from './testServer.ts';

it('[SESSION_MINUTES] minutes in English write a day and an hour as in Britain', async () => {
  const server = await startTestServer({ openStorage: openEmbeddedStorage });
  const { id, facilitator } = await makeTable(server, { language: 'en' });
  const sessions = `/workspaces/${id}/sessions`;
  const from = { kind: 'template', key: 'first90' };
  const made = await facilitator.post(sessions, { title: 'Session 1', from });
  const session = `${sessions}/${String(made.body.id)}`;
  const nextAt = Date.UTC(2027, 0, 9, 13, 30);
  expect((await facilitator.patch(session, { moments: 0, nextAt })).status).toBe(204);
  const minutes = await facilitator.get(`${session}/minutes`);
  expect(minutes.body.text).toMatch(/Saturday,? 9 January 2027 at 14:30/u);
  await server.stop();
});
