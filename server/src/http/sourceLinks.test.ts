import { textBlocks } from '@opgave/shared/document/passages';
import { PHASES } from '@opgave/shared/method/phases';
import { ROLES } from '@opgave/shared/method/roles';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { writeParagraph } from '#facilitation/table.testkit.ts';
import { emptied, FIRST_QUESTION, SENTENCE, SourcesTable, WHAT_HAPPENS } from './sourceLinks.testkit.ts';

let sources: SourcesTable;

beforeEach(async () => {
  sources = await SourcesTable.open();
});
afterEach(() => sources.server.stop());

describe('who may tie a sentence to a source', () => {
  it.each(PHASES.map((phase) => ({ phase })))(
    'in $phase is whoever may write that text then, and nobody else',
    async ({ phase }) => {
      const { table, samira } = sources;
      const people = {
        facilitator: table.facilitator,
        sponsor: await table.join('sponsor'),
        participant: await table.join('participant', 'agency'),
        commenter: await table.join('commenter', 'citizen'),
        observer: await table.join('observer'),
      };
      const story = await sources.said(samira);
      await sources.goTo(phase);
      for (const role of ROLES) {
        const isWriter = role === 'participant';
        const sentence = await sources.add(people[role], story);
        expect(sentence.status, `${role} sentence`).toBe(isWriter && phase === 'define' ? 201 : 403);
        const answer = await sources.answer(people[role], story);
        expect(answer.status, `${role} answer`).toBe(isWriter && phase === 'fundamentals' ? 201 : 403);
      }
    },
  );

  it('is never somebody without a seat', async () => {
    const story = await sources.said(sources.samira);
    const stranger = sources.server.browser();
    expect((await sources.add(stranger, story)).status).toBe(401);
    expect((await stranger.get(sources.at())).status).toBe(401);
  });
});

describe('a link', () => {
  it('says to everyone which sentence rests on what, who tied it, and in whose words', async () => {
    const reader = await sources.table.join('observer');
    const story = await sources.said(sources.samira);

    expect((await sources.add(sources.samira, story)).status).toBe(201);

    expect(await sources.seenBy(reader)).toMatchObject([
      {
        on: WHAT_HAPPENS,
        passage: { quote: SENTENCE },
        sentence: SENTENCE,
        source: { state: 'shown', kind: 'experience', id: story.id, by: { group: 'citizen' } },
        addedBy: 'Een participant',
      },
    ]);
  });

  it.each(['experiences', 'statements', 'comments', 'parked'] as const)(
    'can be to one of %s',
    async (kind) => {
      const source = await sources.said(sources.samira, kind);
      expect((await sources.add(sources.samira, source)).status).toBe(201);
      expect((await sources.theOne(sources.samira)).source).toMatchObject({ state: 'shown', id: source.id });
    },
  );

  it('is made once, however often, by however many, and in whichever words of the sentence it is asked', async () => {
    const karin = await sources.table.join('participant', 'agency');
    const story = await sources.said(sources.samira);
    const answers = await Promise.all([
      sources.add(sources.samira, story),
      sources.add(karin, story),
      sources.add(karin, story),
    ]);
    const { start, end } = await sources.passage('zeven brieven');
    const again = await sources.add(karin, story, { passage: { start, end } });

    expect([...answers, again].map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set([...answers, again].map(({ body }) => body.id)).size).toBe(1);
    expect(await sources.seenBy(karin)).toHaveLength(1);
  });

  it('goes away with the version that was seen, is kept in the record, and can come back', async () => {
    const karin = await sources.table.join('participant', 'agency');
    const story = await sources.said(sources.samira);
    await sources.add(sources.samira, story);
    const link = await sources.theOne(karin);

    expect((await sources.remove(karin, { ...link, version: 7 })).status).toBe(409);
    expect((await sources.remove(karin, link)).status).toBe(204);
    expect((await sources.remove(karin, link)).status).toBe(409);
    expect(await sources.seenBy(karin)).toEqual([]);
    expect((await sources.add(sources.samira, story)).status).toBe(201);
    expect(await sources.theOne(karin)).toMatchObject({ id: link.id, version: 3 });

    const { body } = await karin.get(`/workspaces/${sources.table.id}/events`);
    const lines: { action: string; details: object }[] = body;
    const told = lines.filter(({ action }) => action.startsWith('sourceLink.'));
    expect(told.map(({ action }) => action)).toEqual([
      'sourceLink.added',
      'sourceLink.removed',
      'sourceLink.added',
    ]);
    expect(told[0]?.details).toEqual({ document: 'problem', section: 'whatHappens', kind: 'experience' });
  });

  it('may be taken away only by whoever may write there, and is unknown at another table', async () => {
    const commenter = await sources.table.join('commenter', 'citizen');
    await sources.add(sources.samira, await sources.said(sources.samira));
    const link = await sources.theOne(commenter);
    expect((await sources.remove(commenter, link)).status).toBe(403);
    expect((await sources.remove(sources.table.facilitator, link)).status).toBe(403);
    await sources.goTo('consent');
    expect((await sources.remove(sources.samira, link)).status).toBe(403);
    const unknown = {
      version: link.version,
      id: `${link.id.slice(0, -1)}${link.id.endsWith('0') ? '1' : '0'}`,
    };
    await sources.goTo('define');
    expect((await sources.remove(sources.samira, unknown)).status).toBe(404);
  });

  it('is told to the table at once', async () => {
    const told: unknown[] = [];
    sources.server.deps.storage.bus.subscribe('sourceLinks.changed', (message) => told.push(message));
    await sources.add(sources.samira, await sources.said(sources.samira));
    expect(told).toEqual([{ workspaceId: sources.table.id }]);
  });
});

