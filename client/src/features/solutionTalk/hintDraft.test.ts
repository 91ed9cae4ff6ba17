import { expect, it } from 'vitest';
import { missingIdea, newDraft, reasonToGo } from './hintDraft.ts';

const SENTENCE = 'We moeten een app bouwen.';

it('begins with the sentence as the idea, and asks which problem it would solve', () => {
  const draft = newDraft(SENTENCE);

  expect(draft).toMatchObject({ mode: 'choose', idea: SENTENCE });
  expect(missingIdea(draft)).toEqual(['wouldSolve']);
  expect(missingIdea({ ...draft, idea: ' ', wouldSolve: 'Mensen zien niet wat eerst moet.' })).toEqual([
    'text',
  ]);
});

it.each([
  ['', 15],
  ['Bestaat al.    ', 4],
  ['Dit bestaat al.', 0],
])('[SOL_KEEP] counts for %j what the reason still asks: %i', (reason, toGo) => {
  expect(reasonToGo({ ...newDraft(SENTENCE), reason })).toBe(toGo);
});
