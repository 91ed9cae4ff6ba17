import { CommentReminder } from '@opgave/shared/contract/commentReminder';
import { WorkspaceView } from '@opgave/shared/contract/http';
import { PersonId, SessionId } from '@opgave/shared/ids';
import { endOfDay } from '@opgave/shared/method/calendar';
import type { OpenedPage } from '@opgave/shared/method/commentWindow';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeWindowWhenDue } from '#records/comments/commentWindow.ts';
import { actInSession } from '#records/sessions/actInSession.ts';
import { CAUSES, CommentsTable } from './comments.testkit.ts';
import { STORY } from './stories.testkit.ts';
import type { TestBrowser } from './testBrowser.ts';
import { moveTo } from './testServer.ts';

const LAST_DAY = '2026-12-01';

let comments: CommentsTable;
let els: TestBrowser;
let karin: TestBrowser;

beforeEach(async () => {
  comments = await CommentsTable.open();
  els = await comments.table.join('commenter', 'citizen');
  karin = await comments.table.join('participant', 'agency');
});
afterEach(() => comments.server.stop());

async function look(): Promise<WorkspaceView> {
  return WorkspaceView.parse((await els.get(`/workspaces/by-slug/${comments.table.slug}`)).body);
}

async function announce(more: object = { textRests: true }) {
  const { version } = await look();
  const path = `/workspaces/${comments.table.id}/last-comment-day`;
  return comments.table.facilitator.post(path, { version, lastDay: LAST_DAY, ...more });
}

async function turn(to: string, who = comments.table.facilitator) {
  const { version } = await look();
  return who.post(`/workspaces/${comments.table.id}/comment-window`, { version, to });
}

/** Whoever may write the text may say what a sentence rests on: answers whether Karin may now. */
async function mayKarinWrite(): Promise<boolean> {
  const body = {
    document: 'problem',
    section: 'causes',
    key: 'aaaaaaaaaaaaaaaa',
    version: 0,
    state: 'rewritten',
  };
  const { status } = await karin.post(`/workspaces/${comments.table.id}/solution-signals`, body);
  return status !== 403;
}

describe('[COMMENT_WINDOW] a text that rests', () => {
  it('takes comments from everyone and is written by nobody, until a session opens it and returns it', async () => {
    expect(await mayKarinWrite()).toBe(true);
    expect((await announce()).status).toBe(204);
    expect(await mayKarinWrite()).toBe(false);
    expect((await comments.post(els, { on: CAUSES })).status).toBe(201);
    expect((await comments.post(karin, { on: CAUSES })).status).toBe(201);

    expect((await turn('live')).status).toBe(204);
    expect(await mayKarinWrite()).toBe(true);
    expect((await turn('comments')).status).toBe(204);
    expect(await mayKarinWrite()).toBe(false);
    expect((await turn('closed')).status).toBe(204);
    expect(await mayKarinWrite()).toBe(true);
    expect((await turn('live')).status).toBe(403);
  });

  it('is returned by the end of the session that had it open, for whoever has it open too', async () => {
    await announce();
    const session = { title: 'Sessie 1', from: { kind: 'template', key: 'first90' } };
    const path = `/workspaces/${comments.table.id}/sessions`;
    const sessionId = SessionId.parse((await comments.table.facilitator.post(path, session)).body.id);
    const personId = PersonId.parse(comments.table.facilitator.personId);
    const act = (kind: 'session.begin' | 'session.end') =>
      actInSession(comments.server.deps, {
        ...{ workspaceId: comments.table.id, personId, sessionId, command: { kind } },
      });
    await act('session.begin');
    await turn('live');
    expect((await look()).commentWindow?.isLive).toBe(true);

    await act('session.end');
    expect((await look()).commentWindow).toMatchObject({ isLive: false });
    expect((await look()).commentWindow?.closedAt).toBeUndefined();
    expect(await mayKarinWrite()).toBe(false);
    const record = (await els.get(`/workspaces/${comments.table.id}/events`)).text;
    expect(record).toContain('comments.textRests');
  });

  it('is the wish of the facilitator, and a last day alone lets nothing rest', async () => {
    expect((await announce({})).status).toBe(204);
    expect((await look()).commentWindow).toBeUndefined();
    expect(await mayKarinWrite()).toBe(true);
    await announce();
    expect((await turn('closed', karin)).status).toBe(403);
  });

  it.each([
    ['Europe/Amsterdam', '2026-03-28', '2026-03-28T23:00:00.000Z'],
    ['Africa/Cairo', '2027-04-29', '2027-04-29T22:00:00.000Z'],
  ])('in %s closes with %s at %s, also where the clock skips an hour', async (timeZone, day, moment) => {
    expect(new Date(endOfDay(day, timeZone)).toISOString()).toBe(moment);
    const { records, bus } = comments.server.deps.storage;
    const workspace = await records.get('workspace', comments.table.id);
    if (!workspace) throw new Error('no table');
    const commentWindow = { openedAt: 0, isLive: false };
    const value = {
      ...workspace,
      version: workspace.version + 1,
      timeZone,
      lastCommentDay: day,
      commentWindow,
    };
    await records.commit([{ kind: 'workspace', value }], []);
    const told: string[] = [];
    bus.subscribe('access.changed', ({ workspaceId }) => void told.push(workspaceId));
    const at = (now: number) => closeWindowWhenDue({ ...comments.server.deps, now: () => now }, workspace.id);

    await at(Date.parse(moment) - 1);
    expect((await records.get('workspace', workspace.id))?.commentWindow?.closedAt).toBeUndefined();
    await at(Date.parse(moment));
    expect((await records.get('workspace', workspace.id))?.commentWindow?.closedAt).toBe(Date.parse(moment));
    expect(told).toEqual([workspace.id]);
    await at(Date.parse(moment) + 1);
    expect(told).toHaveLength(1);
  });

  it('is closed by the server itself when its day is over', async () => {
    await announce();
    comments.server.wait(9 * 86_400_000);
    const { records } = comments.server.deps.storage;
    const closedAt = async () => (await records.get('workspace', comments.table.id))?.commentWindow?.closedAt;
    await expect.poll(closedAt, { timeout: 10_000 }).toBe(endOfDay(LAST_DAY, 'Europe/Amsterdam'));
  });
});

