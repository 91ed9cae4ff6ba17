import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { WordsMark } from './marks.ts';
import { segmentsOf } from './segments.ts';

const block = new Y.XmlElement('paragraph');
const letter = { client: 1, clock: 1 };

function mark(id: string, from: number, to: number, look: WordsMark['look'] = 'comment') {
  const passage = { start: letter, end: letter, quote: '' };
  return { block, from, to, item: { id, section: 'causes', passage, look } };
}

it.each([
  ['side by side', [mark('a', 0, 3), mark('b', 5, 8)], ['0-3 a', '5-8 b']],
  ['one inside another', [mark('a', 0, 9), mark('b', 3, 6)], ['0-3 a', '3-6 b', '6-9 a']],
  ['over each other', [mark('a', 0, 5), mark('b', 3, 8)], ['0-3 a', '3-5 b', '5-8 b']],
  ['the opened one on top', [mark('a', 0, 5, 'opened'), mark('b', 3, 8)], ['0-3 a', '3-5 a', '5-8 b']],
  ['on the same words', [mark('a', 2, 5), mark('b', 2, 5)], ['2-5 b']],
])('draws marks that lie %s', (_, placed, expected) => {
  expect(segmentsOf(placed).map(({ from, to, mark: { id } }) => `${from}-${to} ${id}`)).toEqual(expected);
});
