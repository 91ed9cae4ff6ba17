import { CommentTarget, OutcomePlace } from '@opgave/shared/contract/place';
import { expect, it } from 'vitest';
import {
  hasText,
  isOnPage,
  keyOf,
  linkOf,
  outcomeName,
  placeAt,
  placesOn,
  takenLink,
  targetName,
} from './places.ts';

it('knows every section of a text, and none that is not there', () => {
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
  expect(linkOf(story)).toBe('experiences/story000000000000000');
  expect(isOnPage('experiences')?.(story)).toBe(true);
  expect(isOnPage('statements')?.(story)).toBe(false);
  expect(isOnPage('experiences/new')?.(story)).toBe(true);
  expect(isOnPage('people')).toBeUndefined();
  expect(hasText('problem')).toBe(true);
  expect(hasText('experiences')).toBe(false);
});

it.each([
  [
    { kind: 'section', document: 'problem', section: 'causes' },
    'problem?taken=one#causes',
    '5. section.causes.title',
  ],
  [{ kind: 'choice', part: 'losses' }, 'choice?taken=one#at-losses', 'comments.onChoice choice.part.losses'],
  [
    { kind: 'option', optionId: 'abcdefghijklmnop', part: 'what' },
    'options/abcdefghijklmnop?taken=one#at-what',
    'comments.inOption Eén gesprek option.text.what',
  ],
])('leads to the very part in which a comment was taken up, and names it', (place, link, name) => {
  const outcome = OutcomePlace.parse(place);
  const t = (key: string, values: Record<string, unknown> = {}) => [key, ...Object.values(values)].join(' ');
  expect(takenLink(outcome, 'one')).toBe(link);
  expect(outcomeName(t, outcome, 'Eén gesprek')).toBe(name);
});
