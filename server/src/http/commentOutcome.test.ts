import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CAUSES, CommentsTable, QUESTION, REASON, SECRET } from './comments.testkit.ts';
import type { TestBrowser } from './testBrowser.ts';
import { moveTo } from './testServer.ts';

let comments: CommentsTable;
let els: TestBrowser;
let karin: TestBrowser;

beforeEach(async () => {
  comments = await CommentsTable.open();
  els = await comments.table.join('commenter', 'citizen');
  karin = await comments.table.join('participant', 'agency');
  await comments.write(karin, `Eerst dit. ${TAKEN_UP.sentence} Daarna dat.`);
});
afterEach(() => comments.server.stop());

const TAKEN_UP = { kind: 'takenUp', version: 1, place: CAUSES, sentence: 'Zaak en gezin lopen door elkaar.' };
const NOT = { kind: 'notTakenUp', version: 1, reason: 'Dit hoort bij een andere tafel.' };

function settle(who: TestBrowser, id: string, input: object) {
  return who.post(comments.at(`/${id}/outcome`), input);
}

describe('an outcome', () => {
  it('names the section and the sentence that took the comment up, or the reason why none did', async () => {
    const id = await comments.placed(els);
    expect((await settle(karin, id, TAKEN_UP)).status).toBe(204);
    const { kind, place, sentence } = TAKEN_UP;
    const first = await comments.theOne(els);
    expect(first.outcome).toMatchObject({ kind, place, sentence, by: 'Een participant' });
    expect(first.isWaiting).toBe(false);

    const { facilitator } = comments.table;
    expect((await settle(facilitator, id, { ...NOT, version: 2 })).status).toBe(204);
    expect((await comments.theOne(els)).outcome).toMatchObject({ kind: NOT.kind, reason: NOT.reason });
  });

  it.each([
    [{ ...NOT, reason: 'Te kort.' }, 422],
    [{ ...TAKEN_UP, sentence: ' ' }, 422],
    [{ ...TAKEN_UP, sentence: 'Dit staat er niet.' }, 409],
    [{ ...TAKEN_UP, place: { ...CAUSES, section: 'who' } }, 409],
    [{ ...TAKEN_UP, place: { kind: 'choice', part: 'because' } }, 404],
    [{ ...TAKEN_UP, place: { ...QUESTION, section: 'causes' } }, 422],
    [{ ...NOT, version: 7 }, 409],
  ])('is refused when %j', async (input, status) => {
    const id = await comments.placed(els);
    expect((await settle(karin, id, input)).status).toBe(status);
    expect((await comments.theOne(els)).isWaiting).toBe(true);
  });

  it('is for an inside seat, the sponsor and the facilitator, never for outside groups themselves', async () => {
    const id = await comments.placed(els);
    const { table } = comments;
    const refused = [els, await table.join('participant', 'citizen'), await table.join('observer')];
    for (const who of refused) expect((await settle(who, id, NOT)).status).toBe(403);
    expect((await settle(await table.join('sponsor'), id, NOT)).status).toBe(204);
  });
});

describe('hiding', () => {
  const hide = (who: TestBrowser, id: string, version = 1, reason = REASON) =>
    who.post(comments.at(`/${id}/hide`), { version, reason });

  it('sends no byte of the comment, or of what was said under it, to anyone but its author and the facilitator', async () => {
    const { facilitator } = comments.table;
    const reader = await comments.table.join('observer');
    const id = await comments.placed(els);
    await comments.answer(karin, id, `Wat erg. ${SECRET}`);
    expect((await hide(facilitator, id)).status).toBe(204);

    for (const who of [karin, reader]) {
      const everything = await comments.everything(who);
      expect(everything).not.toContain(SECRET);
      expect(everything).not.toContain(REASON);
      expect((await comments.answer(who, id)).status).toBe(404);
    }
    for (const who of [els, facilitator]) {
      expect(await comments.theOne(who)).toMatchObject({ state: 'hidden', reason: REASON });
      expect(await comments.everything(who)).toContain(SECRET);
    }
    expect((await comments.answer(els, id)).status).toBe(403);

    expect((await facilitator.post(comments.at(`/${id}/show`), { version: 2 })).status).toBe(204);
    expect(await comments.everything(reader)).toContain(SECRET);
  });

  it('of an answer leaves the comment, and the answer no longer counts', async () => {
    const id = await comments.placed(els, { text: 'Van buiten.' });
    const { body } = await comments.answer(karin, id, SECRET);
    expect((await comments.theOne(els)).isWaiting).toBe(false);
    expect((await hide(comments.table.facilitator, String(body.id))).status).toBe(204);

    expect(await comments.theOne(els)).toMatchObject({ isWaiting: true, replies: [] });
    expect(await comments.everything(els)).not.toContain(SECRET);
    expect((await comments.theOne(karin)).replies).toMatchObject([{ state: 'hidden', reason: REASON }]);
  });

  it('needs the facilitator, a reason and the newest version', async () => {
    const id = await comments.placed(els);
    const { facilitator } = comments.table;
    expect((await hide(karin, id)).status).toBe(403);
    expect((await hide(facilitator, id, 1, 'Nee.')).status).toBe(422);
    expect((await hide(facilitator, id, 3)).status).toBe(409);
    expect((await facilitator.post(comments.at(`/${id}/show`), { version: 1 })).status).toBe(409);
  });
});

