import { AppError } from '@opgave/shared/contract/errors';
import { documentId } from '@opgave/shared/document/documents';
import { inlineText, textOfRoot } from '@opgave/shared/document/extractText';
import { passageOf, textBlocks } from '@opgave/shared/document/passages';
import { CommentId, PersonId } from '@opgave/shared/ids';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { acceptSuggestion } from '#records/comments/acceptSuggestion.ts';
import { enterWaiting } from '#records/comments/enterText.ts';
import type { Documents } from '#records/documents.ts';
import { CommentsTable } from './comments.testkit.ts';
import type { TestBrowser } from './testBrowser.ts';

let comments: CommentsTable;
let els: TestBrowser;
let karin: TestBrowser;

const TEXT = 'Elke dienst kijkt naar de eigen rekening. Niemand ziet het totaal.';
const WORDS = 'Niemand ziet het totaal.';
const BETTER = 'Niemand voelt zich verantwoordelijk.';

beforeEach(async () => {
  comments = await CommentsTable.open();
  els = await comments.table.join('commenter', 'citizen');
  karin = await comments.table.join('participant', 'agency');
  await write((root) => {
    const block = new Y.XmlElement('paragraph');
    block.insert(0, [new Y.XmlText(TEXT)]);
    root.push([block]);
  });
});
afterEach(() => comments.server.stop());

const problem = () => documentId(comments.table.id, 'problem');

function write(edit: (root: Y.XmlFragment) => void): Promise<void> {
  const { documents } = comments.server.app;
  return documents.change(problem(), PersonId.parse(karin.personId), (doc) =>
    edit(doc.getXmlFragment('causes')),
  );
}

/** Where somebody wrote; the empty line of the template is none. */
function blockOf(section: Y.XmlFragment): Y.XmlElement | undefined {
  return textBlocks(section).find((block) => inlineText(block) !== '');
}

function textOf(section: Y.XmlFragment): Y.XmlText {
  const child = blockOf(section)?.get(0);
  if (!(child instanceof Y.XmlText)) throw new Error('there is no text');
  return child;
}

async function root(): Promise<Y.XmlFragment> {
  return (await comments.server.app.documents.read(problem())).doc.getXmlFragment('causes');
}

async function chosen(words = WORDS) {
  const block = blockOf(await root());
  const from = TEXT.indexOf(words);
  const passage = block && passageOf({ block, from, to: from + words.length });
  if (!passage) throw new Error('these words do not stand there');
  return passage;
}

const takeOut = (words: string) =>
  write((section) => textOf(section).delete(TEXT.indexOf(words), words.length));

async function suggested(who: TestBrowser, words = BETTER): Promise<string> {
  return comments.placed(who, {
    passage: await chosen(),
    suggestion: { words },
    text: 'Zo klinkt het minder hard.',
  });
}

const accept = (who: TestBrowser, id: string, version = 1) =>
  who.post(comments.at(`/${id}/accept`), { version });

describe('a comment on some words', () => {
  it('is placed by somebody who may not write, and is quoted from the text itself', async () => {
    const passage = await chosen();
    const { status } = await comments.post(els, { passage: { ...passage, quote: 'Wat er nooit stond.' } });
    expect(status).toBe(201);
    expect((await comments.theOne(karin)).passage).toEqual({ ...passage, quote: WORDS });
  });

  it('on words that are taken out at that moment is kept with the words as they were seen', async () => {
    const passage = await chosen();
    await takeOut(WORDS);
    expect((await comments.post(els, { passage })).status).toBe(201);
    expect((await comments.theOne(karin)).passage).toEqual({ ...passage, isAsSeen: true });
    const { body } = await comments.post(els, { passage: { ...passage, quote: 'Dat heb ik verzonnen.' } });
    const made = (await comments.seenBy(karin)).find(({ id }) => id === body.id);
    expect(made?.passage).toMatchObject({ quote: 'Dat heb ik verzonnen.', isAsSeen: true });
    expect((await els.post(comments.at(`/${body.id}/withdraw`), { version: 1 })).status).toBe(204);
    expect((await karin.get(comments.at())).text).not.toContain('verzonnen');
  });

  it('cannot say of itself where its quotation comes from', async () => {
    const passage = { ...(await chosen()), isAsSeen: true };
    expect((await comments.post(els, { passage })).status).toBe(422);
  });

  it.each([
    [{ client: 7, clock: 0 }, {}, 404],
    [{ client: -1, clock: 0 }, {}, 422],
    [undefined, { quote: 'x'.repeat(1_001) }, 422],
    [undefined, { quote: ' \u202e ' }, 422],
  ])('from letter %j with %j is refused', async (start, more, status) => {
    const passage = await chosen();
    const asked = { ...passage, ...(start && { start }), ...more };
    expect((await comments.post(els, { passage: asked })).status).toBe(status);
    expect(await comments.seenBy(karin)).toEqual([]);
  });

  it('is never on a card, and other words never without the words they replace', async () => {
    const on = { kind: 'statement', statementId: 'abcdefghijklmnopqrst' };
    expect((await comments.post(els, { on, passage: await chosen() })).status).toBe(422);
    expect((await comments.post(els, { suggestion: { words: 'Anders.' } })).status).toBe(422);
  });
});

