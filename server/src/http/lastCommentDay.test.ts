import { WorkspaceView } from '@opgave/shared/contract/http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CommentsTable } from './comments.testkit.ts';
import type { TestBrowser } from './testBrowser.ts';
import { moveTo } from './testServer.ts';

const MINUTE = 60_000;
/** The clock of the tests stands at nine in the morning in Greenwich; there it is eleven in the evening. */
const TIME_ZONE = 'Pacific/Kiritimati';
const TODAY = '2026-11-23';

let comments: CommentsTable;
let commenter: TestBrowser;
let agency: TestBrowser;

beforeEach(async () => {
  comments = await CommentsTable.open();
  const { records } = comments.server.deps.storage;
  const workspace = await records.get('workspace', comments.table.id);
  if (!workspace) throw new Error('no workspace');
  const value = { ...workspace, version: workspace.version + 1, timeZone: TIME_ZONE };
  await records.commit([{ kind: 'workspace', value }], []);
  [commenter, agency] = [
    await comments.table.join('commenter', 'citizen'),
    await comments.table.join('participant', 'agency'),
  ];
});
afterEach(() => comments.server.stop());

/** Past midnight; whoever stays is seen in between, so that nobody has to come in again. */
async function tomorrow(): Promise<void> {
  for (const minutes of [35, 35]) {
    comments.server.wait(minutes * MINUTE);
    for (const who of [commenter, agency, comments.table.facilitator]) await who.get('/me');
  }
}

async function look(): Promise<WorkspaceView> {
  return WorkspaceView.parse((await agency.get(`/workspaces/by-slug/${comments.table.slug}`)).body);
}
async function announce(who: TestBrowser, lastDay: string | null, more: object = {}) {
  const { version } = await look();
  return who.post(`/workspaces/${comments.table.id}/last-comment-day`, { version, lastDay, ...more });
}
async function gate(phase: 'define' | 'consent') {
  await moveTo(comments.server, comments.table, phase);
  const { body } = await agency.get(`/workspaces/${comments.table.id}/gates`);
  return JSON.stringify(body).includes('DEF_OUTSIDE_ANSWERED') && (await comments.facts());
}

describe('[DEF_OUTSIDE_ANSWERED] the announced last day for comments', () => {
  it('is told to everyone, and kept in the record', async () => {
    expect((await announce(comments.table.facilitator, TODAY)).status).toBe(204);

    expect((await look()).lastCommentDay).toBe(TODAY);
    const record = (await agency.get(`/workspaces/${comments.table.id}/events`)).text;
    expect(record).toContain('comments.lastDayAnnounced');
  });

  it('is announced by the facilitator only, never for a day that is over, and not any more in consent', async () => {
    for (const who of [agency, commenter]) expect((await announce(who, TODAY)).status).toBe(403);
    expect((await announce(comments.table.facilitator, '2026-11-22')).status).toBe(422);
    expect((await announce(comments.table.facilitator, TODAY, { version: 99 })).status).toBe(409);
    await moveTo(comments.server, comments.table, 'consent');
    expect((await announce(comments.table.facilitator, TODAY)).status).toBe(403);
    expect((await look()).lastCommentDay).toBeUndefined();
  });

  it('leaves out of the gate what comes later, and still holds it on what came in time', async () => {
    await announce(comments.table.facilitator, TODAY);
    await comments.post(commenter, { on: { kind: 'section', document: 'problem', section: 'size' } });
    await tomorrow();
    expect((await comments.post(commenter)).status).toBe(201);

    const facts = await comments.facts();

    expect(facts.unansweredOutsideComments).toEqual(['size']);
    expect(facts.lateOutsideComments).toEqual(['causes']);
    expect((await comments.seenBy(agency)).filter(({ isLate }) => isLate)).toHaveLength(1);
  });

  it('counts the whole last day, by the clock of the table', async () => {
    await announce(comments.table.facilitator, TODAY);
    comments.server.wait(50 * MINUTE);
    await comments.post(commenter);
    expect((await comments.facts()).lateOutsideComments).toEqual([]);
  });

  it('asks an outcome of a late comment before the table leaves consent; an answer is not enough', async () => {
    await announce(comments.table.facilitator, TODAY);
    await tomorrow();
    const id = await comments.placed(commenter);
    await comments.answer(agency, id);
    expect(await gate('consent')).toMatchObject({ lateOutsideComments: ['causes'] });

    const reason = 'Dit hoort bij een ander deel van de opgave.';
    await agency.post(comments.at(`/${id}/outcome`), { kind: 'notTakenUp', version: 1, reason });

    expect(await gate('consent')).toBe(false);
  });

  it('can be taken back', async () => {
    await announce(comments.table.facilitator, TODAY);
    expect((await announce(comments.table.facilitator, null)).status).toBe(204);
    expect((await look()).lastCommentDay).toBeUndefined();
  });
});
