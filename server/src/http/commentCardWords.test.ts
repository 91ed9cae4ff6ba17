import type { Comment } from '@opgave/shared/contract/commentRecord';
import { CommentsView } from '@opgave/shared/contract/comments';
import { documentId, perspectiveDocument } from '@opgave/shared/document/documents';
import { PersonId } from '@opgave/shared/ids';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CommentsTable } from './comments.testkit.ts';
import { PerspectivesTable } from './perspectives.testkit.ts';
import { STORY } from './stories.testkit.ts';
import type { TestBrowser } from './testBrowser.ts';
import type { TestServer, TestTable } from './testServer.ts';

const WORDS = 'Dit herken ik uit mijn eigen straat.';
const QUOTE = 'Ik belde drie keer.';
const CHOSEN = { part: 'steps', quote: QUOTE, at: 0 };

/**
 * Somebody else writes in each comment just before a card is first taken back. Answers with the comments as they were
 * the moment after that was stored: what a crash there would leave.
 */
function meanwhile({ deps }: TestServer, { id }: TestTable): () => readonly Comment[] {
  const { records } = deps.storage;
  const commit = records.commit.bind(records);
  let attempts = 0;
  let after: readonly Comment[] = [];
  vi.spyOn(records, 'commit').mockImplementation(async (writes, events) => {
    if (!events.some(({ action }) => action.endsWith('.withdrawn'))) return commit(writes, events);
    attempts += 1;
    const comments = attempts === 1 ? await records.listByWorkspace('comment', id) : [];
    const changed = comments.map((comment) => ({ ...comment, version: comment.version + 1 }));
    if (changed.length > 0)
      await commit(
        changed.map((value) => ({ kind: 'comment', value })),
        [],
      );
    const stored = await commit(writes, events);
    after = await records.listByWorkspace('comment', id);
    return stored;
  });
  return () => after;
}

describe('[CARD_WORDS] a comment on words of a card', () => {
  let comments: CommentsTable;
  let teller: TestBrowser;
  let reader: TestBrowser;
  let on: object;
  let path: string;

  beforeEach(async () => {
    comments = await CommentsTable.open();
    teller = await comments.table.join('participant', 'citizen');
    reader = await comments.table.join('commenter', 'citizen');
    const { body } = await teller.post(`/workspaces/${comments.table.id}/experiences`, STORY);
    path = `/workspaces/${comments.table.id}/experiences/${body.id}`;
    on = { kind: 'experience', experienceId: body.id };
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await comments.server.stop();
  });

  const change = async (version: number, steps: string) => {
    const { permission: _, ...story } = STORY;
    expect((await teller.patch(path, { ...story, permission: true, version, steps })).status).toBe(204);
  };
  const words = async () => (await comments.theOne(reader)).words;

  it('needs no right to write, keeps its quotation, and stands on its words or says that they are gone', async () => {
    await comments.placed(reader, { on, text: WORDS, words: CHOSEN });
    expect(await words()).toEqual({ part: 'steps', quote: QUOTE, from: 0 });
    await change(1, `Eerst schreef ik. ${QUOTE}`);
    expect(await words()).toEqual({ part: 'steps', quote: QUOTE, from: 18 });
    await change(2, 'Ik schreef een brief.');
    expect(await words()).toEqual({ part: 'steps', quote: QUOTE });
    await change(3, QUOTE);
    expect(await words()).toMatchObject({ from: 0 });
  });

  it('on words that changed at that moment is quoted as its author saw them, and marked so', async () => {
    await comments.placed(reader, { on, text: WORDS, words: { ...CHOSEN, quote: 'Ik belde vier keer.' } });
    expect(await words()).toEqual({ part: 'steps', quote: 'Ik belde vier keer.', isAsSeen: true });
  });

  it.each([
    ['of a text that the card does not have', { words: { ...CHOSEN, part: 'text' } }],
    ['without words', { words: { ...CHOSEN, quote: '' } }],
    ['of a section', { on: { kind: 'section', document: 'problem', section: 'causes' }, words: CHOSEN }],
    ['with other words to stand there', { words: CHOSEN, suggestion: { words: 'Ik schreef.' } }],
  ])('is refused %s', async (_, more) => {
    expect((await comments.post(reader, { on, text: WORDS, ...more })).status).toBe(422);
  });

  it('loses the quotation with the card: it reaches nobody, and stands in no record', async () => {
    await comments.placed(reader, { on, text: WORDS, words: CHOSEN });
    expect((await teller.post(`${path}/withdraw`, { version: 1 })).status).toBe(204);
    for (const who of [teller, reader, comments.table.facilitator]) {
      expect((await who.get(comments.at())).text).not.toContain(QUOTE);
    }
    const { records } = comments.server.deps.storage;
    const kept = await records.listByWorkspace('comment', comments.table.id);
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain(QUOTE);
  });

  it('loses the quotation in one commit with the card, also when somebody writes in it at that moment', async () => {
    await comments.placed(reader, { on, text: WORDS, words: CHOSEN });
    const left = meanwhile(comments.server, comments.table);
    expect((await teller.post(`${path}/withdraw`, { version: 1 })).status).toBe(204);
    expect(left()).toHaveLength(1);
    expect(JSON.stringify(left())).not.toContain(QUOTE);
  });

  it('is not placed with words that are being taken back', async () => {
    const post = () => comments.post(reader, { on, text: WORDS, words: CHOSEN });
    await Promise.all([post(), post(), teller.post(`${path}/withdraw`, { version: 1 }), post(), post()]);
    const kept = await comments.server.deps.storage.records.listByWorkspace('comment', comments.table.id);
    expect(JSON.stringify(kept)).not.toContain(QUOTE);
  });

  it('stands on words of a statement too, and goes with them', async () => {
    const text = 'Brieven zijn te lang en te vaak.';
    const statements = `/workspaces/${comments.table.id}/statements`;
    const { body } = await teller.post(statements, { text });
    const statement = { kind: 'statement', statementId: body.id };
    const chosen = { part: 'text', quote: 'te lang', at: 13 };
    await comments.placed(reader, { on: statement, text: WORDS, words: chosen });
    expect(await words()).toEqual({ part: 'text', quote: 'te lang', from: 13 });
    const left = meanwhile(comments.server, comments.table);
    expect((await teller.post(`${statements}/${body.id}/withdraw`, { version: 1 })).status).toBe(204);
    expect(left()).toHaveLength(1);
    expect(JSON.stringify(left())).not.toContain('te lang');
  });
});

