import { PHASES } from '@opgave/shared/method/phases';
import { ROLES } from '@opgave/shared/method/roles';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CAUSES, CommentsTable, QUESTION } from './comments.testkit.ts';
import { moveTo } from './testServer.ts';

let comments: CommentsTable;

beforeEach(async () => {
  comments = await CommentsTable.open();
});
afterEach(() => comments.server.stop());

/** `method.md` section 1.1, written out by hand: who may say something about a section, phase by phase. */
const MAY_COMMENT = {
  problem: ['define', 'consent', 'reflect'],
  fundamentals: ['fundamentals', 'define'],
} as const;

describe('who may comment', () => {
  it.each(PHASES.map((phase) => ({ phase })))(
    'in $phase is what the table of the method says, for every role',
    async ({ phase }) => {
      const { table, server } = comments;
      const people = {
        facilitator: table.facilitator,
        sponsor: await table.join('sponsor'),
        participant: await table.join('participant', 'citizen'),
        commenter: await table.join('commenter', 'citizen'),
        observer: await table.join('observer'),
      };
      await moveTo(server, table, phase);
      for (const role of ROLES) {
        for (const on of [CAUSES, QUESTION]) {
          const expected = MAY_COMMENT[on.document].some((one) => one === phase) && role !== 'observer';
          const { status } = await comments.post(people[role], { on });
          expect({ role, on: on.document, status }).toEqual({
            role,
            on: on.document,
            status: expected ? 201 : 403,
          });
        }
      }
    },
  );
});

describe('a comment', () => {
  it('is read by everyone at the table, with the name and group of who placed it', async () => {
    const els = await comments.table.join('commenter', 'citizen');
    const reader = await comments.table.join('observer');
    expect((await comments.post(els)).status).toBe(201);

    expect(await comments.seenBy(reader)).toMatchObject([
      {
        on: CAUSES,
        by: { name: 'Een commenter', group: 'citizen', role: 'commenter' },
        side: 'outside',
        isMine: false,
        isWaiting: true,
        state: 'shown',
        replies: [],
      },
    ]);
    expect((await comments.theOne(els)).isMine).toBe(true);
    expect((await reader.get(comments.at())).text).not.toContain(els.personId);
  });

  it.each([
    [{ text: ' \u200e ' }, ['text']],
    [{ text: 'x'.repeat(5_001) }, ['text']],
    [{ on: { ...CAUSES, section: 'F1' } }, ['on.section']],
    [{ on: { ...CAUSES, document: 'choice' } }, ['on.document']],
    [{ on: { kind: 'comment', commentId: 'abcdefghijklmnopqrst' } }, ['on.kind']],
    [{ author: 'abcdefghijklmnopqrst' }, ['']],
  ])('is refused when %j, naming what is wrong', async (more, paths) => {
    const els = await comments.table.join('commenter', 'citizen');
    const { status, body } = await comments.post(els, more);
    expect(status).toBe(422);
    expect(body.errors.map(({ path }: { path: string }) => path)).toEqual(paths);
    expect(await comments.seenBy(els)).toEqual([]);
  });

  it('is not sent to somebody of another table, nor to whoever is not signed in', async () => {
    const els = await comments.table.join('commenter', 'citizen');
    const id = await comments.placed(els);
    const stranger = comments.server.browser();
    expect((await stranger.get(comments.at())).status).toBe(401);
    expect((await stranger.post(comments.at(`/${id}/replies`), { text: 'Hallo' })).status).toBe(401);
  });

  it('stands first when it came from outside and waits, then those with an answer, then those from inside', async () => {
    const els = await comments.table.join('commenter', 'citizen');
    const karin = await comments.table.join('participant', 'agency');
    await comments.post(karin, { text: 'Van binnen.' });
    const first = await comments.placed(els, { text: 'Van buiten, met antwoord.' });
    await comments.post(els, { text: 'Van buiten, zonder antwoord.' });
    await comments.answer(karin, first);

    expect((await comments.seenBy(els)).map(({ text }) => text)).toEqual([
      'Van buiten, zonder antwoord.',
      'Van buiten, met antwoord.',
      'Van binnen.',
    ]);
  });
});

describe('an answer', () => {
  it('stands under the comment, and ends the waiting when it is from inside', async () => {
    const els = await comments.table.join('commenter', 'citizen');
    const samira = await comments.table.join('participant', 'citizen');
    const karin = await comments.table.join('participant', 'agency');
    const id = await comments.placed(els);
    expect((await comments.answer(samira, id, 'Zo is het.')).status).toBe(201);
    expect((await comments.theOne(els)).isWaiting).toBe(true);
    await comments.answer(karin, id, 'Dank. Wij wisten dit niet.');

    const { replies, isWaiting } = await comments.theOne(els);
    expect(replies.map(({ text, by }) => [by.group, text])).toEqual([
      ['citizen', 'Zo is het.'],
      ['agency', 'Dank. Wij wisten dit niet.'],
    ]);
    expect(isWaiting).toBe(false);
  });

  it('is still possible in choose, where the text takes no new comments', async () => {
    const { table, server } = comments;
    const els = await table.join('commenter', 'citizen');
    const id = await comments.placed(els);
    await moveTo(server, table, 'choose');
    expect((await comments.answer(table.facilitator, id)).status).toBe(201);
    await moveTo(server, table, 'closed');
    expect((await comments.answer(table.facilitator, id)).status).toBe(403);
  });

  it('is not for an observer, not on an answer, and not on what is not there', async () => {
    const els = await comments.table.join('commenter', 'citizen');
    const observer = await comments.table.join('observer');
    const id = await comments.placed(els);
    expect((await comments.answer(observer, id)).status).toBe(403);
    const { body } = await comments.answer(els, id);
    expect((await comments.answer(els, String(body.id))).status).toBe(404);
    expect((await comments.answer(els, 'abcdefghijklmnopqrst')).status).toBe(404);
  });
});
