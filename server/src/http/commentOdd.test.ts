import { Comment } from '@opgave/shared/contract/commentRecord';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CAUSES, CommentsTable } from './comments.testkit.ts';
import type { TestBrowser } from './testBrowser.ts';

const REPLIES = 1_000;

let comments: CommentsTable;
let els: TestBrowser;

beforeEach(async () => {
  comments = await CommentsTable.open();
  els = await comments.table.join('commenter', 'citizen');
});
afterEach(() => comments.server.stop());

it('keeps script, style and odd links as the letters they are, and takes direction overrides out', async () => {
  const odd = '<script>alert(1)</script><style>*{display:none}</style> [weg](javascript:alert(1))';
  await comments.placed(els, { text: `\u202e${odd}\u2066` });
  expect((await comments.theOne(els)).text).toBe(odd);
  const { headers } = await els.get(comments.at());
  expect(headers['content-type']).toContain('application/json');
});

it('refuses a megabyte with a plain answer, and keeps nothing of it', async () => {
  const { status } = await comments.post(els, { text: 'x'.repeat(1_000_000) });
  expect([413, 422]).toContain(status);
  expect(await comments.seenBy(els)).toEqual([]);
});

it('lists a thread of 1,000 answers whole, the oldest first', async () => {
  const id = await comments.placed(els);
  const { records } = comments.server.deps.storage;
  const first = await records.get('comment', id);
  if (!first) throw new Error('no comment');
  const answers = Array.from({ length: REPLIES }, (_, index) =>
    Comment.parse({
      ...first,
      id: `answer${String(index).padStart(14, '0')}`,
      on: { kind: 'comment', commentId: id },
      text: `Antwoord ${index}`,
      placedAt: first.placedAt + index,
    }),
  );
  await records.commit(
    answers.map((value) => ({ kind: 'comment' as const, value })),
    [],
  );
  const { replies, on } = await comments.theOne(els);
  expect(on).toEqual(CAUSES);
  expect(replies.map(({ text }) => text)).toEqual(answers.map(({ text }) => text));
});