describe('[COMMENT_WINDOW] cards, options and the choice that are open for comments', () => {
  const path = (rest: string) => `/workspaces/${comments.table.id}/${rest}`;
  const write = {
    experiences: () => karin.post(path('experiences'), STORY),
    statements: () => karin.post(path('statements'), { text: 'Brieven zijn te lang.' }),
    options: () => karin.post(path('options'), { title: 'Eén gesprek eerst', instrument: 'practice' }),
    choice: () => karin.post(path('choice'), { part: 'reflectOn', version: 0, day: '2027-01-01' }),
  } as const;
  const open = (on: OpenedPage, more: object = {}) => announce({ on, ...more });

  it.each([
    ['explore', 'experiences'],
    ['define', 'statements'],
    ['choose', 'options'],
    ['choose', 'choice'],
  ] as const)(
    'in %s nobody writes the %s, until a session opens them and returns them',
    async (phase, page) => {
      await moveTo(comments.server, comments.table, phase);
      expect((await open(page)).status).toBe(204);
      expect((await look()).commentWindow).toMatchObject({
        document: page,
        lastDay: LAST_DAY,
        isLive: false,
      });
      expect((await look()).lastCommentDay).toBeUndefined();
      expect((await write[page]()).status).toBe(403);
      expect((await turn('live')).status).toBe(204);
      expect((await write[page]()).status).toBeLessThan(300);
      expect((await turn('comments')).status).toBe(204);
      expect((await write[page]()).status).toBe(403);
      comments.server.wait(9 * 86_400_000);
      const { records } = comments.server.deps.storage;
      const closedAt = async () =>
        (await records.get('workspace', comments.table.id))?.commentWindow?.closedAt;
      await expect.poll(closedAt, { timeout: 10_000 }).toBe(endOfDay(LAST_DAY, 'Europe/Amsterdam'));
      expect((await write[page]()).status).not.toBe(403);
    },
  );

  it('leave the first questions behind when the table moves on, for the problem and for cards', async () => {
    await moveTo(comments.server, comments.table, 'fundamentals');
    expect((await open('fundamentals')).status).toBe(204);
    expect((await open('statements')).body).toMatchObject({ details: { reason: 'other-window' } });
    await moveTo(comments.server, comments.table, 'define');
    expect((await look()).commentWindow).toMatchObject({ document: 'fundamentals' });
    expect((await open('statements')).status).toBe(204);
    expect((await open('statements', { lastDay: null })).status).toBe(204);
    expect((await announce()).status).toBe(204);
    expect((await look()).commentWindow).not.toHaveProperty('document');
    expect((await look()).lastCommentDay).toBe(LAST_DAY);
  });

  it('are opened by the facilitator only, where they take comments, and one thing at a time', async () => {
    const version = async () => (await look()).version;
    const asked = { lastDay: LAST_DAY, on: 'statements' };
    const byKarin = await karin.post(path('last-comment-day'), { version: await version(), ...asked });
    expect(byKarin.status).toBe(403);
    expect((await open('options')).body).toMatchObject({ code: 'not-allowed' });
    expect((await open('statements')).status).toBe(204);
    expect((await open('experiences')).status).toBe(403);
    expect((await announce()).status).toBe(403);
    expect((await open('statements', { lastDay: null })).status).toBe(204);
    expect((await look()).commentWindow).toBeUndefined();
    expect((await open('experiences')).status).toBe(204);
  });

  it('ask only those who said nothing about them yet', async () => {
    const { body } = await karin.post(path('statements'), { text: 'Brieven zijn te lang.' });
    await comments.placed(karin);
    await open('statements');
    const silent = async () => {
      const seen = await comments.table.facilitator.get(path('comment-reminder'));
      return CommentReminder.parse(seen.body).silent.reduce((sum, { people }) => sum + people, 0);
    };
    expect(await silent()).toBe(2);
    await comments.placed(els, { on: { kind: 'statement', statementId: body.id } });
    expect(await silent()).toBe(1);
    const { version } = await look();
    const reminded = await comments.table.facilitator.post(path('comment-reminder'), { version });
    expect(reminded.status).toBe(204);
    const told = async (who: TestBrowser) => (await who.get('/notifications')).text;
    await expect.poll(() => told(karin), { timeout: 10_000 }).toContain('commentsClose');
    expect(await told(els)).not.toContain('commentsClose');
  });
});
