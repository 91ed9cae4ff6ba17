import { expect, it } from 'vitest';
import { PersonId } from '#ids.ts';
import { isOpenElsewhere, restingArtefact, windowSummary } from './commentWindow.ts';
import { can } from './permissions.ts';

const personId = PersonId.parse('person0000000001');

it.each([
  ['define', { isLive: false }, 'problemDoc'],
  ['define', { isLive: true }, undefined],
  ['define', { isLive: false, closedAt: 5 }, undefined],
  ['define', undefined, undefined],
  ['consent', { isLive: false }, undefined],
  ['fundamentals', { isLive: false, document: 'fundamentals' }, 'fundamentals'],
  ['define', { isLive: false, document: 'fundamentals' }, undefined],
  ['explore', { isLive: false, document: 'experiences' }, 'experience'],
  ['define', { isLive: false, document: 'perspectives' }, 'perspective'],
  ['define', { isLive: false, document: 'statements' }, 'statement'],
  ['choose', { isLive: false, document: 'options' }, 'option'],
  ['choose', { isLive: false, document: 'choice' }, 'choiceRecord'],
  ['choose', { isLive: true, document: 'choice' }, undefined],
] as const)('[COMMENT_WINDOW] in %s with %j rests %s', (phase, window, expected) => {
  expect(restingArtefact(phase, window)).toBe(expected);
});

it.each([
  ['fundamentals', { isLive: false, document: 'fundamentals' }, 'statements', true],
  ['fundamentals', { isLive: false, document: 'fundamentals' }, 'fundamentals', false],
  ['define', { isLive: false, document: 'fundamentals' }, 'problem', false],
  ['define', { isLive: true, document: 'fundamentals' }, 'statements', false],
  ['explore', { isLive: false, document: 'fundamentals' }, 'experiences', false],
  ['define', { isLive: false, document: 'statements' }, 'problem', true],
  ['define', { isLive: false, document: 'statements', closedAt: 5 }, 'problem', false],
  ['define', { isLive: false }, 'statements', true],
  ['define', { isLive: false }, 'problem', false],
  ['define', undefined, 'problem', false],
] as const)('[COMMENT_WINDOW] in %s %j is open elsewhere than on %s: %s', (phase, window, page, expected) => {
  expect(isOpenElsewhere(phase, window, page)).toBe(expected);
});

it('[COMMENT_WINDOW] nobody writes a text that rests, and everyone who may comment still does', () => {
  const where = {
    phase: 'define',
    furthestPhase: 'define',
    isArchived: false,
    resting: 'problemDoc',
  } as const;
  const actor = { personId, seat: { role: 'participant', group: 'agency', side: 'inside' } } as const;
  expect(can(actor, 'problemDoc.write', where)).toBe(false);
  expect(can(actor, 'problemDoc.comment', where)).toBe(true);
  expect(can(actor, 'parked.write', where)).toBe(true);
  const { resting: _, ...awake } = where;
  expect(can(actor, 'problemDoc.write', awake)).toBe(true);
});

it('[COMMENT_WINDOW] sums up what came in while it was open', () => {
  const one = { at: 5, isOutside: true, isWaiting: true };
  const two = { at: 6, isOutside: false, isWaiting: false, outcome: 'takenUp' } as const;
  const late = { ...one, at: 10 };
  expect(windowSummary([one, two, late], { from: 5, until: 10 })).toEqual({
    ...{ comments: 2, outside: 1, waiting: 1, takenUp: 1, notTakenUp: 0 },
  });
});
