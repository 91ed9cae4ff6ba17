import { CommentTarget } from '@opgave/shared/contract/place';
import { expect, it } from 'vitest';
import { hasText, isOnPage, keyOf, linkOf, placeAt, placesIn, placesOn, targetName } from './places.ts';

it('knows every section of a text, and none that is not there', () => {
  expect(placesIn('problem')).toHaveLength(13);
  expect(placesIn('fundamentals')[0]).toEqual({ kind: 'section', document: 'fundamentals', section: 'F1' });
  expect(placeAt('problem', 'causes')).toEqual({ kind: 'section', document: 'problem', section: 'causes' });
  expect(placeAt('problem', 'F1')).toBeUndefined();
});

it.each([
  ['problem', 'causes', { kind: 'section', document: 'problem', section: 'causes' }],
  ['choice', 'because', { kind: 'choice', part: 'because' }],
  ['option/abcdefghijklmnop', 'what', { kind: 'option', optionId: 'abcdefghijklmnop', part: 'what' }],
  ['choice', 'picked', { kind: 'choice', part: 'picked' }],
  ['option/abcdefghijklmnop', 'causes', undefined],
  ['notes/abcdefghijklmnop', 'notes', undefined],
])('knows the texts of %s as places: %s', (document, root, place) => {
  const { placeOf, rootOn } = placesOn(document);
  const found = placeOf(root);
  expect(found).toEqual(place);
  const isText = root !== 'picked';
  expect(found && rootOn(found)).toBe(place && isText ? root : undefined);
  expect(found && placesOn('fundamentals').rootOn(found)).toBeUndefined();
});

it('names a part of the choice, and leads to its page', () => {
  const part = CommentTarget.parse({ kind: 'choice', part: 'givenUp' });
  const t = (key: string, values?: Record<string, unknown>) =>
    [key, values?.['part']].filter(Boolean).join(' ');
  expect(targetName(t, part, undefined)).toBe('comments.onChoice choice.part.givenUp');
  expect(isOnPage('choice')?.(part)).toBe(true);
  expect(keyOf(part)).toBe('choice-givenUp');
});

it('names a card by its words, and leads to the page on which it lies', () => {
  const story = CommentTarget.parse({ kind: 'experience', experienceId: 'story000000000000000' });
  const t = (key: string, values?: Record<string, unknown>) =>
    [key, values?.['words']].filter(Boolean).join(' ');

  expect(targetName(t, story, 'Ik belde drie keer.')).toBe('comments.card.experience Ik belde drie keer.');
  expect(targetName(t, story, undefined)).toBe('comments.gone.experience');
  expect(linkOf(story)).toBe('experiences');
  expect(isOnPage('experiences')?.(story)).toBe(true);
  expect(isOnPage('statements')?.(story)).toBe(false);
  expect(isOnPage('experiences/new')?.(story)).toBe(true);
  expect(isOnPage('people')).toBeUndefined();
  expect(hasText('problem')).toBe(true);
  expect(hasText('experiences')).toBe(false);
});
