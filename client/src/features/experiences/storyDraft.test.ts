import { ExperienceId } from '@opgave/shared/ids';
import { expect, it } from 'vitest';
import { draftOf, EMPTY_DRAFT, problemsIn, STEPS, type StoryDraft, stepOf, storyOf } from './storyDraft.ts';

const WHOLE: StoryDraft = {
  situation: 'Ik kreeg zeven brieven.',
  steps: 'Ik belde drie keer.',
  effect: 'Ik sliep slecht.',
  feeling: '',
  needed: '',
  toldBy: 'self',
  shownAs: 'firstName',
  permission: true,
  personKnows: false,
};

it('asks only for the fields of the step one is at', () => {
  const fields = STEPS.map((step) => problemsIn(EMPTY_DRAFT, step).map(({ field }) => field));
  expect(fields).toEqual([['situation'], ['steps'], ['effect'], [], ['toldBy', 'shownAs', 'permission']]);
});

it('[PII_FOUND] names the number it found, in the step where it stands', () => {
  const draft = { ...WHOLE, needed: 'Bel 111222333 of mail a@b.nl' };
  expect(problemsIn(draft, 'more')).toMatchObject([
    { field: 'needed', kind: 'personalData', found: [{ text: '111222333' }, { text: 'a@b.nl' }] },
  ]);
  expect(problemsIn(draft, 'effect')).toEqual([]);
});

it('wants to hear that the person knows only when one tells for somebody else', () => {
  expect(problemsIn(WHOLE, 'teller')).toEqual([]);
  expect(problemsIn({ ...WHOLE, toldBy: 'onBehalf' }, 'teller')).toEqual([
    { field: 'personKnows', kind: 'missing' },
  ]);
});

it('is sent only when it is whole', () => {
  expect(storyOf(WHOLE)).toEqual(WHOLE);
  expect(storyOf({ ...WHOLE, permission: false })).toBeUndefined();
  expect(storyOf(EMPTY_DRAFT)).toBeUndefined();
});

it('starts a change from the words as they are, and asks for permission again', () => {
  const { permission: _, personKnows: __, ...words } = WHOLE;
  const told = {
    ...words,
    kind: 'told',
    id: ExperienceId.parse('abcdefghijklmnopqrst'),
    version: 2,
    teller: { name: 'Samira' },
    isMine: true,
    toldBy: 'self',
    shownAs: 'firstName',
    phase: 'explore',
    toldAt: '2026-01-20T09:00:00.000Z',
    state: 'shown',
  } as const;
  expect(draftOf(told)).toEqual({ ...WHOLE, permission: false });
});

it('knows in which step a field is asked', () => {
  expect(stepOf('needed')).toBe('more');
  expect(stepOf('version')).toBeUndefined();
});