describe('the words of a link', () => {
  it('stay known when others write around them, and when the phase goes back and forth', async () => {
    await sources.add(sources.samira, await sources.said(sources.samira));
    await sources.change('problem', (doc) => {
      const [block] = textBlocks(doc.getXmlFragment('whatHappens'));
      const text = block?.get(0);
      if (text instanceof Y.XmlText) text.insert(0, 'Luister. ');
    });
    expect((await sources.theOne(sources.samira)).sentence).toBe(SENTENCE);
    await sources.goTo('explore');
    await sources.goTo('define');
    expect((await sources.theOne(sources.samira)).sentence).toBe(SENTENCE);
  });

  it('are still quoted when they have no place any more', async () => {
    await sources.add(sources.samira, await sources.said(sources.samira));
    await sources.change('problem', (doc) => emptied(doc, 'whatHappens'));
    const link = await sources.theOne(sources.samira);
    expect(link.passage?.quote).toBe(SENTENCE);
    expect(link.sentence).toBeUndefined();
  });
});

describe('a hand-written message', () => {
  it('cannot point outside the section it names, past its end, backwards, or at letters nobody wrote', async () => {
    await sources.change('problem', (doc) => writeParagraph(doc, 'who', 'Mensen met weinig geld.'));
    const story = await sources.said(sources.samira);
    const here = await sources.passage();
    const elsewhere = await sources.passage('Mensen', 'who');
    const far = { client: here.start.client, clock: 2 ** 40 };
    const wrong = [
      { start: elsewhere.start, end: elsewhere.end },
      { start: here.start, end: elsewhere.end },
      { start: here.end, end: here.start },
      { start: far, end: far },
      { start: { client: 1, clock: 0 }, end: here.end },
      { start: { client: here.start.client, clock: 0 }, end: here.end },
    ];
    for (const passage of wrong) {
      const answer = await sources.add(sources.samira, story, { passage });
      expect([answer.status, answer.body.details.reason]).toEqual([404, 'place']);
    }
    const inF1 = { on: { ...FIRST_QUESTION }, passage: { start: here.start, end: here.end } };
    await sources.goTo('fundamentals');
    expect((await sources.add(sources.samira, story, inF1)).status).toBe(404);
    expect(await sources.seenBy(sources.samira)).toEqual([]);
  });

  it('cannot take a whole page for a sentence', async () => {
    const long = 'Zo gaat het elke dag weer opnieuw. '.repeat(40);
    await sources.change('problem', (doc) => writeParagraph(doc, 'who', long));
    const { start, end } = await sources.passage(long.trim(), 'who');
    const on = { ...WHAT_HAPPENS, section: 'who' };
    const answer = await sources.add(sources.samira, await sources.said(sources.samira), {
      on,
      passage: { start, end },
    });
    expect(answer.status).toBe(422);
  });

  it.each([
    [{ passage: undefined }],
    [{ passage: { start: { client: -1, clock: 0 }, end: { client: 1, clock: 0 } } }],
    [{ passage: { start: { client: 1, clock: 0.5 }, end: { client: 1, clock: 0 } } }],
    [{ passage: { start: { client: 1, clock: 0 } } }],
    [{ on: { ...WHAT_HAPPENS, section: 'F1' } }],
    [{ on: { ...WHAT_HAPPENS, document: 'choice' } }],
    [{ source: { kind: 'seat', id: 'abcdefghijklmnopqrst' } }],
    [{ source: { kind: 'experience', id: '../secret' } }],
    [{ addedBy: 'abcdefghijklmnopqrst' }],
  ])('with %j is refused', async (more) => {
    const story = await sources.said(sources.samira);
    expect((await sources.add(sources.samira, story, more)).status).toBe(422);
  });
});