describe('withdrawing', () => {
  const withdraw = (who: TestBrowser, id: string, version = 1) =>
    who.post(comments.at(`/${id}/withdraw`), { version });

  it('is for the author alone, in any phase, and takes the words from the record', async () => {
    const id = await comments.placed(els);
    const { table, server } = comments;
    for (const who of [karin, table.facilitator]) expect((await withdraw(who, id)).status).toBe(403);
    await moveTo(server, table, 'closed');
    expect((await withdraw(els, id)).status).toBe(204);
    expect((await withdraw(els, id, 2)).status).toBe(409);

    expect(await comments.seenBy(karin)).toEqual([]);
    const stored = await server.deps.storage.records.listByWorkspace('comment', table.id);
    expect(JSON.stringify(stored)).not.toContain(SECRET);
  });

  it('keeps a place without words or name for the answers of others', async () => {
    const id = await comments.placed(els);
    await comments.answer(karin, id, 'Dank u.');
    await withdraw(els, id);
    const seen = await comments.theOne(karin);
    expect(seen).toMatchObject({ state: 'withdrawn', text: '', by: { name: '' } });
    expect(seen.replies.map(({ text }) => text)).toEqual(['Dank u.']);
    expect((await settle(karin, id, { ...NOT, version: 2 })).status).toBe(403);
  });
});

describe('[DEF_OUTSIDE_ANSWERED]', () => {
  it('holds until every comment from outside has an answer, an outcome, or was withdrawn', async () => {
    expect(await comments.gate()).toMatchObject({ isMet: true });
    await comments.placed(karin);
    expect(await comments.gate()).toMatchObject({ isMet: true });

    const answered = await comments.placed(els);
    const settled = await comments.placed(els, { on: QUESTION });
    const withdrawn = await comments.placed(els, { on: { ...CAUSES, section: 'who' } });
    expect(await comments.gate()).toMatchObject({
      isMet: false,
      missing: ['causes', 'F1', 'who'],
      link: 'problem#causes',
    });
    await comments.answer(karin, answered);
    expect(await comments.gate()).toMatchObject({ missing: ['F1', 'who'], link: 'fundamentals#F1' });
    await settle(karin, settled, NOT);
    await els.post(comments.at(`/${withdrawn}/withdraw`), { version: 1 });
    expect(await comments.gate()).toMatchObject({ isMet: true, missing: [] });
  });

  it('a hidden comment keeps holding it until it has an outcome', async () => {
    const { facilitator } = comments.table;
    const id = await comments.placed(els);
    await comments.answer(karin, id);
    await facilitator.post(comments.at(`/${id}/hide`), { version: 1, reason: REASON });
    expect(await comments.gate()).toMatchObject({ isMet: false });
    expect((await settle(facilitator, id, { ...NOT, version: 2 })).status).toBe(204);
    expect(await comments.gate()).toMatchObject({ isMet: true });
  });
});

describe('[COMMENT_WAITS] where the facilitator looks first', () => {
  it('a comment of somebody who reads along is sent to nobody else, holds the gate, and is let through', async () => {
    const { records } = comments.server.deps.storage;
    const workspace = await records.get('workspace', comments.table.id);
    if (!workspace) throw new Error('no table');
    const settings = { ...workspace.settings, commentsWait: true };
    const value = { ...workspace, version: workspace.version + 1, settings };
    await records.commit([{ kind: 'workspace', value }], []);

    const id = await comments.placed(els);
    await comments.placed(karin, { text: 'Van iemand met een stoel.' });
    expect(await comments.everything(karin)).not.toContain(SECRET);
    expect((await comments.answer(karin, id)).status).toBe(404);
    expect((await comments.seenBy(els)).map(({ state }) => state)).toEqual(['waiting', 'shown']);
    expect((await comments.facts()).unansweredOutsideComments).toEqual(['causes']);

    const { facilitator } = comments.table;
    expect((await facilitator.post(comments.at(`/${id}/show`), { version: 1 })).status).toBe(204);
    expect(await comments.everything(karin)).toContain(SECRET);
    const edit = { version: 2, text: `Toch anders. ${SECRET}` };
    expect((await els.post(comments.at(`/${id}/edit`), edit)).status).toBe(204);
    expect(await comments.everything(karin)).not.toContain(SECRET);
  });
});
