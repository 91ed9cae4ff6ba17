import { expect, it } from 'vitest';
import { type BlockPlace, placeOfMovedWords } from './movedWords.ts';

interface Case {
  readonly what: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly from: readonly [block: number, offset: number];
  readonly to?: readonly [block: number, offset: number];
}

const CASES: readonly Case[] = [
  {
    what: 'split in the middle',
    before: ['a', 'een twee', 'z'],
    after: ['a', 'een', ' twee', 'z'],
    from: [1, 5],
    to: [2, 2],
  },
  {
    what: 'split beside one that reads the same',
    before: ['een twee', 'een twee'],
    after: ['een', ' twee', 'een twee'],
    from: [0, 8],
    to: [1, 5],
  },
  { what: 'split at its very beginning', before: ['een'], after: ['', 'een'], from: [0, 2], to: [1, 2] },
  {
    what: 'split and written on in front',
    before: ['een twee'],
    after: ['een', 'en twee'],
    from: [0, 8],
    to: [1, 7],
  },
  { what: 'split behind the caret', before: ['een twee'], after: ['een', ' twee'], from: [0, 2] },
  { what: 'split elsewhere', before: ['een twee', 'b'], after: ['een', ' twee', 'b'], from: [1, 1] },
  {
    what: 'joined, with the caret in the second',
    before: ['een', ' twee'],
    after: ['een twee'],
    from: [1, 3],
    to: [0, 6],
  },
  {
    what: 'joined, with the caret in the first',
    before: ['een', ' twee'],
    after: ['een twee'],
    from: [0, 3],
  },
  { what: 'joined elsewhere', before: ['een', ' twee', 'c'], after: ['een twee', 'c'], from: [2, 0] },
  { what: 'taken out', before: ['een', 'twee'], after: ['een'], from: [1, 2] },
  { what: 'left as it was', before: ['een', 'twee'], after: ['een', 'twee'], from: [1, 2] },
  {
    what: 'changed in two places at once',
    before: ['een twee', 'b'],
    after: ['een', ' twee', 'bb'],
    from: [0, 8],
  },
  { what: 'a new one', before: ['een'], after: ['een', 'twee'], from: [0, 2] },
];

function place([block, offset]: readonly [number, number]): BlockPlace {
  return { block, offset };
}

it.each(CASES)('P09 a caret follows its words when its paragraph is $what', ({ before, after, from, to }) => {
  expect(placeOfMovedWords(before, after, place(from))).toEqual(to && place(to));
});
