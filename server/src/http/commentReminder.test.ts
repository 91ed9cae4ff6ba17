import { CommentReminder } from '@opgave/shared/contract/commentReminder';
import type { NotificationView } from '@opgave/shared/contract/notifications';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CommentsTable } from './comments.testkit.ts';
import type { TestBrowser } from './testBrowser.ts';
import { moveTo } from './testServer.ts';

const LAST_DAY = '2026-12-09';
const DAY = 86_400_000;
/** Long enough to stay signed in for weeks. */
const SIGNED_IN = { signInIdleMilliseconds: 60 * DAY, signInMaxMilliseconds: 60 * DAY };

let comments: CommentsTable;
let noor: TestBrowser;
let els: TestBrowser;
let karin: TestBrowser;
let samira: TestBrowser;

beforeEach(async () => {
  comments = await CommentsTable.open(SIGNED_IN);
  const { table } = comments;
  noor = table.facilitator;
  els = await table.join('commenter', 'citizen');
  samira = await table.join('participant', 'citizen');
  karin = await table.join('participant', 'agency');
  await table.join('participant', 'agency');
});
afterEach(() => comments.server.stop());

const base = () => `/workspaces/${comments.table.id}`;
async function version(): Promise<number> {
  return (await noor.get(`/workspaces/by-slug/${comments.table.slug}`)).body.version;
}
const announce = async (more: object = {}) =>
  noor.post(`${base()}/last-comment-day`, { version: await version(), lastDay: LAST_DAY, ...more });
const seen = async () => CommentReminder.parse((await noor.get(`${base()}/comment-reminder`)).body);
const remind = async (who = noor, seenVersion?: number) =>
  (await who.post(`${base()}/comment-reminder`, { version: seenVersion ?? (await version()) })).status;
async function toldTo(who: TestBrowser): Promise<readonly NotificationView[]> {
  await comments.server.app.notifications.catchUp();
  return (await who.get('/notifications')).body.items;
}

it('[COMMENT_REMIND] tells the facilitator how many of each group said nothing, and names nobody', async () => {
  expect(await seen()).toEqual({ silent: [], isSentToday: false });
  expect(await remind()).toBe(403);
  await announce();
  await comments.placed(els);
  const answer = await noor.get(`${base()}/comment-reminder`);
  expect(answer.body.silent).toEqual(
    expect.arrayContaining([
      { by: { kind: 'group', group: 'citizen' }, people: 1 },
      { by: { kind: 'group', group: 'agency' }, people: 2 },
    ]),
  );
  for (const who of [els, karin, samira]) {
    expect(answer.text).not.toContain(who.personId);
    expect((await who.get(`${base()}/comment-reminder`)).status).toBe(403);
    expect(await remind(who)).toBe(403);
  }
});

it('[COMMENT_REMIND] reaches those who said nothing and nobody else, once a day of the table', async () => {
  await announce();
  await comments.placed(els);
  expect(await remind(noor, (await version()) + 1)).toBe(409);
  expect(await remind()).toBe(204);
  expect(await seen()).toMatchObject({ isSentToday: true });
  expect(await remind()).toBe(429);
  expect(await toldTo(karin)).toMatchObject([{ kind: 'commentsClose', detail: LAST_DAY, link: 'problem' }]);
  expect(await toldTo(els)).toEqual([]);

  comments.server.wait(DAY);
  await comments.placed(karin);
  expect(await remind()).toBe(204);
  expect(await toldTo(samira)).toHaveLength(2);
  const told = await toldTo(karin);
  expect(told.filter(({ kind }) => kind === 'commentsClose')).toHaveLength(1);
});

it('[COMMENT_REMIND] asks whoever said something elsewhere, before it was asked, or took it back', async () => {
  await comments.placed(karin);
  comments.server.wait(DAY);
  await announce();
  const statement = await samira.post(`${base()}/statements`, { text: 'Alle brieven horen op één plek.' });
  const on = { kind: 'statement', statementId: statement.body.id };
  await comments.placed(samira, { on });
  const id = await comments.placed(els);
  await els.post(comments.at(`/${id}/withdraw`), { version: 1 });
  expect(await remind()).toBe(204);
  for (const who of [karin, samira, els]) {
    expect((await toldTo(who)).map(({ kind }) => kind)).toContain('commentsClose');
  }
});

it('[COMMENT_REMIND] leaves out whoever answered a comment there, also when only the day changed since', async () => {
  await announce();
  const id = await comments.placed(els);
  await comments.answer(karin, id);
  comments.server.wait(DAY);
  await announce({ lastDay: '2026-12-14' });
  await remind();
  expect(await toldTo(samira)).toMatchObject([{ kind: 'commentsClose' }]);
  for (const who of [karin, els]) {
    expect((await toldTo(who)).map(({ kind }) => kind)).not.toContain('commentsClose');
  }
});

it('[COMMENT_WINDOW] tells that comments on the problem close, also while something else is open for longer', async () => {
  await announce({ lastDay: '2026-12-04' });
  await announce({ lastDay: '2026-12-20', on: 'statements' });
  comments.server.wait(10 * DAY);
  const closing = async () => (await toldTo(karin)).filter(({ kind }) => kind === 'commentsClose');
  await expect.poll(closing).toMatchObject([{ detail: '2026-12-04', link: 'problem' }]);
  expect(await seen()).toMatchObject({ lastDay: '2026-12-20' });

  comments.server.wait(16 * DAY);
  await expect
    .poll(closing)
    .toMatchObject([
      { detail: '2026-12-20', link: 'statements', part: 'statements' },
      { detail: '2026-12-04' },
    ]);
});

it('[COMMENT_REMIND] leads to the first questions while those rest, and stops with the last day', async () => {
  await moveTo(comments.server, comments.table, 'fundamentals');
  await announce({ textRests: true });
  expect(await remind()).toBe(204);
  expect(await toldTo(karin)).toMatchObject([
    { kind: 'commentsClose', detail: LAST_DAY, link: 'fundamentals', part: 'fundamentals' },
  ]);
  comments.server.wait(20 * DAY);
  expect(await seen()).toEqual({ silent: [], isSentToday: false });
  expect(await remind()).toBe(403);
});
