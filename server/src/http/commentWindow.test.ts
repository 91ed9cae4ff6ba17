import { WorkspaceView } from '@opgave/shared/contract/http';
import { endOfDay } from '@opgave/shared/method/calendar';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeWindowWhenDue } from '#records/comments/commentWindow.ts';
import { CAUSES, CommentsTable } from './comments.testkit.ts';
import type { TestBrowser } from './testBrowser.ts';

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
