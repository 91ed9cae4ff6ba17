import { StatementsView } from '@opgave/shared/contract/statements';
import { ParkedViews } from '@opgave/shared/contract/stories';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askToWrite, idOf } from './scribe.testkit.ts';
import { SECRET, StoriesTable } from './stories.testkit.ts';
import type { TestBrowser } from './testBrowser.ts';
import { moveTo } from './testServer.ts';

let stories: StoriesTable;
let scribe: TestBrowser;
let citizen: TestBrowser;
let reader: TestBrowser;

beforeEach(async () => {
  stories = await StoriesTable.open();
  const { table } = stories;
  [scribe, citizen, reader] = [
    await table.join('participant', 'agency'),
    await table.join('participant', 'citizen'),
    await table.join('observer'),
  ];
  await scribe.patch('/me', { displayName: 'Karin' });
});
afterEach(() => stories.server.stop());

const forCitizen = async () => ({ for: { kind: 'person', personId: await idOf(citizen) } });
const forGroup = (group: string) => ({ for: { kind: 'group', group } });
const IDEA = { text: 'Alle brieven in één envelop', wouldSolve: 'Mensen zien niet wat eerst moet.' };

function path(rest: string): string {
  return `/workspaces/${stories.table.id}/${rest}`;
}

describe('[SCRIBE] a story written down in the room', () => {
  it('counts for the group of the person, names nobody, and says who wrote it down', async () => {
    await askToWrite(stories.table, scribe);

    expect((await stories.tell(scribe, { ...(await forCitizen()), shownAs: 'name' })).status).toBe(201);

    const story = await stories.theOne(reader);
    expect(story.teller).toEqual({ group: 'citizen' });
    expect(story.fromRoom).toMatchObject({ isForGroup: false, isConfirmed: false });
    expect(story.fromRoom?.writtenBy).not.toBe('');
    expect(await stories.counted()).toEqual({ count: 1, fromOutside: 1 });
    expect(await stories.theOne(citizen)).toMatchObject({ isMine: true });
    expect(await stories.theOne(scribe)).toMatchObject({ isMine: false });
  });

  it('[COMMENT_WINDOW] is not written down while the stories rest for comments, for nobody and for no group', async () => {
    const { facilitator, slug } = stories.table;
    await askToWrite(stories.table, scribe);
    const { version } = (await facilitator.get(`/workspaces/by-slug/${slug}`)).body;
    const lastDay = { version, on: 'experiences', lastDay: '2026-12-31' };
    expect((await facilitator.post(path('last-comment-day'), lastDay)).status).toBe(204);
    for (const who of [scribe, facilitator]) {
      expect((await stories.tell(who, forGroup('citizen'))).status).toBe(403);
      expect((await stories.tell(who, await forCitizen())).status).toBe(403);
    }
    expect(await stories.counted()).toEqual({ count: 0, fromOutside: 0 });
  });

  it('is confirmed by that person, and by nobody else', async () => {
    await askToWrite(stories.table, scribe);
    await stories.tell(scribe, await forCitizen());
    const { id, version } = await stories.theOne(citizen);
    for (const other of [scribe, stories.table.facilitator, reader]) {
      expect((await other.post(stories.at(`/${id}/confirm`), { version })).status).toBe(403);
    }

    expect((await citizen.post(stories.at(`/${id}/confirm`), { version })).status).toBe(204);

    expect((await stories.theOne(reader)).fromRoom).toMatchObject({ isConfirmed: true });
    const again = await citizen.post(stories.at(`/${id}/confirm`), { version: version + 1 });
    expect(again.status).toBe(409);
    const record = await reader.get(path('events'));
    expect(record.text).toContain('experience.confirmed');
    expect(record.text).not.toContain(SECRET);
  });

  it('is taken back by that person, and not by who wrote it down', async () => {
    await askToWrite(stories.table, scribe);
    await stories.tell(scribe, await forCitizen());
    expect((await stories.act(scribe, 'withdraw')).status).toBe(403);

    expect((await stories.act(citizen, 'withdraw')).status).toBe(204);

    expect(await stories.everything(reader)).not.toContain(SECRET);
    expect(await stories.counted()).toEqual({ count: 0, fromOutside: 0 });
  });

  it('is for a group when the person has no device, and counts for that group', async () => {
    const { facilitator } = stories.table;
    expect((await stories.tell(facilitator, forGroup('citizen'))).status).toBe(201);

    const story = await stories.theOne(reader);
    expect(story.teller).toEqual({ group: 'citizen' });
    expect(story.fromRoom).toMatchObject({ isForGroup: true });
    expect(await stories.counted()).toEqual({ count: 1, fromOutside: 1 });
    const { id, version } = story;
    expect((await facilitator.post(stories.at(`/${id}/confirm`), { version })).status).toBe(409);
  });

  it.each([
    [{ for: { kind: 'group', group: 'scientist' } }, 422],
    [{ for: { kind: 'person', personId: 'nobody0000000000000000' } }, 404],
    [{ for: { kind: 'group', group: 'citizen', personId: 'x' } }, 422],
    [{ for: 'citizen' }, 422],
  ])('is refused for %j', async (more, status) => {
    expect((await stories.tell(stories.table.facilitator, more)).status).toBe(status);
    expect(await stories.seenBy(reader)).toEqual([]);
  });

  it('is never for oneself, nor for somebody who may not tell one', async () => {
    await askToWrite(stories.table, scribe);
    const self = { for: { kind: 'person', personId: await idOf(scribe) } };
    const observer = { for: { kind: 'person', personId: await idOf(reader) } };
    expect((await stories.tell(scribe, self)).status).toBe(422);
    expect((await stories.tell(scribe, observer)).status).toBe(403);
  });

  it('keeps the check on personal data', async () => {
    const answer = await stories.tell(stories.table.facilitator, {
      ...forGroup('citizen'),
      situation: 'Mijn nummer is 123456782.',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('citizenServiceNumber');
  });
});

describe('[SCRIBE] who writes for others', () => {
  it('is the facilitator, and a participant as long as the facilitator asks them to', async () => {
    const { table } = stories;
    expect((await stories.tell(scribe, forGroup('citizen'))).status).toBe(403);

    expect((await askToWrite(table, scribe, { by: citizen })).status).toBe(403);
    expect((await askToWrite(table, scribe, { by: scribe })).status).toBe(403);
    expect((await askToWrite(table, scribe)).status).toBe(204);
    expect((await stories.tell(scribe, forGroup('citizen'))).status).toBe(201);

    expect((await askToWrite(table, scribe, { isScribe: false })).status).toBe(204);
    expect((await stories.tell(scribe, forGroup('citizen'))).status).toBe(403);
    const record = (await reader.get(path('events'))).text;
    expect(record).toContain('scribe.asked');
    expect(record).toContain('scribe.ended');
  });

  it('is nobody else, and only while participants write', async () => {
    const { table, server } = stories;
    const others = [reader, citizen, await table.join('commenter', 'citizen'), await table.join('sponsor')];
    for (const other of others) {
      expect((await stories.tell(other, forGroup('citizen'))).status).toBe(403);
      expect(
        (await other.post(path('statements'), { text: 'Een brief.', ...forGroup('citizen') })).status,
      ).toBe(403);
      expect((await other.post(path('parked'), { ...IDEA, ...forGroup('citizen') })).status).toBe(403);
    }
    await moveTo(server, table, 'consent');
    expect((await stories.tell(table.facilitator, forGroup('citizen'))).status).toBe(403);
    expect((await table.facilitator.post(path('parked'), { ...IDEA, ...forGroup('citizen') })).status).toBe(
      201,
    );
  });
});

describe('[SCRIBE] a statement and an idea from the room', () => {
  it('a statement stands under the group, and gets the name back when the person says yes', async () => {
    const { facilitator } = stories.table;
    const placed = await facilitator.post(path('statements'), {
      text: 'Brieven zijn te lang.',
      ...(await forCitizen()),
    });
    expect(placed.status).toBe(201);
    const read = async (who: TestBrowser) =>
      StatementsView.parse((await who.get(path('statements'))).body)[0];
    const seen = await read(reader);
    expect(seen).toMatchObject({ by: { name: '', group: 'citizen' }, fromRoom: { isConfirmed: false } });

    const confirm = (who: TestBrowser) =>
      who.post(path(`statements/${seen?.id}/confirm`), { version: seen?.version });
    expect((await confirm(facilitator)).status).toBe(403);
    expect((await confirm(citizen)).status).toBe(204);

    expect(await read(reader)).toMatchObject({
      by: { name: 'Een participant', group: 'citizen' },
      fromRoom: { isConfirmed: true },
    });
  });

  it('an idea is confirmed or taken back by the person it was written down for', async () => {
    const { facilitator } = stories.table;
    const read = async (who: TestBrowser) => ParkedViews.parse((await who.get(path('parked'))).body);
    for (const text of ['Eerste idee', 'Tweede idee']) {
      stories.server.wait(1);
      await facilitator.post(path('parked'), { ...IDEA, text, ...(await forCitizen()) });
    }
    const [first, second] = await read(citizen);
    expect(first).toMatchObject({ isMine: true, by: { name: '', group: 'citizen' } });

    const act = (who: TestBrowser, idea: typeof first, what: string) =>
      who.post(path(`parked/${idea?.id}/${what}`), { version: idea?.version });
    expect((await act(facilitator, first, 'withdraw')).status).toBe(403);
    expect((await act(citizen, first, 'confirm')).status).toBe(204);
    expect((await act(citizen, second, 'withdraw')).status).toBe(204);

    const left = await read(reader);
    expect(left.map(({ text, by }) => [text, by.name])).toEqual([['Eerste idee', 'Een participant']]);
    const lines = (await reader.get(path('events'))).body;
    const takenBack = lines.find(({ action }: { action: string }) => action === 'parked.withdrawn');
    expect(takenBack.by).toBeUndefined();
    expect((await reader.get(path('events'))).text).not.toContain('idee');
  });

  it('one’s own idea is never taken away', async () => {
    await citizen.post(path('parked'), IDEA);
    const [idea] = ParkedViews.parse((await citizen.get(path('parked'))).body);
    const answer = await citizen.post(path(`parked/${idea?.id}/withdraw`), { version: idea?.version });
    expect(answer.status).toBe(403);
    expect(ParkedViews.parse((await reader.get(path('parked'))).body)).toHaveLength(1);
  });
});
