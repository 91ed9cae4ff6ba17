import { WorkspaceView } from '@opgave/shared/contract/http';
import { SIGN_IN_COOKIE } from '@opgave/shared/contract/wire';
import { PersonId, SessionId, SignInId } from '@opgave/shared/ids';
import type { SessionCommand } from '@opgave/shared/method/sessionDecide';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RawClient } from '#collaboration/rawClient.testkit.ts';
import { closeWindowWhenDue } from '#records/comments/commentWindow.ts';
import { actInSession } from '#records/sessions/actInSession.ts';
import { CommentsTable } from './comments.testkit.ts';
import type { TestBrowser } from './testBrowser.ts';
import { moveTo, ORIGIN } from './testServer.ts';

const LAST_DAY = '2026-12-01';
/** `field.md` capability 24. */
const WITHIN = { timeout: 2_000 };
const TEXTS = [
  ['define', 'problem', 'causes'],
  ['fundamentals', 'fundamentals', 'F1'],
] as const;

let comments: CommentsTable;
let els: TestBrowser;
let karin: TestBrowser;
const clients: RawClient[] = [];

beforeEach(async () => {
  comments = await CommentsTable.open();
  els = await comments.table.join('commenter', 'citizen');
  karin = await comments.table.join('participant', 'agency');
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await comments.server.stop();
});

async function look(): Promise<WorkspaceView> {
  return WorkspaceView.parse((await els.get(`/workspaces/by-slug/${comments.table.slug}`)).body);
}
async function lead(path: string, body: object): Promise<number> {
  const { version } = await look();
  const address = `/workspaces/${comments.table.id}/${path}`;
  return (await comments.table.facilitator.post(address, { version, ...body })).status;
}
const announce = (lastDay: string | null = LAST_DAY) =>
  lead('last-comment-day', { lastDay, textRests: lastDay !== null });

