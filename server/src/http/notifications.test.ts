import { NotificationsView, type NotificationView } from '@opgave/shared/contract/notifications';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CAUSES, CommentsTable, SECRET } from './comments.testkit.ts';
import type { TestBrowser } from './testBrowser.ts';
import { moveTo } from './testServer.ts';

let comments: CommentsTable;

beforeEach(async () => {
  comments = await CommentsTable.open();
});
afterEach(() => comments.server.stop());

async function toldTo(who: TestBrowser): Promise<readonly NotificationView[]> {
  return (await inboxOf(who)).items;
}

async function inboxOf(who: TestBrowser): Promise<NotificationsView> {
  await comments.server.app.notifications.catchUp();
  return NotificationsView.parse((await who.get('/notifications')).body);
}

/** A comment from outside with an answer to it. */
async function answered() {
  const els = await comments.table.join('commenter', 'citizen');
  const karin = await comments.table.join('participant', 'agency');
  const id = await comments.placed(els);
  const reply = await comments.answer(karin, id, `Dank. ${SECRET}2`);
  return { els, karin, id, replyId: String(reply.body.id) };
}

describe('somebody is told', () => {
  it('that their comment was answered, with the words, by whom and where', async () => {
    const { els, karin, id } = await answered();
    const { unread, items } = await inboxOf(els);
    expect(unread).toBe(1);
    expect(items).toMatchObject([
      {
        kind: 'commentAnswered',
        isRead: false,
        workspace: { slug: comments.table.slug },
        link: `problem?comment=${id}#causes`,
        part: 'problem',
        by: { name: 'Een participant', group: 'agency' },
        words: `Dank. ${SECRET}2`,
        quote: expect.stringContaining(SECRET),
      },
    ]);
    expect(await toldTo(karin)).toEqual([]);
  });

  it('what was done with their comment, and only as it stands now', async () => {
    const { els, karin, id } = await answered();
    const reason = 'Dit hoort bij een andere vraag.';
    await karin.post(comments.at(`/${id}/outcome`), { kind: 'notTakenUp', version: 1, reason });
    expect((await toldTo(els))[0]).toMatchObject({ kind: 'commentNotTakenUp', words: reason });
    const sentence = 'Niemand kijkt naar alle brieven samen.';
    await comments.write(karin, sentence);
    await karin.post(comments.at(`/${id}/outcome`), { kind: 'takenUp', version: 2, place: CAUSES, sentence });
    const kinds = (await toldTo(els)).map(({ kind }) => kind);
    expect(kinds).toEqual(['commentTakenUp', 'commentAnswered']);
  });

  it('that their comment was hidden, with the reason', async () => {
    const { els, id } = await answered();
    const reason = 'Hierin staat de naam van een buurvrouw.';
    await comments.table.facilitator.post(comments.at(`/${id}/hide`), { version: 1, reason });
    expect((await toldTo(els))[0]).toMatchObject({ kind: 'commentHidden', words: reason });
  });

  it('that they, or their group, are named in a comment, once and with the words', async () => {
    const els = await comments.table.join('commenter', 'citizen');
    const karin = await comments.table.join('participant', 'agency');
    const id = await comments.placed(els, { text: `Wat vinden @uitvoerders hiervan? ${SECRET}` });
    expect(await toldTo(karin)).toMatchObject([
      { kind: 'mentioned', by: { group: 'citizen' }, words: expect.stringContaining(SECRET) },
    ]);
    expect((await toldTo(karin))[0]?.link).toBe(`problem?comment=${id}#causes`);
    expect(await toldTo(els)).toEqual([]);
  });

  it('that the table goes on, except whoever moved it', async () => {
    const els = await comments.table.join('commenter', 'citizen');
    const move = { at: comments.server.deps.now(), workspaceId: comments.table.id, result: 'done' } as const;
    const actor = (await comments.server.deps.storage.records.list('person')).find(
      ({ id }) => id === comments.table.facilitator.personId,
    )?.id;
    const object = `workspace:${comments.table.id}`;
    const details = { from: 'define', to: 'consent' };
    await comments.server.deps.storage.records.commit(
      [],
      [{ ...move, object, details, action: 'phase.advance', ...(actor !== undefined && { actor }) }],
    );
    expect(await toldTo(els)).toMatchObject([{ kind: 'phaseMoved', detail: 'consent', link: '' }]);
    expect(await toldTo(comments.table.facilitator)).toEqual([]);
  });

  it('two days before comments close, when they said nothing yet, and once', async () => {
    const els = await comments.table.join('commenter', 'citizen');
    const spoke = await comments.table.join('commenter', 'citizen');
    await comments.placed(spoke);
    const { body } = await els.get(`/workspaces/by-slug/${comments.table.slug}`);
    const { version } = body;
    const announced = { version, lastDay: '2026-11-27' };
    await comments.table.facilitator.post(`/workspaces/${comments.table.id}/last-comment-day`, announced);
    expect(await toldTo(els)).toEqual([]);
    comments.server.wait(3 * 86_400_000);
    await comments.server.app.notifications.catchUp();
    comments.server.wait(3_600_000);
    const { storage } = comments.server.deps;
    const inboxes = await storage.records.list('inbox');
    expect(inboxes.find(({ id }) => id === els.personId)?.items).toMatchObject([
      { kind: 'commentsClose', about: '2026-11-27' },
    ]);
    await comments.server.app.notifications.catchUp();
    const again = await storage.records.list('inbox');
    expect(again.find(({ id }) => id === els.personId)?.items).toHaveLength(1);
    expect(again.find(({ id }) => id === spoke.personId)?.items ?? []).toEqual([]);
  });
});

