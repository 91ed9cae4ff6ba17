import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { REASON, SECRET, STORY, StoriesTable } from './stories.testkit.ts';
import { moveTo } from './testServer.ts';

let stories: StoriesTable;

beforeEach(async () => {
  stories = await StoriesTable.open();
});
afterEach(() => stories.server.stop());

describe('[EXPERIENCE_QUEUE] the story of a commenter', () => {
  it('pitfall 8: waits, and no byte of it reaches anybody but its teller and the facilitator', async () => {
    const teller = await stories.table.join('commenter', 'citizen');
    const others = [
      await stories.table.join('participant', 'citizen'),
      await stories.table.join('observer'),
      await stories.table.join('sponsor'),
    ];
    const told: unknown[] = [];
    stories.server.deps.storage.bus.subscribe('experiences.changed', (message) => told.push(message));

    await stories.tell(teller);

    expect(await stories.theOne(teller)).toMatchObject({ state: 'waiting' });
    expect(await stories.theOne(stories.table.facilitator)).toMatchObject({ state: 'waiting' });
    for (const other of others) {
      expect(await stories.seenBy(other)).toEqual([]);
      expect(await stories.everything(other)).not.toContain(SECRET);
    }
    expect(told).toEqual([
      { workspaceId: stories.table.id, onlyTo: [teller.personId, stories.table.facilitator.personId] },
    ]);
    expect(await stories.counted()).toEqual({ count: 0, fromOutside: 0 });
  });

  it('is read by all once the facilitator lets it through', async () => {
    const [teller, other] = [
      await stories.table.join('commenter', 'citizen'),
      await stories.table.join('observer'),
    ];
    await stories.tell(teller);

    expect((await stories.act(teller, 'show')).body.code).toBe('not-allowed');
    expect((await stories.act(stories.table.facilitator, 'show')).status).toBe(204);

    expect(await stories.theOne(other)).toMatchObject({ state: 'shown' });
    expect(await stories.counted()).toEqual({ count: 1, fromOutside: 1 });
    expect((await stories.act(stories.table.facilitator, 'show')).body.code).toBe('stale-version');
  });

  it('waits again after its teller changed it', async () => {
    const teller = await stories.table.join('commenter', 'citizen');
    await stories.tell(teller);
    await stories.act(stories.table.facilitator, 'show');
    const { id, version } = await stories.theOne(teller);

    expect((await teller.patch(stories.at(`/${id}`), { ...STORY, version })).status).toBe(204);

    expect((await stories.theOne(teller)).state).toBe('waiting');
  });
});

describe('[EXPERIENCE_HIDE] a hidden story', () => {
  it('leaves a mark without a word; its teller reads why, and it can come back', async () => {
    const [teller, other] = [
      await stories.table.join('participant', 'citizen'),
      await stories.table.join('observer'),
    ];
    await stories.tell(teller);

    expect((await stories.act(stories.table.facilitator, 'hide')).status).toBe(204);

    expect(await stories.seenBy(other)).toEqual([expect.objectContaining({ kind: 'mark', why: 'hidden' })]);
    const seen = await stories.everything(other);
    for (const word of [SECRET, 'buurvrouw', teller.personId, STORY.effect]) {
      expect(seen.replaceAll(`"personId":"${teller.personId}"`, '')).not.toContain(word);
    }
    expect(await stories.theOne(teller)).toMatchObject({ state: 'hidden', reason: REASON });
    expect(await stories.counted()).toEqual({ count: 0, fromOutside: 0 });

    expect((await stories.act(stories.table.facilitator, 'show')).status).toBe(204);
    expect(await stories.theOne(other)).toMatchObject({ state: 'shown', situation: STORY.situation });
  });

  it('that never was shown leaves nothing at all', async () => {
    const [teller, other] = [await stories.table.join('commenter'), await stories.table.join('observer')];
    await stories.tell(teller);
    await stories.act(stories.table.facilitator, 'hide');

    expect(await stories.seenBy(other)).toEqual([]);
    expect((await stories.theOne(teller)).state).toBe('hidden');
  });

  it('waits for the facilitator when its teller mended it', async () => {
    const teller = await stories.table.join('participant', 'citizen');
    await stories.tell(teller);
    await stories.act(stories.table.facilitator, 'hide');
    const { id, version } = await stories.theOne(teller);

    await teller.patch(stories.at(`/${id}`), { ...STORY, version, effect: 'Ik schaamde me.' });

    expect((await stories.theOne(stories.table.facilitator)).state).toBe('waiting');
  });

  it('needs a reason, and only the facilitator hides', async () => {
    const [teller, other] = [
      await stories.table.join('participant', 'citizen'),
      await stories.table.join('participant', 'agency'),
    ];
    await stories.tell(teller);
    const { id } = await stories.theOne(teller);
    for (const who of [
      teller,
      other,
      await stories.table.join('sponsor'),
      await stories.table.join('observer'),
    ]) {
      const answer = await who.post(stories.at(`/${id}/hide`), { version: 1, reason: REASON });
      expect(answer.body.code).toBe('not-allowed');
    }
    const short = await stories.table.facilitator.post(stories.at(`/${id}/hide`), {
      version: 1,
      reason: 'Te kort',
    });
    expect(short.status).toBe(422);
  });
});

describe('[EXPERIENCE_WITHDRAW] a story that is taken back', () => {
  it('is gone before consent, words and all', async () => {
    const [teller, other] = [
      await stories.table.join('participant', 'citizen'),
      await stories.table.join('observer'),
    ];
    await stories.tell(teller);
    expect((await stories.act(stories.table.facilitator, 'withdraw')).body.code).toBe('not-allowed');

    expect((await stories.act(teller, 'withdraw')).status).toBe(204);

    for (const who of [teller, other, stories.table.facilitator])
      expect(await stories.seenBy(who)).toEqual([]);
    const stored = await stories.server.deps.storage.records.listByWorkspace('experience', stories.table.id);
    expect(JSON.stringify(stored)).not.toContain(SECRET);
    expect(await stories.counted()).toEqual({ count: 0, fromOutside: 0 });
  });

  it('leaves "withdrawn" from consent on', async () => {
    const [teller, other] = [
      await stories.table.join('participant', 'citizen'),
      await stories.table.join('observer'),
    ];
    await stories.tell(teller);
    await moveTo(stories.server, stories.table, 'consent');

    expect((await stories.act(teller, 'withdraw')).status).toBe(204);

    expect(await stories.seenBy(other)).toEqual([
      expect.objectContaining({ kind: 'mark', why: 'withdrawn' }),
    ]);
    expect(await stories.everything(other)).not.toContain(SECRET);
  });
});
