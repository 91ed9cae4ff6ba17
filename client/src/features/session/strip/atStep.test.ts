import { BreakoutId } from '@opgave/shared/ids';
import { expect, it } from 'vitest';
import { isAtStep } from './atStep.ts';

const mine = { id: BreakoutId.parse('breakout000000000000'), number: 1, people: [] };
const brought = (path: string) => ({ focus: { brought: { path, number: 4 } } });

it.each([
  ['problem', 'problem', true],
  ['problem#causes', 'problem', true],
  ['experiences', 'experiences/new', true],
  ['experiences', 'experiencesOther', false],
  ['', '', true],
  ['', 'problem', false],
  ['problem', '', false],
])('[SESSION_PLACES] brought to %j and at %j: %s', (path, page, expected) => {
  expect(isAtStep(brought(path), page)).toBe(expected);
});

it('[SESSION_PLACES] who writes in the notes of the own group is at the step', () => {
  const now = { ...brought('perspectives'), breakouts: { mine } };
  expect(isAtStep(now, `notes/${mine.id}`)).toBe(true);
  expect(isAtStep(now, 'notes/other')).toBe(false);
  expect(isAtStep({ focus: {} }, 'values')).toBe(true);
});
