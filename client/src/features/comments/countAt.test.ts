import { expect, it } from 'vitest';
import { countAt } from './places.ts';

const at = (section: 'causes' | 'who') => ({ kind: 'section', document: 'problem', section }) as const;

it('counts what stands at a place, anew for a new list', () => {
  const comments = [{ on: at('causes') }, { on: at('who') }, { on: at('causes') }];
  expect([countAt(comments, at('causes')), countAt(comments, at('who'))]).toEqual([2, 1]);
  expect(countAt([...comments, { on: at('who') }], at('who'))).toBe(2);
  expect(countAt([], at('who'))).toBe(0);
});