async function connect(who: TestBrowser, document: string): Promise<RawClient> {
  const url = `${comments.server.address.replace('http', 'ws')}/collab/${comments.table.id}`;
  const cookie = [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const signInId = [...who.cookies.keys()][0]?.slice(SIGN_IN_COOKIE.length) ?? '';
  const visitor = { signInId: SignInId.parse(signInId), cookie };
  const client = new RawClient({ url }, visitor, { origin: ORIGIN, document });
  clients.push(client);
  await vi.waitFor(() => expect(client.isSynced).toBe(true));
  return client;
}

it.each(TEXTS)(
  '[COMMENT_WINDOW] P33 capability 24 in %s: live, only comments, and live again, on open connections within two seconds',
  async (phase, document, section) => {
    await moveTo(comments.server, comments.table, phase);
    const typist = await connect(karin, document);
    typist.write('Voor de rust.', section);
    await vi.waitFor(() => expect(typist.isSaved()).toBe(true));
    expect(await announce()).toBe(204);
    typist.write('Dwars door de rust.', section);
    const refused = { code: 'not-allowed', isReadable: true };
    await vi.waitFor(() => expect(typist.refusals).toEqual([refused]), WITHIN);
    const reader = await connect(els, document);
    expect(reader.textOf(section)).toContain('Voor de rust.');
    expect(reader.textOf(section)).not.toContain('Dwars');
    const on = { kind: 'section', document, section };
    expect((await comments.post(els, { on })).status).toBe(201);

    expect(await lead('comment-window', { to: 'live' })).toBe(204);
    const again = await connect(karin, document);
    again.write('In de werksessie.', section);
    await vi.waitFor(() => expect(again.isSaved()).toBe(true), WITHIN);
    expect(again.refusals).toEqual([]);
    expect(again.textOf(section)).toContain('Voor de rust.');
    await vi.waitFor(() => expect(reader.textOf(section)).toContain('In de werksessie.'), WITHIN);
  },
);

it('[COMMENT_WINDOW] the first questions have a last day of their own, which says nothing of the problem', async () => {
  await moveTo(comments.server, comments.table, 'fundamentals');
  await announce();
  const { commentWindow, lastCommentDay } = await look();
  expect(commentWindow).toMatchObject({ document: 'fundamentals', lastDay: LAST_DAY, isLive: false });
  expect(lastCommentDay).toBeUndefined();
  await moveTo(comments.server, comments.table, 'define');
  const typist = await connect(karin, 'problem');
  typist.write('De opgave wordt gewoon geschreven.', 'causes');
  await vi.waitFor(() => expect(typist.isSaved()).toBe(true));
  expect(typist.refusals).toEqual([]);
});

it('[COMMENT_WINDOW] the time for the first questions is taken back, or closed by the server on its last day', async () => {
  await moveTo(comments.server, comments.table, 'fundamentals');
  await announce();
  expect(await announce(null)).toBe(204);
  expect((await look()).commentWindow).toBeUndefined();
  await announce();
  comments.server.wait(12 * 86_400_000);
  const { deps } = comments.server;
  await closeWindowWhenDue(deps, comments.table.id);
  const workspace = await deps.storage.records.get('workspace', comments.table.id);
  expect(workspace?.commentWindow).toMatchObject({ document: 'fundamentals', closedAt: expect.any(Number) });
});

it('[COMMENT_WINDOW] P33 no sync frame gets into the choice while it is open for comments, and it takes them at its words', async () => {
  await moveTo(comments.server, comments.table, 'choose');
  const typist = await connect(karin, 'choice');
  typist.write('Voor de rust.', 'because');
  await vi.waitFor(() => expect(typist.isSaved()).toBe(true));
  expect(await lead('last-comment-day', { lastDay: LAST_DAY, on: 'choice' })).toBe(204);
  typist.write('Tijdens de rust.', 'because');
  await vi.waitFor(() => expect(typist.refusals).toHaveLength(1));
  const on = { kind: 'choice', part: 'because' };
  expect((await comments.post(els, { on })).status).toBe(201);

  expect(await lead('comment-window', { to: 'live' })).toBe(204);
  const again = await connect(karin, 'choice');
  again.write('In de sessie.', 'because');
  await vi.waitFor(() => expect(again.isSaved()).toBe(true));
  expect(again.textOf('because')).not.toContain('Tijdens de rust.');
  expect(again.textOf('because')).toContain('Voor de rust.');
});

it('[COMMENT_WINDOW] P33 capability 24: whoever opens the text anew finds it as it is at that moment, live or resting', async () => {
  await moveTo(comments.server, comments.table, 'define');
  await announce();
  const refused = { code: 'not-allowed', isReadable: true };
  const resting = await connect(karin, 'problem');
  resting.write('In de rust.', 'causes');
  await vi.waitFor(() => expect(resting.refusals).toEqual([refused]), WITHIN);

  expect(await lead('comment-window', { to: 'live' })).toBe(204);
  const live = await connect(karin, 'problem');
  live.write('In de sessie.', 'causes');
  await vi.waitFor(() => expect(live.isSaved()).toBe(true), WITHIN);

  expect(await lead('comment-window', { to: 'comments' })).toBe(204);
  const later = await connect(karin, 'problem');
  later.write('Na de sessie.', 'causes');
  await vi.waitFor(() => expect(later.refusals).toEqual([refused]), WITHIN);
  const reader = await connect(els, 'problem');
  expect(reader.textOf('causes')).toContain('In de sessie.');
  for (const words of ['In de rust.', 'Na de sessie.']) expect(reader.textOf('causes')).not.toContain(words);
});

it('[COMMENT_WINDOW] P33 capability 24: a writer who was open and silent all the time may write in the session, and not after it', async () => {
  await moveTo(comments.server, comments.table, 'define');
  const silent = await connect(karin, 'problem');
  expect(await announce()).toBe(204);
  const { body } = await comments.table.facilitator.post(`/workspaces/${comments.table.id}/sessions`, {
    title: 'Sessie 1',
    from: { kind: 'template', key: 'first90' },
  });
  const act = (command: SessionCommand) =>
    actInSession(comments.server.deps, {
      ...{ workspaceId: comments.table.id, sessionId: SessionId.parse(body.id), command },
      personId: PersonId.parse(comments.table.facilitator.personId),
    });
  await act({ kind: 'session.begin' });
  // In the first two steps people only listen.
  for (const seen of ['welcome', 'story']) await act({ kind: 'step.next', seen });
  expect(await lead('comment-window', { to: 'live' })).toBe(204);
  silent.write('In de sessie.', 'causes');
  await vi.waitFor(() => expect(silent.isSaved()).toBe(true), WITHIN);

  await act({ kind: 'session.end' });
  expect((await look()).commentWindow).toMatchObject({ isLive: false });
  silent.write('Na de sessie.', 'causes');
  await vi.waitFor(() => expect(silent.refusals).toHaveLength(1), WITHIN);
  const reader = await connect(els, 'problem');
  expect(reader.textOf('causes')).toContain('In de sessie.');
  expect(reader.textOf('causes')).not.toContain('Na de sessie.');
});
