import { expect, it } from 'vitest';
import { placeAt, placesIn } from './places.ts';

it('knows every section of a text, and none that is not there', () => {
  expect(placesIn('problem')).toHaveLength(13);
  expect(placesIn('fundamentals')[0]).toEqual({ kind: 'section', document: 'fundamentals', section: 'F1' });
  expect(placeAt('problem', 'causes')).toEqual({ kind: 'section', document: 'problem', section: 'causes' });
  expect(placeAt('problem', 'F1')).toBeUndefined();
});