describe('[CARD_WORDS] a comment on words of a perspective', () => {
  let table: PerspectivesTable;
  beforeEach(async () => {
    table = await PerspectivesTable.open();
    await table.tellStory();
    await table.submitted(table.samira, 'citizen');
    await table.submitted(table.karin, 'agency');
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await table.close();
  });

  it('is made after the cards were turned, and goes with the words of the card', async () => {
    const at = `/workspaces/${table.table.id}/comments`;
    const mine = await table.mine(table.samira);
    const [answer] = mine.answers;
    const quote = answer?.text.slice(0, 12).trim() ?? '';
    const on = { kind: 'perspective', perspectiveId: mine.id };
    const say = () => table.karin.post(at, { on, text: WORDS, words: { part: answer?.root, quote, at: 0 } });
    expect((await say()).status).toBe(404);
    await table.reveal();
    expect((await say()).status).toBe(201);
    const seen = CommentsView.parse((await table.samira.get(at)).body);
    expect(seen.map(({ words }) => words)).toEqual([{ part: answer?.root, quote, from: 0 }]);
    for (const _ of ['two', 'three']) expect((await say()).status).toBe(201);
    const read = vi.spyOn(table.server.app.documents, 'read');
    const { body } = await table.samira.get(at);
    expect(CommentsView.parse(body).filter(({ words }) => words?.from === 0)).toHaveLength(3);
    const wanted = documentId(table.table.id, perspectiveDocument(PersonId.parse(table.samira.personId)));
    expect(read.mock.calls.filter(([id]) => id === wanted)).toHaveLength(1);

    const left = meanwhile(table.server, table.table);
    expect((await table.step(table.samira, 'withdraw')).status).toBe(204);
    expect(left()).toHaveLength(3);
    expect(JSON.stringify(left())).not.toContain(quote);
    expect((await table.karin.get(at)).text).not.toContain(quote);
    const kept = await table.server.deps.storage.records.listByWorkspace('comment', table.table.id);
    expect(JSON.stringify(kept)).not.toContain(quote);
  });
});
