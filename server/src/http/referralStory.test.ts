import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import { desk, openDoorAt, phone, STORY } from './referrals.testkit.ts';
import { makeTable, moveTo, startTestServer, type TestServer, type TestTable } from './testServer.ts';

let server: TestServer;
let table: TestTable;
let key: string;
let sender: ReturnType<typeof phone>;

beforeEach(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server);
  await moveTo(server, table, 'explore');
  key = await openDoorAt(table.facilitator, table, 'Gemeente Lindeveen');
  sender = phone(server);
});
afterEach(() => server.stop());

async function first() {
  const [referral] = (await desk(table.facilitator, table)).referrals;
  if (!referral) throw new Error('no question');
  return referral;
}
async function act(what: 'story' | 'theme', body: object, who = table.facilitator) {
  const { id, version } = await first();
  return who.post(`/workspaces/${table.id}/referrals/${id}/${what}`, { version, ...body });
}

describe('a question that becomes a story', () => {
  it('[REFERRAL_STORY] only with permission of the sender, without a name, and told to the sender', async () => {
    const path = await sender.follow(key, { mayBeStory: 'yes' });
    const { dueAt } = await first();
    expect((await first()).storyAtTable).toBe('may');
    expect((await act('story', { group: 'citizen' })).status).toBe(204);
    const [story] = (await (await table.join('observer')).get(`/workspaces/${table.id}/experiences`)).body;
    expect(story).toMatchObject({ situation: STORY, needed: 'Weten wat eerst moet' });
    expect((await sender.get(path)).text).toContain('Uw verhaal ligt nu zonder naam op tafel');
    expect(await first()).toMatchObject({ storyAtTable: 'done', dueAt });
    expect((await act('story', { group: 'citizen' })).status).toBe(403);
  });

  it('[REFERRAL_STORY] is nowhere without that permission, nor where no stories are told', async () => {
    await sender.ask(key);
    expect((await act('story', { group: 'citizen' })).body).toMatchObject({
      details: { reason: 'not-shared' },
    });
    await sender.ask(key, { mayBeStory: 'yes', urgency: 'now' });
    await moveTo(server, table, 'consent');
    expect((await first()).storyAtTable).toBe('not');
    expect((await act('story', { group: 'citizen' })).status).toBe(403);
    expect(await server.deps.storage.records.list('experience')).toEqual([]);
  });

  it('[REFERRAL_WITHDRAWN] goes from the table when the sender takes the question back', async () => {
    const path = await sender.follow(key, { mayBeStory: 'yes' });
    await act('story', { group: 'citizen' });
    await sender.send(path, { does: 'withdraw' });
    const kept = JSON.stringify(await server.deps.storage.records.list('experience'));
    expect(kept).not.toContain('drie brieven');
    const read = (await table.facilitator.get(`/workspaces/${table.id}/experiences`)).body;
    expect(JSON.stringify(read)).not.toContain('drie brieven');
  });
});

describe('[REFERRAL_THEMES] questions about the same', () => {
  it('are told as one thing from the third within ninety days, and not when one was taken back', async () => {
    const paths: string[] = [];
    for (const urgency of ['now', 'soon', 'normal']) {
      paths.push(await sender.follow(key, { urgency }));
    }
    for (const { id, version } of (await desk(table.facilitator, table)).referrals) {
      const at = `/workspaces/${table.id}/referrals/${id}/theme`;
      expect((await table.facilitator.post(at, { version, theme: 'Brieven' })).status).toBe(204);
    }
    expect((await desk(table.facilitator, table)).themes).toEqual([
      { theme: 'brieven', count: 3, stories: 0 },
    ]);
    await sender.send(paths[0] ?? '', { does: 'withdraw' });
    expect((await desk(table.facilitator, table)).themes).toEqual([]);
  });

  it('named by two at once keep the first; the other is told, and nothing of theirs is written over unseen', async () => {
    await sender.ask(key);
    const [referral] = (await desk(table.facilitator, table)).referrals;
    const at = `/workspaces/${table.id}/referrals/${referral?.id}/theme`;
    const named = await Promise.all(
      ['Brieven', 'Post'].map((theme) => table.facilitator.post(at, { version: referral?.version, theme })),
    );
    const [first, second] = named[0]?.status === 204 ? ['brieven', named[1]] : ['post', named[0]];
    expect(named.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([204, 409]);
    expect(second?.body).toMatchObject({ code: 'stale-version' });
    expect((await desk(table.facilitator, table)).referrals[0]?.theme).toBe(first);
  });

  it('is named by nobody else, and never with a number of a person', async () => {
    await sender.ask(key);
    const karin = await table.join('participant', 'agency');
    expect((await act('theme', { theme: 'Brieven' }, karin)).status).toBe(403);
    expect((await act('theme', { theme: '111222333' })).status).toBe(422);
  });
});