describe('writing anew and laying aside', () => {
  it('is seen by everyone, and is for the author of an open comment alone', async () => {
    const id = await comments.placed(els);
    const edit = (who: TestBrowser, version: number) =>
      who.post(comments.at(`/${id}/edit`), { version, text: 'Zo bedoel ik het.' });
    expect((await edit(karin, 1)).status).toBe(403);
    expect((await edit(els, 9)).status).toBe(409);
    expect((await edit(els, 1)).status).toBe(204);
    expect(await comments.theOne(karin)).toMatchObject({ text: 'Zo bedoel ik het.', version: 2 });
    expect((await comments.theOne(karin)).editedAt).toBeDefined();
  });

  it('is not for others as long as somebody from outside waits for an answer', async () => {
    const id = await comments.placed(els);
    const resolve = (who: TestBrowser, version: number) =>
      who.post(comments.at(`/${id}/resolve`), { version });
    const refused = await resolve(karin, 1);
    expect([refused.status, refused.body.details.reason]).toEqual([403, 'waits-for-answer']);
    await comments.answer(karin, id);
    expect((await resolve(karin, 1)).status).toBe(204);
    expect((await comments.theOne(els)).resolved).toMatchObject({ by: 'Een participant' });
    expect((await els.post(comments.at(`/${id}/reopen`), { version: 2 })).status).toBe(204);
    expect((await comments.theOne(els)).resolved).toBeUndefined();
    expect((await resolve(els, 3)).status).toBe(204);
  });
});

