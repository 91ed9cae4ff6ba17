import { type SearchQuery, SearchView } from '@opgave/shared/contract/search';
import { documentId } from '@opgave/shared/document/documents';
import { CommentId, PersonId } from '@opgave/shared/ids';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeParagraph } from '#facilitation/table.testkit.ts';
import { CommentsTable, REASON, SECRET } from './comments.testkit.ts';
import { PerspectivesTable, SECRET as PLANTED } from './perspectives.testkit.ts';
import type { TestBrowser } from './testBrowser.ts';
import { moveTo } from './testServer.ts';

const STORY = {
  situation: 'Na mijn scheiding kon ik niet betalen.',
  steps: 'Ik belde de coöperatie drie keer.',
  effect: 'Ik sliep slecht.',
  toldBy: 'self',
  shownAs: 'groupOnly',
  permission: true,
} as const;

async function search(who: TestBrowser, id: string, query: Partial<SearchQuery>): Promise<SearchView> {
  const { status, body } = await who.post(`/workspaces/${id}/search`, query);
  expect(status).toBe(200);
  return SearchView.parse(body);
}

describe('searching a table', () => {
  let comments: CommentsTable;
  beforeEach(async () => {
    comments = await CommentsTable.open();
  });
  afterEach(() => comments.server.stop());

  function find(who: TestBrowser, words: string, more: Partial<SearchQuery> = {}): Promise<SearchView> {
    return search(who, comments.table.id, { words, ...more });
  }

  it('finds words in text, comments, answers, stories, statements and ideas, without accents and capitals', async () => {
    const { table, server } = comments;
    const samira = await table.join('participant', 'citizen');
    const base = `/workspaces/${table.id}`;
    await server.app.documents.change(
      documentId(table.id, 'problem'),
      PersonId.parse(samira.personId),
      (doc) => writeParagraph(doc, 'causes', 'De coöperatie kijkt apart.'),
    );
    const id = await comments.placed(samira, { text: 'Een COÖPERATIE vergeet dit.' });
    await comments.answer(table.facilitator, id, 'Welke cooperatie bedoelt u?');
    await samira.post(`${base}/experiences`, STORY);
    await samira.post(`${base}/statements`, { text: 'Een coöperatie helpt mensen vooruit.' });
    await samira.post(`${base}/parked`, {
      text: 'Coöperatie oprichten.',
      wouldSolve: 'Dat niemand helpt met al die brieven.',
    });

    const { counts, hits } = await find(await table.join('observer'), 'Coöperatie');
    expect(counts).toEqual({ text: 1, comment: 2, experience: 1, statement: 1, parked: 1 });
    expect(hits[0]).toMatchObject({
      kind: 'text',
      section: { document: 'problem', key: 'causes' },
      snippet: { before: 'De ', match: 'coöperatie', after: ' kijkt apart.' },
    });
    expect(hits.filter(({ kind }) => kind === 'comment').map(({ comment }) => comment?.id)).toEqual([id, id]);
  });

  it('narrows by kind, group and phase, and finds what somebody said by their name', async () => {
    const { table } = comments;
    const karin = await table.join('participant', 'agency');
    const els = await table.join('commenter', 'citizen');
    await comments.placed(karin, { text: 'Brieven van binnen.' });
    await comments.placed(els, { text: 'Brieven van buiten.' });

    expect((await find(els, 'brieven')).counts).toEqual({ comment: 2 });
    expect((await find(els, 'brieven', { group: 'agency' })).counts).toEqual({ comment: 1 });
    expect((await find(els, 'brieven', { phase: 'explore' })).counts).toEqual({});
    expect((await find(els, 'brieven', { phase: 'define', kind: 'text' })).hits).toEqual([]);
    expect((await find(karin, 'een commenter')).counts).toEqual({ comment: 1, person: 1 });
  });

  it('keeps a name out of reach that its teller kept back', async () => {
    const { table } = comments;
    const samira = await table.join('participant', 'citizen');
    await samira.post(`/workspaces/${table.id}/experiences`, STORY);
    const { counts } = await find(table.facilitator, 'participant');
    expect(counts).toEqual({ person: 1 });
  });

  it.each([
    [{ words: 'x' }, 'words'],
    [{ words: ' \u200e ' }, 'words'],
    [{ words: 'x'.repeat(101) }, 'words'],
    [{ words: 'brief', kind: 'vote' }, 'kind'],
    [{ words: 'brief', more: 1 }, ''],
  ])('refuses %j, naming what is wrong', async (query, path) => {
    const { status, body } = await comments.table.facilitator.post(
      `/workspaces/${comments.table.id}/search`,
      query,
    );
    expect([status, body.errors[0]?.path]).toEqual([422, path]);
  });

  it('pitfall 8: nothing that is hidden, waits or was taken back is found or counted', async () => {
    const { table, server } = comments;
    const base = `/workspaces/${table.id}`;
    const karin = await table.join('participant', 'agency');
    const els = await table.join('commenter', 'citizen');
    const hidden = await comments.placed(els);
    await table.facilitator.post(comments.at(`/${hidden}/hide`), { version: 1, reason: REASON });
    const taken = await comments.placed(els);
    await els.post(comments.at(`/${taken}/withdraw`), { version: 1 });
    await moveTo(server, table, 'explore');
    await els.post(`${base}/experiences`, { ...STORY, effect: `Ik zweeg over ${SECRET}.` });
    await moveTo(server, table, 'define');

    for (const who of [karin, await table.join('observer'), await table.join('sponsor')]) {
      const answer = await who.post(`${base}/search`, { words: SECRET });
      expect(answer.body).toEqual({ counts: {}, hits: [] });
    }
    expect((await find(els, SECRET)).counts).toEqual({ comment: 1, experience: 1 });
    expect(server.lines.join('\n')).not.toContain(SECRET);
  });

  it('looks through five thousand comments, counts them all and shows the first', async () => {
    const { table, server } = comments;
    const els = await table.join('commenter', 'citizen');
    const id = await comments.placed(els, { text: 'De eerste reactie over brieven.' });
    const [first] = await server.deps.storage.records.listByWorkspace('comment', table.id);
    if (!first) throw new Error('no comment');
    const many = Array.from({ length: 5_000 }, (_, index) => ({
      kind: 'comment' as const,
      value: {
        ...first,
        id: CommentId.parse(`reactie${String(index).padStart(13, '0')}`),
        text: `Reactie ${index}: ${'er komen te veel brieven van te veel diensten. '.repeat(4)}`,
      },
    }));
    await server.deps.storage.records.commit(many, []);
    expect(id).not.toBe('');
    const startedAt = performance.now();
    const { counts, hits } = await find(els, 'diensten brieven');
    const took = performance.now() - startedAt;
    expect(counts).toEqual({ comment: 5_000 });
    expect(hits).toHaveLength(60);
    expect(took).toBeLessThan(5_000);
  });
});

it('pitfall 8: a perspective is not found by anybody before the cards are turned, and by all after', async () => {
  const perspectives = await PerspectivesTable.open();
  const { table, samira } = perspectives;
  const reader = await table.join('observer');
  await perspectives.tellStory();
  await perspectives.submitted(samira, 'citizen');
  const found = async (who: TestBrowser) => (await search(who, table.id, { words: PLANTED })).counts;
  for (const who of [table.facilitator, reader, samira]) expect(await found(who)).toEqual({});

  expect((await perspectives.reveal()).status).toBe(204);
  for (const who of [table.facilitator, reader, samira]) {
    expect((await found(who)).perspective).toBeGreaterThan(0);
  }
  await perspectives.close();
});
