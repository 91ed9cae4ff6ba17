import { WorkspaceView } from '@opgave/shared/contract/http';
import { ExperiencesView } from '@opgave/shared/contract/stories';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import { desk, openDoorAt, phone, STORY } from './referrals.testkit.ts';
import type { TestBrowser } from './testBrowser.ts';
import {
  makeOwnTable,
  makeTable,
  moveTo,
  PLAN,
  startTestServer,
  type TestServer,
  type TestTable,
} from './testServer.ts';

const SECRET = 'Dit verhaal mag niet mee naar een tafel.';
const TITLE = 'Brieven van drie loketten';

let server: TestServer;
let table: TestTable;
let paths: string[];

beforeEach(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server);
  const key = await openDoorAt(table.facilitator, table, 'Gemeente Lindeveen');
  const sender = phone(server);
  paths = [
    await sender.follow(key, { mayBeStory: 'yes' }),
    await sender.follow(key, { mayBeStory: 'yes', urgency: 'soon' }),
    await sender.follow(key, { story: SECRET }),
  ];
  for (const { id, version } of (await desk(table.facilitator, table)).referrals) {
    const at = `/workspaces/${table.id}/referrals/${id}/theme`;
    await table.facilitator.post(at, { version, theme: 'Brieven' });
  }
});
afterEach(() => server.stop());

const begin = (more: object = {}, who = table.facilitator, rest: object = {}) =>
  who.post('/workspaces', {
    ...{ title: TITLE, occasion: 'Veel vragen gaan over brieven.', groups: PLAN, ...rest },
    fromTheme: { workspaceId: table.id, theme: 'brieven', group: 'citizen', ...more },
  });
const storiesAt = async ({ id }: Pick<TestTable, 'id'>, who: TestBrowser = table.facilitator) =>
  ExperiencesView.parse((await who.get(`/workspaces/${id}/experiences`)).body);

describe('[THEME_TO_TABLE] a theme begins a table with the stories of whoever asked (`method.md` section 10)', () => {
  it('carries along each story that may, without a name, and tells its sender', async () => {
    expect((await desk(table.facilitator, table)).themes).toEqual([
      { theme: 'brieven', count: 3, stories: 2 },
    ]);
    const made = WorkspaceView.parse((await begin()).body);
    await moveTo(server, made, 'explore');
    const stories = await storiesAt(made);
    expect(stories).toHaveLength(2);
    expect(stories[0]).toMatchObject({
      ...{ situation: STORY, needed: 'Weten wat eerst moet', fromDoor: 'Gemeente Lindeveen' },
      teller: { group: 'citizen' },
    });
    expect(JSON.stringify(await server.deps.storage.records.list('experience'))).not.toContain(SECRET);
    const pages = await Promise.all(paths.map((path) => phone(server).get(path)));
    expect(pages.map(({ text }) => text.includes(`op een nieuwe tafel: “${TITLE}”`))).toEqual([
      ...[true, true, false],
    ]);
  });

  it('keeps the chain visible: the question stays with its owner and its term, and shows where its story lies', async () => {
    const before = (await desk(table.facilitator, table)).referrals.map(({ dueAt, owner }) => [dueAt, owner]);
    const { slug } = WorkspaceView.parse((await begin()).body);
    const { referrals, themes } = await desk(table.facilitator, table);
    expect(referrals.map(({ dueAt, owner }) => [dueAt, owner])).toEqual(before);
    const laid = referrals.filter(({ storyAtTable }) => storyAtTable === 'done');
    expect(laid.map(({ storyAt }) => storyAt)).toEqual([
      { slug, title: TITLE },
      { slug, title: TITLE },
    ]);
    expect(themes).toEqual([{ theme: 'brieven', count: 3, stories: 0 }]);
    const sponsor = await table.join('sponsor');
    expect((await desk(sponsor, table)).referrals.some(({ storyAt }) => storyAt)).toBe(false);
  });

  it('goes from the new table when its sender takes the question back', async () => {
    const made = WorkspaceView.parse((await begin()).body);
    await phone(server).send(paths[0] ?? '', { does: 'withdraw' });
    await moveTo(server, made, 'explore');
    expect((await storiesAt(made)).map(({ kind }) => kind).toSorted()).toEqual(['mark', 'told']);
  });

  it('lies at one table, however often one begins at the same moment', async () => {
    const made = await Promise.all([begin(), begin()]);
    expect(made.map(({ status }) => status)).toEqual([201, 201]);
    const stories = await server.deps.storage.records.list('experience');
    expect(stories).toHaveLength(2);
    expect(new Set(stories.map(({ workspaceId }) => workspaceId)).size).toBe(1);
  });

  it('is read by nobody in the new table before its step', async () => {
    const made = WorkspaceView.parse((await begin()).body);
    expect((await table.facilitator.get(`/workspaces/${made.id}/experiences`)).status).toBe(403);
  });

  it('is for who keeps that door, of a theme that is one, and for a group of the new table', async () => {
    const { facilitator: ilse } = await makeOwnTable(server, table.facilitator);
    const tables = async () => (await server.deps.storage.records.list('workspace')).length;
    const before = await tables();
    expect((await begin({}, ilse)).status).toBe(404);
    expect((await begin({ theme: 'wachten' })).status).toBe(404);
    expect((await begin({ group: 'scientist' })).body).toMatchObject({
      errors: [{ path: 'fromTheme.group', message: 'not-here' }],
    });
    expect(await tables()).toBe(before);
    expect(await server.deps.storage.records.list('experience')).toEqual([]);
  });
});
