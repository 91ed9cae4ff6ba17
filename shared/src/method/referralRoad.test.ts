import { expect, it } from 'vitest';
import { roadOf } from './referralRoad.ts';

it.each([
  [[], []],
  [['Gemeente'], ['Gemeente']],
  [
    ['Gemeente', 'Gemeente', 'Zorg', 'Zorg', 'Studie', 'Studie'],
    ['Gemeente', 'Zorg', 'Studie'],
  ],
  [
    ['Gemeente', 'Zorg', 'Gemeente'],
    ['Gemeente', 'Zorg', 'Gemeente'],
  ],
])('[REFER_CHAIN] a question that was owned by %j went by %j', (organisations, road) => {
  expect(roadOf(organisations)).toEqual(road);
});
