import { describe, expect, it } from 'vitest';
import {
  type ExperienceDraft,
  experienceFacts,
  missingInExperience,
  personalDataInExperience,
  shownName,
  withdrawalLeaves,
} from './experiences.ts';
import { PHASES } from './phases.ts';

const whole: ExperienceDraft = {
  situation: 'Na mijn scheiding kon ik niet alles betalen.',
  steps: 'Ik belde drie keer.',
  effect: 'Ik sliep slecht.',
  toldBy: 'self',
  shownAs: 'firstName',
  permission: true,
};

describe('an experience', () => {
  it.each([
    [whole, []],
    [{}, ['situation', 'steps', 'effect', 'toldBy', 'shownAs', 'permission']],
    [{ ...whole, effect: ' \n' }, ['effect']],
    [{ ...whole, permission: false }, ['permission']],
    [{ ...whole, toldBy: 'withHelp' }, []],
    [{ ...whole, toldBy: 'onBehalf' }, ['personKnows']],
    [{ ...whole, toldBy: 'onBehalf', personKnows: true }, []],
  ] as const)('[EXPERIENCE_FIELDS] %j lacks %j', (draft, missing) => {
    expect(missingInExperience(draft)).toEqual(missing);
  });

  it('[PII_FOUND] names the field, the kind and the words', () => {
    const draft = { ...whole, needed: 'Mail mij op a@b.nl', steps: 'Mijn nummer is 111222333.' };
    expect(personalDataInExperience(draft)).toMatchObject([
      { field: 'steps', kind: 'citizenServiceNumber', text: '111222333' },
      { field: 'needed', kind: 'mailAddress', text: 'a@b.nl' },
    ]);
    expect(personalDataInExperience(whole)).toEqual([]);
  });

  it.each([
    ['name', 'open', false, { kind: 'name', name: 'Loes de Wit' }],
    ['firstName', 'open', true, { kind: 'name', name: 'Loes' }],
    ['groupOnly', 'open', false, { kind: 'group', group: 'citizen' }],
    ['name', 'ruleOfTheHouse', false, { kind: 'name', name: 'Loes de Wit' }],
    ['name', 'ruleOfTheHouse', true, { kind: 'group', group: 'citizen' }],
    ['firstName', 'membersOnly', true, { kind: 'name', name: 'Loes' }],
  ] as const)(
    '[EXPERIENCE_NAME] told as %s in %s, for export %s',
    (...[shownAs, mode, isForExport, expected]) => {
      const teller = { displayName: ' Loes de Wit', group: 'citizen', shownAs } as const;
      expect(shownName(teller, mode, isForExport)).toEqual(expected);
    },
  );

  it('[EXPERIENCE_NAME] of somebody without a group shows none', () => {
    expect(shownName({ displayName: 'Noor', shownAs: 'groupOnly' }, 'open', false)).toEqual({
      kind: 'group',
    });
  });

  it('[EXPERIENCE_WITHDRAW] leaves nothing before consent, and a mark from then on', () => {
    const left = PHASES.filter((phase) => withdrawalLeaves(phase) === 'nothing');
    expect(left).toEqual(['prepare', 'explore', 'fundamentals', 'define']);
  });

  it('[EXP_EXPERIENCE] counts when it can be read', () => {
    expect(
      experienceFacts([
        { side: 'outside', state: 'shown' },
        { side: 'inside', state: 'shown' },
        { state: 'shown' },
        { side: 'outside', state: 'waiting' },
        { side: 'outside', state: 'hidden' },
        { side: 'outside', state: 'withdrawn' },
      ]),
    ).toEqual({ count: 3, fromOutside: 1 });
  });
});
