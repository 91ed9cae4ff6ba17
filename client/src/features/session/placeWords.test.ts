import { expect, it } from 'vitest';
import { placeWords, STEP_PLACES } from './placeWords.ts';

const t = (key: string) => key;

it('names every page to which a step can take everyone, each by a name of its own', () => {
  const names = STEP_PLACES.map((place) => placeWords(t, place));
  expect(new Set(names).size).toBe(STEP_PLACES.length);
  expect(names).not.toContain('session.elsewhere');
});

it.each([
  ['problem#causes', 'page.problem'],
  ['experiences/new', 'page.experiences'],
  ['session/x', 'session.elsewhere'],
])('names %s by its page', (path, name) => {
  expect(placeWords(t, path)).toBe(name);
});
