import { afterEach, expect, it, vi } from 'vitest';
import {
  DEEDS,
  type Deed,
  gather,
  hear,
  meet,
  mostTexts,
  part,
  randomFrom,
  typeLetter,
  type Writer,
  wordsOf,
} from './manyWriters.testkit.ts';

const open: Writer[] = [];
const FIRST_LETTER = 0x4e00;
const SEEDS = 20;

vi.setConfig({ testTimeout: 60_000 });

function people(count: number): readonly Writer[] {
  const writers = gather(count);
  open.push(...writers);
  return writers;
}

afterEach(() => part(open.splice(0)));

function timesIn(text: string, letter: string): number {
  return text.split(letter).length - 1;
}

/** Rounds in which everybody does something at the same moment, before anybody sees what the others did. */
function play(seed: number, count: number, deeds: readonly Deed[]): readonly Writer[] {
  const random = randomFrom(seed);
  const writers = people(count);
  let letter = FIRST_LETTER;
  for (let round = 0; round < 12; round += 1) {
    const first = writers[random(writers.length)];
    const deed = deeds[random(deeds.length)];
    if (first && deed) DEEDS[deed](first, random);
    hear(writers);
    for (const writer of writers) {
      if (random(3) === 0) DEEDS.go(writer, random);
      typeLetter(writer, String.fromCodePoint(letter));
      letter += 1;
    }
    hear(writers);
  }
  meet(writers);
  return writers;
}

/** Both write at the same moment, three times, and only then see each other's letter. */
function beginTogether(one: Writer, other: Writer): void {
  meet([one, other]);
  other.editor.commands.setTextSelection(Math.max(1, other.editor.state.doc.content.size - 1));
  for (const [mine = '', theirs = ''] of ['1x', '2y', '3z']) {
    typeLetter(one, mine);
    typeLetter(other, theirs);
    hear([one, other]);
  }
  meet([one, other]);
}

/** Who stands left of whom is a matter of chance, so each beginning is tried a number of times. */
function lettersAfter(prepare: (one: Writer) => void): ReadonlySet<string> {
  const outcomes = new Set<string>();
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const [one, other] = people(2);
    if (!one || !other) throw new Error('there are two');
    prepare(one);
    beginTogether(one, other);
    for (const writer of [one, other]) outcomes.add(wordsOf(writer).split('').toSorted().join(''));
    part(open.splice(0));
  }
  return outcomes;
}

it('P09 doubles no letter when two people begin at once in a paragraph just made with Enter', () => {
  const outcomes = lettersAfter((one) => {
    typeLetter(one, 'a');
    one.editor.commands.enter();
  });

  expect([...outcomes]).toEqual(['123axyz']);
});

it('P09 doubles no letter when two people begin at once in a section that was emptied', () => {
  const outcomes = lettersAfter((one) => {
    DEEDS.item(one, randomFrom(1));
    typeLetter(one, 'a');
    DEEDS.clear(one);
  });

  expect([...outcomes]).toEqual(['123xyz']);
});

it.each([2, 3])('P09 keeps every letter of %i people exactly once, with Enter and lists', (count) => {
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const writers = play(seed, count, ['enter', 'item', 'go']);
    const [text = '', ...others] = writers.map(wordsOf);
    for (const other of others) expect(other, `seed ${seed}`).toBe(text);
    for (const letter of writers.flatMap(({ typed }) => typed)) {
      expect(timesIn(text, letter), `seed ${seed}`).toBe(1);
    }
    for (const writer of writers) expect(mostTexts(writer), `seed ${seed}`).toBe(1);
    part(open.splice(0));
  }
});

it.each([2, 3])('P09 doubles no letter of %i people who also empty and undo', (count) => {
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const writers = play(seed, count, ['enter', 'item', 'clear', 'undo', 'go']);
    const [text = '', ...others] = writers.map(wordsOf);
    for (const other of others) expect(other, `seed ${seed}`).toBe(text);
    for (const letter of writers.flatMap(({ typed }) => typed)) {
      expect(timesIn(text, letter), `seed ${seed}`).toBeLessThanOrEqual(1);
    }
    part(open.splice(0));
  }
});

it('undoes own letters only, whoever made the paragraph they stand in', () => {
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const writers = play(seed, 3, ['enter', 'go']);
    const [one, ...others] = writers;
    while (one?.editor.commands.undo()) meet(writers);
    meet(writers);
    const text = wordsOf(writers[1] ?? writers[0] ?? expect.fail());
    for (const letter of one?.typed ?? []) expect(timesIn(text, letter), `seed ${seed}`).toBe(0);
    for (const letter of others.flatMap(({ typed }) => typed)) {
      expect(timesIn(text, letter), `seed ${seed}`).toBe(1);
    }
    part(open.splice(0));
  }
});
