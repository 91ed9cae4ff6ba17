import { SourcesView } from '@opgave/shared/contract/sourceLinks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeParagraph } from '#facilitation/table.testkit.ts';
import { emptied, type SourceKind, SourcesTable } from './sourceLinks.testkit.ts';
import { SECRET } from './stories.testkit.ts';

let sources: SourcesTable;

beforeEach(async () => {
  sources = await SourcesTable.open();
});
afterEach(() => sources.server.stop());

const KINDS: readonly SourceKind[] = ['experiences', 'statements', 'comments', 'parked'];
/** An idea is never taken back by whoever parked it. */
const WITHDRAWN = KINDS.filter((kind) => kind !== 'parked');

describe('a source', () => {
  it.each(WITHDRAWN)('of %s that was taken back leaves its link, and none of its words', async (kind) => {
    const reader = await sources.table.join('participant', 'agency');
    const source = await sources.said(sources.samira, kind);
    await sources.add(sources.samira, source);
    expect((await reader.get(sources.at())).text).toContain(SECRET);

    expect((await sources.act(sources.samira, kind, 'withdraw')).status).toBe(204);

    const seen = await reader.get(sources.at());
    expect(seen.text).not.toContain(SECRET);
    expect(seen.text).not.toContain(source.id);
    expect(await sources.seenBy(reader)).toMatchObject([
      { source: { state: 'withdrawn', kind: source.kind } },
    ]);
  });

  it.each(KINDS)('of %s that was hidden is, for everyone, something they may not see', async (kind) => {
    const reader = await sources.table.join('participant', 'agency');
    const source = await sources.said(sources.samira, kind);
    await sources.add(sources.samira, source);

    expect((await sources.act(sources.table.facilitator, kind, 'hide')).status).toBe(204);

    for (const who of [reader, sources.samira, sources.table.facilitator]) {
      const seen = await who.get(sources.at());
      expect(seen.text).not.toContain(SECRET);
      expect(seen.text).not.toContain(source.id);
      expect((await sources.theOne(who)).source).toEqual({ state: 'notShown' });
    }
  });

  it('that nobody may read yet cannot be named', async () => {
    const els = await sources.table.join('commenter', 'citizen');
    await sources.goTo('explore');
    const waiting = await sources.said(els);
    await sources.goTo('define');
    const answer = await sources.add(sources.samira, waiting);
    expect([answer.status, answer.body.details.reason]).toEqual([404, 'source']);
  });

  it('that never was, and one that is named as something else, answer alike', async () => {
    const unknown = { kind: 'experience', id: 'abcdefghijklmnopqrst' };
    const wrongKind = { ...(await sources.said(sources.samira)), kind: 'statement' };
    const answers = [
      await sources.add(sources.samira, unknown),
      await sources.add(sources.samira, wrongKind),
    ];
    expect(answers.map(({ status, body }) => [status, body.details])).toEqual([
      [404, { reason: 'source' }],
      [404, { reason: 'source' }],
    ]);
  });
});

describe('what one can choose from', () => {
  it('is what one may read and what nobody took out of sight', async () => {
    const reader = await sources.table.join('participant', 'agency');
    for (const kind of KINDS) await sources.said(sources.samira, kind);
    const chosenFrom = async () => {
      const { body } = await reader.get(sources.at('/sources'));
      return SourcesView.parse(body).map(({ kind }) => kind);
    };
    expect(await chosenFrom()).toEqual(['experience', 'statement', 'comment', 'parked']);
    await sources.act(sources.table.facilitator, 'statements', 'hide');
    await sources.act(sources.samira, 'experiences', 'withdraw');
    expect(await chosenFrom()).toEqual(['comment', 'parked']);
    expect((await sources.server.browser().get(sources.at('/sources'))).status).toBe(401);
  });
});

describe('what the gates read', () => {
  it('[FUN_LINKED] counts the experiences under an answer, as long as everyone can read them', async () => {
    await sources.goTo('fundamentals');
    const story = await sources.said(sources.samira);
    const statement = await sources.said(sources.samira, 'statements');
    await sources.answer(sources.samira, statement);
    expect((await sources.facts()).fundamentalsLinked).toMatchObject({ F1: 0, F2: 0 });

    await sources.answer(sources.samira, story);
    expect((await sources.facts()).fundamentalsLinked).toMatchObject({ F1: 1, F2: 0 });

    await sources.act(sources.samira, 'experiences', 'withdraw');
    expect((await sources.facts()).fundamentalsLinked).toMatchObject({ F1: 0 });
  });

  it('[DEF_SOURCE] takes a source under the size of the problem, as long as its words stand there', async () => {
    await sources.change('problem', (doc) => writeParagraph(doc, 'size', 'Tweeduizend huishoudens.'));
    expect((await sources.facts()).problem.hasSizeSource).toBe(false);
    const { start, end } = await sources.passage('Tweeduizend huishoudens.', 'size');
    const on = { kind: 'section', document: 'problem', section: 'size' };
    await sources.add(sources.samira, await sources.said(sources.samira), { on, passage: { start, end } });
    expect((await sources.facts()).problem.hasSizeSource).toBe(true);

    await sources.change('problem', (doc) => emptied(doc, 'size'));
    expect((await sources.facts()).problem.hasSizeSource).toBe(false);
  });
});