describe('other words', () => {
  it('that a participant accepts stand in the text, with the suggester as their source', async () => {
    const id = await suggested(els);
    expect((await accept(els, id)).status).toBe(403);
    expect((await accept(karin, id)).status).toBe(204);

    expect(textOfRoot(await root())).toContain(BETTER);
    expect(textOfRoot(await root())).not.toContain(WORDS);
    const one = await comments.theOne(els);
    expect(one.outcome).toMatchObject({ kind: 'takenUp', sentence: BETTER, passage: { quote: BETTER } });
    expect(one.isWaiting).toBe(false);
    const { body } = await els.get(`/workspaces/${comments.table.id}/source-links`);
    const source = { kind: 'comment', id, link: `problem?comment=${id}#causes` };
    expect(body).toMatchObject([{ passage: { quote: BETTER }, source }]);
    const { authors } = await comments.server.app.documents.read(problem());
    const letter = one.outcome?.kind === 'takenUp' ? one.outcome.passage?.start : undefined;
    expect(authors.get(letter?.client ?? -1)).toBe(karin.personId);
  });

  it('stand in the text once when the server stopped between the outcome and the text, or right after it', async () => {
    const id = CommentId.parse(await suggested(els));
    const { server } = comments;
    const { records } = server.deps.storage;
    const left = () => enterWaiting({ ...server.deps, documents: server.app.documents });
    const stopsBefore: Documents = {
      ...server.app.documents,
      change: () => Promise.reject(new AppError('storage-unavailable')),
    };
    const by = { workspaceId: comments.table.id, personId: PersonId.parse(karin.personId) };
    const accepting = { ...by, commentId: id, version: 1 };
    await expect(acceptSuggestion({ ...server.deps, documents: stopsBefore }, accepting)).rejects.toThrow();
    expect(textOfRoot(await root())).toContain(WORDS);
    const waiting = await records.get('comment', id);
    expect(waiting?.entering).toBe('text');

    expect(await left()).toBe(0);
    expect(textOfRoot(await root())).toBe(TEXT.replace(WORDS, BETTER));
    const entered = await records.get('comment', id);
    expect([entered?.entering, entered?.outcome]).toMatchObject([undefined, { sentence: BETTER }]);
    expect(entered?.outcome).not.toHaveProperty('update');

    if (!waiting || !entered) throw new Error('the comment is gone');
    const again = { ...waiting, version: entered.version + 1 };
    await records.commit([{ kind: 'comment', value: again }], []);
    expect(await left()).toBe(0);
    expect(textOfRoot(await root())).toBe(TEXT.replace(WORDS, BETTER));
    const { body } = await els.get(`/workspaces/${comments.table.id}/source-links`);
    expect(body).toHaveLength(1);
  });

  it('are open again when the text takes nothing', async () => {
    const id = await suggested(els);
    const { deps, app } = comments.server;
    const full: Documents = {
      ...app.documents,
      change: () => Promise.reject(new AppError('document-damaged')),
    };
    const by = { workspaceId: comments.table.id, personId: PersonId.parse(karin.personId) };
    const accepting = { ...by, commentId: CommentId.parse(id), version: 1 };
    await expect(acceptSuggestion({ ...deps, documents: full }, accepting)).rejects.toThrow();
    const one = await comments.theOne(karin);
    expect(one.outcome).toBeUndefined();
    expect((await accept(karin, id, one.version)).status).toBe(204);
  });

  it('leave the words out when there are none to put in their place', async () => {
    const id = await suggested(els, '');
    expect((await accept(karin, id)).status).toBe(204);
    expect(textOfRoot(await root())).not.toContain(WORDS);
    expect((await comments.theOne(els)).outcome).toMatchObject({ kind: 'takenUp', sentence: '' });
  });

  it('change nothing when the text is another one by then, or gone', async () => {
    const id = await suggested(els);
    await write((section) => textOf(section).insert(TEXT.indexOf(WORDS) + 3, 'XX'));
    expect((await accept(karin, id)).body.code).toBe('words-changed');
    const second = await comments.placed(els, { passage: await chosen(), suggestion: { words: BETTER } });
    await write((section) => textOf(section).delete(0, textOf(section).length));
    expect((await accept(karin, second)).body.code).toBe('words-gone');
    expect(textOfRoot(await root())).not.toContain(BETTER);
    expect((await comments.seenBy(els)).map(({ outcome }) => outcome)).toEqual([undefined, undefined]);
  });

  it('are accepted once when two press at the same moment, and the other of a pair is told', async () => {
    const [one, two] = [await suggested(els), await suggested(els, 'Ieder kijkt alleen naar zichzelf.')];
    const both = await Promise.all([
      accept(karin, one),
      accept(comments.table.facilitator, one),
      accept(karin, one),
    ]);
    expect(both.map(({ status }) => status)).toEqual([204, 403, 409]);
    expect((await accept(karin, two)).body.code).toBe('words-gone');
    const not = { kind: 'notTakenUp', version: 1, reason: 'De andere woorden zijn beter.' };
    expect((await karin.post(comments.at(`/${two}/outcome`), not)).status).toBe(204);
  });

  it('are decided on by whoever writes the text, also from outside', async () => {
    const id = await suggested(els);
    const yusuf = await comments.table.join('participant', 'citizen');
    const not = { kind: 'notTakenUp', version: 1, reason: 'De andere woorden zijn beter.' };
    expect((await yusuf.post(comments.at(`/${id}/outcome`), not)).status).toBe(204);
  });
});

describe('[COMMENT_MENTION] naming people and groups', () => {
  it('is resolved on the server to who may read it, without the author, and shown to each where it stands', async () => {
    const { table, server } = comments;
    const peter = await table.join('participant', 'agency');
    const text = 'Wat zien @uitvoerders hier, en @niemand?';
    const id = await comments.placed(karin, { text });
    const stored = await server.deps.storage.records.get('comment', id);
    expect(stored?.mentions).toEqual([peter.personId]);
    expect((await comments.theOne(peter)).mentions).toEqual([{ at: 9, length: 12, isMe: true }]);
    expect((await comments.theOne(els)).mentions).toEqual([{ at: 9, length: 12, isMe: false }]);
    expect((await els.get(comments.at())).text).not.toContain(peter.personId);
  });
});