describe('[COMMENT_WAITS] what waits for the facilitator', () => {
  beforeEach(async () => {
    const { records } = comments.server.deps.storage;
    const workspace = await records.get('workspace', comments.table.id);
    if (!workspace) throw new Error('no table');
    const settings = { ...workspace.settings, commentsWait: true };
    await records.commit(
      [{ kind: 'workspace', value: { ...workspace, version: workspace.version + 1, settings } }],
      [],
    );
  });
  const letThrough = (id: string, version = 1) =>
    comments.table.facilitator.post(comments.at(`/${id}/show`), { version });

  it('tells nobody who is named in it, and tells them once when it is let through', async () => {
    const els = await comments.table.join('commenter', 'citizen');
    const karin = await comments.table.join('participant', 'agency');
    const id = await comments.placed(els, { text: `Wat vinden @uitvoerders hiervan? ${SECRET}` });
    expect(await toldTo(karin)).toEqual([]);
    expect((await letThrough(id)).status).toBe(204);

    expect(await toldTo(karin)).toMatchObject([{ kind: 'mentioned', link: `problem?comment=${id}#causes` }]);
    expect(await toldTo(els)).toMatchObject([{ kind: 'commentShown' }]);
    const reason = 'Hierin staat de naam van een buurvrouw.';
    await comments.table.facilitator.post(comments.at(`/${id}/hide`), { version: 2, reason });
    await letThrough(id, 3);
    expect(await toldTo(karin)).toHaveLength(1);
  });

  it('tells whose comment it answers once it is let through, and nobody before', async () => {
    const els = await comments.table.join('commenter', 'citizen');
    const karin = await comments.table.join('participant', 'agency');
    const id = await comments.placed(karin);
    const reply = String((await comments.answer(els, id, `Ik maak dit mee. ${SECRET}4`)).body.id);
    expect(await toldTo(karin)).toEqual([]);
    await letThrough(reply);
    expect(await toldTo(karin)).toMatchObject([
      { kind: 'commentAnswered', words: `Ik maak dit mee. ${SECRET}4` },
    ]);
  });

  it('is told once when it was let through before the log was read', async () => {
    const els = await comments.table.join('commenter', 'citizen');
    const karin = await comments.table.join('participant', 'agency');
    const id = await comments.placed(els, { text: `Wat vinden @uitvoerders hiervan? ${SECRET}` });
    await letThrough(id);
    expect(await toldTo(karin)).toHaveLength(1);
  });
});

describe('what one was told of', () => {
  it('is read one by one, or all at once', async () => {
    const { els, karin, id } = await answered();
    await comments.answer(karin, id, 'En nog iets.');
    const [newest, oldest] = await toldTo(els);
    await els.post('/notifications/read', { ids: [newest?.id] });
    expect(await inboxOf(els)).toMatchObject({ unread: 1, items: [{ isRead: true }, { isRead: false }] });
    await karin.post('/notifications/read', { ids: [oldest?.id] });
    expect((await inboxOf(els)).unread).toBe(1);
    await els.post('/notifications/read', {});
    expect((await inboxOf(els)).unread).toBe(0);
  });

  it('is told once, whenever the telling was broken off', async () => {
    const { els } = await answered();
    await toldTo(els);
    const { records } = comments.server.deps.storage;
    const cursor = await records.get('notificationCursor', 'notifications');
    if (!cursor) throw new Error('no cursor');
    const value = { ...cursor, version: cursor.version + 1, upTo: 0 };
    await records.commit([{ kind: 'notificationCursor', value }], []);
    expect(await toldTo(els)).toHaveLength(1);
  });

  it('P30 [pitfall 8] holds no byte of what its reader may not see when they read it', async () => {
    const { els, karin, id, replyId } = await answered();
    expect(await toldTo(els)).toHaveLength(1);
    const reason = 'Hierin staat de naam van een buurvrouw.';
    await comments.table.facilitator.post(comments.at(`/${replyId}/hide`), { version: 1, reason });
    const raw = (await els.get('/notifications')).text;
    expect(raw).not.toContain(`${SECRET}2`);

    await karin.post(comments.at(`/${replyId}/withdraw`), { version: 2 });
    expect((await els.get('/notifications')).text).not.toContain(replyId);

    await comments.answer(karin, id, `${SECRET}3`);
    expect(await toldTo(els)).toHaveLength(1);
    await moveTo(comments.server, comments.table, 'explore');
    expect((await els.get('/notifications')).text).not.toContain(SECRET);

    await moveTo(comments.server, comments.table, 'define');
    await comments.table.facilitator.delete(`/workspaces/${comments.table.id}/people/${els.personId}`);
    expect((await els.get('/notifications')).body).toEqual({ unread: 0, items: [] });
  });

  it('is nobody else’s to ask for', async () => {
    expect((await comments.server.browser().get('/notifications')).status).toBe(401);
    expect((await comments.server.browser().post('/notifications/read', {})).status).toBe(401);
  });
});
