import { TakingUpView } from '@opgave/shared/contract/comments';
import { LIMITS } from '@opgave/shared/contract/limits';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CAUSES, CommentsTable, SECRET } from './comments.testkit.ts';
import type { TestBrowser } from './testBrowser.ts';
import { moveTo } from './testServer.ts';

const SENTENCE = 'Niemand ziet het totaal.';

let comments: CommentsTable;
let els: TestBrowser;
let karin: TestBrowser;

beforeEach(async () => {
  comments = await CommentsTable.open();
  els = await comments.table.join('commenter', 'citizen');
  karin = await comments.table.join('participant', 'agency');
  await comments.write(karin, `Elke dienst kijkt apart. ${SENTENCE}`);
});
afterEach(() => comments.server.stop());

const path = (rest: string) => `/workspaces/${comments.table.id}/${rest}`;
const places = async (who: TestBrowser, id: string) =>
  TakingUpView.parse((await who.get(comments.at(`/${id}/taking-up`))).body).places;
const takeUp = (id: string, place: object, sentence: string, version = 1) =>
  karin.post(comments.at(`/${id}/outcome`), { kind: 'takenUp', version, place, sentence });

describe('[COMMENT_OUTCOME] what took a comment up', () => {
  it('is one of the sentences that stand there, and goes on being that one while the text is written', async () => {
    const id = await comments.placed(els);
    expect(await places(karin, id)).toEqual([
      { place: CAUSES, sentences: ['Elke dienst kijkt apart.', SENTENCE] },
    ]);
    expect((await takeUp(id, CAUSES, SENTENCE)).status).toBe(204);

    const { outcome } = await comments.theOne(els);
    expect(outcome).toMatchObject({ place: CAUSES, sentence: SENTENCE, passage: { quote: SENTENCE } });
  });

  it('may be a part of the choice or of an option, with the words that stand there', async () => {
    const id = await comments.placed(els);
    await moveTo(comments.server, comments.table, 'choose');
    const option = { title: 'Eén gesprek eerst', instrument: 'practice' };
    const optionId = (await karin.post(path('options'), option)).body.id;
    await comments.write(karin, 'Wij bellen eerst.', { document: `option/${optionId}`, root: 'what' });
    await comments.write(karin, 'Omdat bellen helpt.', { document: 'choice', root: 'because' });
    const what = 'Eén medewerker weet minder.';
    const loss = { part: 'loss', version: 0, group: 'agency', kind: 'loses', what, howHard: 1 };
    expect((await karin.post(path('choice'), loss)).status).toBe(204);

    const inOption = { kind: 'option', optionId, part: 'what' };
    const because = { kind: 'choice', part: 'because' };
    const losses = { kind: 'choice', part: 'losses' };
    expect(await places(karin, id)).toEqual(
      expect.arrayContaining([
        { place: because, sentences: ['Omdat bellen helpt.'] },
        { place: losses, sentences: [what] },
        { place: inOption, title: option.title, sentences: ['Wij bellen eerst.'] },
      ]),
    );
    expect((await takeUp(id, inOption, 'Wij bellen eerst.')).status).toBe(204);
    expect((await comments.theOne(els)).outcome).toMatchObject({ passage: { quote: 'Wij bellen eerst.' } });
    expect((await takeUp(id, losses, what, 2)).status).toBe(204);
    expect((await comments.theOne(els)).outcome).toMatchObject({ place: losses, sentence: what });
    expect(
      (await takeUp(id, { ...inOption, optionId: 'nowhere0000000000000' }, 'Wij bellen eerst.', 3)).status,
    ).toBe(409);
  });

  it('is a promise without who keeps an eye on it: its words may be read outside, where nobody is named', async () => {
    const id = await comments.placed(els);
    await moveTo(comments.server, comments.table, 'choose');
    const promise = { effect: 'Iemand weet wat eerst moet.', sign: 'Navraag', owner: 'Karin Dijkstra' };
    const input = { part: 'effect', version: 0, by: '2027-06-01', ...promise };
    expect((await karin.post(path('choice'), input)).status).toBe(204);

    const sentences = ['Iemand weet wat eerst moet. Navraag'];
    expect(await places(karin, id)).toContainEqual({ place: { kind: 'choice', part: 'effects' }, sentences });
    const found = await karin.post(path('search'), { words: 'Dijkstra' });
    expect(found.body.counts).toEqual({ choice: 1 });
  });

  it('is never offered what is too short or too long to be said', async () => {
    const id = await comments.placed(els);
    await comments.write(karin, 'A. Zo is het.');
    await moveTo(comments.server, comments.table, 'choose');
    const long = 'Wij bellen eerst, '.repeat(LIMITS.textLength / 10);
    await comments.write(karin, long, { document: 'choice', root: 'because' });
    const offered = await places(karin, id);
    expect(offered.flatMap(({ sentences }) => sentences)).not.toContain('A.');
    let version = 1;
    for (const { place, sentences } of offered) {
      for (const sentence of sentences) {
        expect((await takeUp(id, place, sentence, version)).status).toBe(204);
        version += 1;
      }
    }
    expect(offered.map(({ place }) => place)).toContainEqual({ kind: 'choice', part: 'because' });
  });

  it('P30 is asked by whoever may settle, and names no place or option that they may not read', async () => {
    const id = await comments.placed(els);
    const { table } = comments;
    for (const who of [els, await table.join('participant', 'citizen'), await table.join('observer')]) {
      expect((await who.get(comments.at(`/${id}/taking-up`))).status).toBe(403);
    }
    await comments.write(karin, `Nog niet. ${SECRET}`, { document: 'choice', root: 'because' });
    expect((await karin.get(comments.at(`/${id}/taking-up`))).text).not.toContain(SECRET);
  });
});
