import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { inlineText } from './extractText.ts';
import { passageOf, placeOf, type Stretch, stretchOf, textBlocks } from './passages.ts';

const TEXT = 'Ik belde drie keer. Niemand wist iets. Toen stopte ik.';
const QUOTE = 'Niemand wist iets.';

function write(...texts: readonly string[]): { readonly doc: Y.Doc; readonly root: Y.XmlFragment } {
  const doc = new Y.Doc();
  const root = doc.getXmlFragment('causes');
  for (const text of texts) {
    const block = new Y.XmlElement('paragraph');
    block.insert(0, [new Y.XmlText(text)]);
    root.push([block]);
  }
  return { doc, root };
}

function find(root: Y.XmlFragment, words: string): Stretch {
  const block = textBlocks(root).find((one) => inlineText(one).includes(words));
  if (!block) throw new Error('These words do not stand here.');
  const from = inlineText(block).indexOf(words);
  return { block, from, to: from + words.length };
}

function chosen(root: Y.XmlFragment, words: string) {
  const passage = passageOf(find(root, words));
  if (!passage) throw new Error('These words have no first and last letter.');
  return passage;
}

function textIn(block: Y.XmlElement): Y.XmlText {
  const [text] = block.toArray();
  if (!(text instanceof Y.XmlText)) throw new Error('This block begins with no text.');
  return text;
}

function wordsAt(place: Stretch | undefined): string | undefined {
  return place && inlineText(place.block).slice(place.from, place.to);
}

describe('a passage', () => {
  it('stays on its words when others write before, behind and inside', () => {
    const { root } = write(TEXT);
    const passage = chosen(root, QUOTE);
    const text = textIn(find(root, QUOTE).block);
    text.insert(0, 'Eerst. ');
    text.insert(text.length, ' Einde.');
    text.insert(inlineText(find(root, QUOTE).block).indexOf('wist'), 'daar ');

    expect(wordsAt(stretchOf(root, passage))).toBe('Niemand daar wist iets.');
  });

  it('does not take in what is written right against it', () => {
    const { root } = write(TEXT);
    const passage = chosen(root, QUOTE);
    const { block, from, to } = find(root, QUOTE);
    textIn(block).insert(to, 'Erachter.');
    textIn(block).insert(from, 'Ervoor.');

    expect(wordsAt(stretchOf(root, passage))).toBe(QUOTE);
  });

  it('keeps its place behind a line break and other marks', () => {
    const { doc, root } = write('');
    const block = new Y.XmlElement('paragraph');
    const bold = new Y.XmlText('eerste ');
    block.insert(0, [bold, new Y.XmlElement('hardBreak'), new Y.XmlText('tweede regel')]);
    doc.transact(() => root.push([block]));
    bold.format(0, 3, { bold: true });

    expect(wordsAt(stretchOf(root, chosen(root, 'eerste')))).toBe('eerste');
    expect(wordsAt(stretchOf(root, chosen(root, 'regel')))).toBe('regel');
    expect(passageOf({ block, from: 7, to: 9 })).toBeUndefined();
  });

  it('has no place any more when its words are gone, or only marks are left', () => {
    const { root } = write(TEXT);
    const passage = chosen(root, QUOTE);
    const { block, from } = find(root, QUOTE);
    textIn(block).delete(from, QUOTE.length - 1);

    expect(placeOf(root, passage)).toBeUndefined();
    root.delete(0, 1);
    expect(placeOf(root, passage)).toBeUndefined();
  });

  it('finds its words again by the quotation when they come back once, never when they stand there twice', () => {
    const { root } = write(TEXT);
    const passage = chosen(root, QUOTE);
    root.delete(0, 1);
    const back = new Y.XmlElement('paragraph');
    back.insert(0, [new Y.XmlText(`Er stond: ${QUOTE}`)]);
    root.push([back]);

    expect(wordsAt(placeOf(root, passage))).toBe(QUOTE);
    textIn(back).insert(back.length, `${QUOTE} `);
    expect(placeOf(root, passage)).toBeUndefined();
  });

  it('lies in its own root alone, and never at a letter that nobody wrote', () => {
    const { doc, root } = write(TEXT);
    const passage = chosen(root, QUOTE);

    expect(stretchOf(doc.getXmlFragment('who'), passage)).toBeUndefined();
    const unknown = { client: passage.start.client, clock: 1_000_000 };
    expect(stretchOf(root, { start: unknown, end: passage.end })).toBeUndefined();
    expect(stretchOf(root, { start: { client: 7, clock: 0 }, end: passage.end })).toBeUndefined();
    expect(
      stretchOf(root, { start: { client: passage.start.client, clock: 0 }, end: passage.end }),
    ).toBeUndefined();
    expect(stretchOf(root, { start: passage.end, end: passage.start })).toBeUndefined();
  });
});

/** A small generator that gives the same numbers for the same seed. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

function synchronise(one: Y.Doc, other: Y.Doc): void {
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one, Y.encodeStateVector(other)));
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other, Y.encodeStateVector(one)));
}

/** Writes or takes out somewhere, but leaves the letters from `keep` alone: those are capitals that nothing else has. */
function editAround(doc: Y.Doc, next: (below: number) => number): void {
  const text = textIn(textBlocks(doc.getXmlFragment('causes'))[0] ?? new Y.XmlElement());
  const words = inlineText(textBlocks(doc.getXmlFragment('causes'))[0] ?? new Y.XmlElement());
  const at = next(words.length + 1);
  if (next(3) > 0) text.insert(at, 'abc def. '.slice(0, 1 + next(8)));
  else if (/^[^A-Z]+$/u.test(words.slice(at, at + 3))) text.delete(at, Math.min(3, words.length - at));
}

it('two people who edit at once always see a passage at the same words, and its own letters stay in it', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const next = numbers(seed);
    const { doc, root } = write('begin van de tekst KERN IS HIER en dan het einde');
    const other = new Y.Doc();
    synchronise(doc, other);
    const passage = chosen(root, 'KERN IS HIER');
    for (let round = 0; round < 4; round += 1) {
      for (let step = 0; step < 5; step += 1) editAround(next(2) === 0 ? doc : other, next);
      synchronise(doc, other);
    }
    const here = wordsAt(stretchOf(root, passage));
    const there = wordsAt(stretchOf(other.getXmlFragment('causes'), passage));
    expect(here, `seed ${seed}`).toBe(there);
    expect(here?.replaceAll(/[^A-Z]/gu, ''), `seed ${seed}`).toBe('KERNISHIER');
    expect(here?.at(0), `seed ${seed}`).toBe('K');
    expect(here?.at(-1), `seed ${seed}`).toBe('R');
  }
});
