import { inlineText } from '@opgave/shared/document/extractText';
import {
  passageOf,
  placeOf,
  type QuotedPassage,
  type Stretch,
  textBlocks,
} from '@opgave/shared/document/passages';
import { replaceWords } from '@opgave/shared/document/replaceWords';
import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { type OnPassage, PassageDesk } from './PassageDesk.ts';

const ROOT = 'causes';
const TEXTS = [
  'Elke dienst kijkt naar de eigen rekening. Niemand ziet het totaal.',
  'Brieven zijn moeilijk en dreigend. Post blijft liggen door angst.',
  'De huur komt vaak het laatst. Mensen betalen wie het hardst roept.',
];
const PEOPLE = 3;
const COMMENTS = 6;
const MOST_STEPS = 40;
const RUNS = 150;

const place = fc.nat({ max: 10_000 });
const edit = fc.record({
  who: fc.nat({ max: PEOPLE - 1 }),
  kind: fc.constantFrom('write', 'takeOut', 'split', 'merge', 'move', 'empty', 'restore', 'replace', 'meet'),
  at: place,
  length: fc.integer({ min: 1, max: 30 }),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

const rootOf = (doc: Y.Doc) => doc.getXmlFragment(ROOT);

function paragraph(text: string): Y.XmlElement {
  const block = new Y.XmlElement('paragraph');
  block.insert(0, [new Y.XmlText(text)]);
  return block;
}

function textIn(block: Y.XmlElement): Y.XmlText | undefined {
  const child = block.get(0);
  return child instanceof Y.XmlText ? child : undefined;
}

/** What people do with a text, each with the means of an editor: letters never move, they are written anew. */
const EDITS: Readonly<Record<Edit['kind'], (root: Y.XmlFragment, edit: Edit) => void>> = {
  write(root, { at }) {
    const text = chosenText(root, at);
    text?.insert(at % (text.length + 1), 'nieuw ');
  },
  takeOut(root, { at, length }) {
    const text = chosenText(root, at);
    if (text && text.length > 0)
      text.delete(at % text.length, Math.min(length, text.length - (at % text.length)));
  },
  split(root, { at }) {
    const [index, text] = [at % Math.max(root.length, 1), chosenText(root, at)];
    if (!text || text.length < 2) return;
    const cut = 1 + (at % (text.length - 1));
    const tail = text.toString().slice(cut);
    text.delete(cut, text.length - cut);
    root.insert(index + 1, [paragraph(tail)]);
  },
  merge(root, { at }) {
    if (root.length < 2) return;
    const index = at % (root.length - 1);
    const next = root.get(index + 1);
    const tail = next instanceof Y.XmlElement ? inlineText(next) : '';
    root.delete(index + 1);
    const text = chosenText(root, index);
    text?.insert(text.length, tail);
  },
  move(root, { at }) {
    if (root.length < 2) return;
    const block = root.get(at % root.length);
    const text = block instanceof Y.XmlElement ? inlineText(block) : '';
    root.delete(at % root.length);
    root.insert(0, [paragraph(text)]);
  },
  empty: (root) => root.delete(0, root.length),
  /** As a restore does it: the old text comes back by writing. */
  restore(root) {
    root.delete(0, root.length);
    root.push(TEXTS.map(paragraph));
  },
  replace(root, { at, length }) {
    const block = root.length > 0 ? root.get(at % root.length) : undefined;
    if (!(block instanceof Y.XmlElement) || inlineText(block).length < 2) return;
    const from = at % (inlineText(block).length - 1);
    replaceWords({ block, from, to: Math.min(from + length, inlineText(block).length) }, 'andere woorden');
  },
  meet: () => undefined,
};

function chosenText(root: Y.XmlFragment, at: number): Y.XmlText | undefined {
  const block = root.length > 0 ? root.get(at % root.length) : undefined;
  return block instanceof Y.XmlElement ? textIn(block) : undefined;
}

function meet(docs: readonly Y.Doc[]): void {
  for (const one of docs) {
    for (const other of docs) Y.applyUpdate(one, Y.encodeStateAsUpdate(other, Y.encodeStateVector(one)));
  }
}

interface Commented extends OnPassage {
  /** The letters that were chosen, by the id that Yjs gave each. */
  readonly letters: ReadonlySet<string>;
}

function lettersOf({ block, from, to }: Stretch): readonly string[] {
  const ids: string[] = [];
  for (let index = from; index < to; index += 1) {
    const letter = passageOf({ block, from: index, to: index + 1 })?.start;
    if (letter) ids.push(`${letter.client}:${letter.clock}`);
  }
  return ids;
}

function commentOn(root: Y.XmlFragment, index: number, at: number): Commented {
  const blocks = textBlocks(root);
  const block = blocks[at % blocks.length];
  const length = block ? inlineText(block).length : 0;
  const from = at % Math.max(1, length - 12);
  const stretch = block && { block, from, to: Math.min(from + 6 + (at % 20), length) };
  const passage = stretch && passageOf(stretch);
  if (!passage) throw new Error('there are no words');
  return { id: `comment ${index}`, section: ROOT, passage, letters: new Set(lettersOf(stretch)) };
}

/** Every letter of a root that stands there now, each with its block. */
function lettersIn(root: Y.XmlFragment): ReadonlySet<string> {
  return new Set(
    textBlocks(root).flatMap((block) => lettersOf({ block, from: 0, to: inlineText(block).length })),
  );
}

function allPlaces(block: Y.XmlElement, { quote }: QuotedPassage): readonly Stretch[] {
  const places: Stretch[] = [];
  for (let from = inlineText(block).indexOf(quote); from >= 0; ) {
    places.push({ block, from, to: from + quote.length });
    from = inlineText(block).indexOf(quote, from + 1);
  }
  return places;
}

/** So many histories take their time on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

it('P-ANCHOR pitfall 6: keeps every comment on its words or lists it with its quote, whatever three people do', () => {
  const history = fc.record({
    places: fc.array(place, { minLength: COMMENTS, maxLength: COMMENTS }),
    edits: fc.array(edit, { maxLength: MOST_STEPS }),
  });
  fc.assert(fc.property(history, live), { numRuns: RUNS });
});

function live({
  places,
  edits,
}: {
  readonly places: readonly number[];
  readonly edits: readonly Edit[];
}): void {
  const docs = Array.from({ length: PEOPLE }, () => new Y.Doc());
  const [first] = docs;
  if (!first) throw new Error('nobody');
  rootOf(first).push(TEXTS.map(paragraph));
  meet(docs);
  const before = lettersIn(rootOf(first));
  const comments = places.map((at, index) => commentOn(rootOf(first), index, at));
  const seats = docs.map((doc) => {
    const desk = new PassageDesk<Commented>(doc);
    return { doc, desk, stop: desk.start() };
  });
  for (const { desk } of seats) desk.itemsAre(comments);

  for (const step of edits) {
    const seat = seats[step.who];
    if (step.kind === 'meet') meet(docs);
    else seat?.doc.transact(() => EDITS[step.kind](rootOf(seat.doc), step));
    if (seat) expectAll(seat.desk, { comments, before });
  }
  meet(docs);
  const drawn = seats.map(({ desk }) => expectAll(desk, { comments, before }));
  for (const one of drawn) expect(one).toEqual(drawn[0]);
  for (const { stop } of seats) stop();
}

interface Said {
  readonly comments: readonly Commented[];
  /** Every letter that stood in the text when the comments were placed. */
  readonly before: ReadonlySet<string>;
}

/** Answers where each is drawn, by the number of its block. */
function expectAll(desk: PassageDesk<Commented>, { comments, before }: Said) {
  const root = rootOf(desk.doc);
  const blocks = textBlocks(root);
  const spot = (place: Stretch | undefined) => place && [blocks.indexOf(place.block), place.from, place.to];
  const orphans = new Map(desk.orphans().map((one) => [one.id, one.passage.quote]));
  return comments.map(({ id, passage, letters }) => {
    const drawn = desk.placeOf(id);
    expect({ id, drawn: spot(drawn) }).toEqual({ id, drawn: spot(placeOf(root, passage)) });
    if (!drawn) {
      expect(orphans.get(id)).toBe(passage.quote);
      return undefined;
    }
    expect(orphans.has(id)).toBe(false);
    const words = inlineText(drawn.block).slice(drawn.from, drawn.to);
    const strange = lettersOf(drawn).filter((letter) => before.has(letter) && !letters.has(letter));
    const isAtOwnLetters = lettersOf(drawn).some((letter) => letters.has(letter));
    if (isAtOwnLetters) expect({ id, strange }).toEqual({ id, strange: [] });
    else if (words !== passage.quote) expect(sharesWord(words, passage.quote)).toBe(true);
    else expect(blocks.flatMap((block) => allPlaces(block, passage))).toHaveLength(1);
    return spot(drawn);
  });
}

function sharesWord(one: string, other: string): boolean {
  const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words(one).some((word) => words(other).includes(word));
}
