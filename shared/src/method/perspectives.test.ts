import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PersonId } from '#ids.ts';
import { GROUPS, sideOf } from './groups.ts';
import {
  groupsWithoutPerspective,
  isRevealed,
  isUnlocked,
  mayKeepDraft,
  maySeePerspective,
  mayStartPerspective,
  missingInPerspective,
  type PerspectiveDraft,
  type PerspectiveState,
  type PerspectiveViewer,
  readyPerGroup,
  revealRefusal,
} from './perspectives.ts';
import { PHASES } from './phases.ts';
import { ROLES } from './roles.ts';

const ann = PersonId.parse('ann0000000000000');
const bob = PersonId.parse('bob0000000000000');
const outside = 'Ik sprak een man aan de balie, hij wist niets.';
const whole: PerspectiveDraft = {
  outside,
  notice: 'dit',
  need: 'dat',
  worry: 'veel',
  value: 'omdat',
  valueKey: 'fairness',
  letGo: 'iets',
  groupAnswers: ['een', 'twee'],
};

describe('writing a perspective', () => {
  it.each([
    ['inside', 0, false],
    ['inside', 1, true],
    ['outside', 0, true],
  ] as const)('[EXP_FIRST] opens for %s after %i experiences: %s', (side, experiences, expected) => {
    expect(mayStartPerspective(side, experiences)).toBe(expected);
  });

  it.each([
    ['inside', { outside: 'x'.repeat(39) }, false],
    ['inside', { outside: `${'x'.repeat(39)} ` }, false],
    ['inside', { outside: 'x'.repeat(40) }, true],
    ['inside', {}, false],
    ['outside', {}, true],
  ] as const)('[PERS_OUTSIDE] unlocks the rest for %s with %j: %s', (side, draft, expected) => {
    expect(isUnlocked(side, draft)).toBe(expected);
  });

  it.each([
    [{ outside: 'kort' }, true],
    [{ outside: 'kort', notice: ' ', groupAnswers: [''] }, true],
    [{ outside: 'kort', notice: 'al iets' }, false],
    [{ outside: 'kort', valueKey: 'fairness' }, false],
    [{ groupAnswers: ['', 'al iets'] }, false],
    [{ outside, notice: 'nu mag het' }, true],
  ])('[PERS_OUTSIDE] of an inside group may hold %j: %s', (draft, expected) => {
    expect(mayKeepDraft('inside', draft)).toBe(expected);
    expect(mayKeepDraft('outside', draft)).toBe(true);
  });

  it.each(GROUPS)('[PERS_FIELDS] is complete for %s with every required field', (group) => {
    const side = sideOf(group);
    expect(missingInPerspective(group, side, whole)).toEqual([]);
    const missing = ['notice', 'need', 'worry', 'value', 'letGo', 'valueKey'];
    const questions = group === 'other' ? [] : ['group.1', 'group.2'];
    expect(missingInPerspective(group, side, {})).toEqual([
      ...(side === 'inside' ? ['outside'] : []),
      ...missing,
      ...questions,
    ]);
  });
});

const hidden: PerspectiveState = { phase: 'explore', furthestPhase: 'explore', silentFirst: true };
const revealed: PerspectiveState = { ...hidden, revealedAt: 100 };
const viewer: PerspectiveViewer = { personId: bob, role: 'participant', joinedAt: 1, hasSubmitted: false };
const card = { authorId: ann, group: 'citizen', submittedAt: 50 } as const;

describe('seeing a perspective', () => {
  it.each([
    ['is one’s own at any time', { ...viewer, personId: ann }, hidden, true],
    ['is hidden from a participant', viewer, hidden, false],
    ['is hidden from the facilitator', { ...viewer, role: 'facilitator' }, hidden, false],
    ['is seen after the reveal', viewer, revealed, true],
    [
      'is seen after moving on',
      viewer,
      { ...hidden, phase: 'fundamentals', furthestPhase: 'fundamentals' },
      true,
    ],
    ['stays seen after going back', viewer, { ...hidden, furthestPhase: 'define' }, true],
    ['is seen at once without silent first', viewer, { ...hidden, silentFirst: false }, true],
    ['waits for the own view of who joined later', { ...viewer, joinedAt: 101 }, revealed, false],
    [
      'is seen by who joined later and submitted',
      { ...viewer, joinedAt: 101, hasSubmitted: true },
      revealed,
      true,
    ],
    [
      'is seen by an observer who joined later',
      { ...viewer, role: 'observer', joinedAt: 101 },
      revealed,
      true,
    ],
    [
      'does not wait where no view can be given any more',
      { ...viewer, joinedAt: 101 },
      { ...revealed, phase: 'define', furthestPhase: 'define' },
      true,
    ],
  ] as const)('[SILENT_FIRST] %s', (_title, who, state, expected) => {
    expect(maySeePerspective(who, card, state)).toBe(expected);
  });

  it('[SILENT_FIRST] is never of a draft of somebody else', () => {
    expect(maySeePerspective(viewer, { authorId: ann, group: 'citizen' }, revealed)).toBe(false);
  });

  it('[SILENT_FIRST] is impossible for anyone but the author before the reveal, whatever the role', () => {
    const anyViewer = fc.record({
      personId: fc.constant(bob),
      role: fc.constantFrom(...ROLES),
      joinedAt: fc.nat(200),
      hasSubmitted: fc.boolean(),
    });
    const anyState = fc.record({
      phase: fc.constantFrom(...PHASES),
      furthestPhase: fc.constantFrom('prepare' as const, 'explore' as const),
      silentFirst: fc.constant(true),
    });
    fc.assert(
      fc.property(anyViewer, anyState, (who, state) => {
        expect(maySeePerspective(who, card, state)).toBe(false);
      }),
    );
  });
});

describe('the reveal', () => {
  it('[PERS_REVEAL] is done once, and only when somebody submitted', () => {
    expect(revealRefusal([card], hidden)).toBeUndefined();
    expect(revealRefusal([{ authorId: ann, group: 'citizen' }], hidden)).toBe('NOTHING_SUBMITTED');
    expect(revealRefusal([card], revealed)).toBe('ALREADY_REVEALED');
    expect(isRevealed(hidden)).toBe(false);
  });

  it('[PERS_READY] is announced by counts per group, without drafts', () => {
    const cards = [card, { ...card, authorId: bob }, { authorId: bob, group: 'agency' }] as const;
    expect(readyPerGroup(cards)).toEqual(new Map([['citizen', 2]]));
    expect(groupsWithoutPerspective(cards, ['citizen', 'agency', 'ministry'])).toEqual([
      'agency',
      'ministry',
    ]);
  });

  it('[EXP_PERSPECTIVES] is ready to go on when each group with seats gave one', () => {
    expect(groupsWithoutPerspective([card], ['citizen'])).toEqual([]);
  });
});
