import { ExperienceId, PersonId, SessionId } from '@opgave/shared/ids';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { actInSession } from '#records/sessions/actInSession.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import { makeTable, moveTo, startTestServer, type TestServer, type TestTable } from './testServer.ts';

let server: TestServer;
let table: TestTable;
beforeAll(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server);
});
afterAll(() => server.stop());

const STORY = {
  ...{ situation: 'Na mijn scheiding kwamen er vier brieven.', steps: 'Ik belde drie keer.' },
  ...{ effect: 'Ik slaap slecht.', toldBy: 'self', shownAs: 'name', permission: true },
};

it('[SESSION_STORY] [SESSION_SCREEN] a story stands on the screen page by page, once the facilitator puts it there, and its teller is not named', async () => {
  const citizen = await table.join('participant', 'citizen');
  await moveTo(server, table, 'explore');
  const stories = `/workspaces/${table.id}/experiences`;
  await citizen.post(stories, STORY);
  const body = { title: 'Sessie 1', from: { kind: 'template', key: 'first90' } };
  const made = (await table.facilitator.post(`/workspaces/${table.id}/sessions`, body)).body;
  const sessionId = SessionId.parse(made.id);
  const about = { workspaceId: table.id, personId: PersonId.parse(table.facilitator.personId), sessionId };
  const link = await table.facilitator.post(`/workspaces/${table.id}/sessions/${sessionId}/screen`);
  const screen = async () => (await server.browser().post('/screens', { token: link.body.token })).body;
  await actInSession(server.deps, { ...about, command: { kind: 'session.begin' } });
  expect(JSON.stringify(await screen())).not.toContain('scheiding');

  const [story] = (await table.facilitator.get(stories)).body;
  const experienceId = ExperienceId.parse(story.id);
  const light = (page: number) => {
    const spotlight = { path: `experiences/${experienceId}`, story: { experienceId, page } };
    return actInSession(server.deps, { ...about, command: { kind: 'spotlight.set', spotlight } });
  };
  await light(1);
  const shown = await screen();
  expect(shown.story).toEqual({
    ...{ field: 'steps', words: 'Ik belde drie keer.', group: 'citizen', page: 1, pages: 3 },
  });
  const people = (await table.facilitator.get(`/workspaces/${table.id}/people`)).body;
  for (const { displayName, personId } of people) {
    expect(JSON.stringify(shown)).not.toContain(displayName);
    expect(JSON.stringify(shown)).not.toContain(personId);
  }

  // Out of sight at the table is out of sight in the room, at once.
  const reason = 'Er staat een naam van een ander in.';
  await table.facilitator.post(`${stories}/${experienceId}/hide`, { version: story.version, reason });
  expect(await screen()).not.toHaveProperty('story');
});
