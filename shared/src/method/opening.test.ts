import { array, assert, constantFrom, property, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  groupsSpokenAs,
  isMoreOpen,
  isNamedAt,
  isOpeningDue,
  isSharedSince,
  isWithheld,
  withheldOf,
} from './opening.ts';
import type { OpennessMode } from './roles.ts';

const agrees = (personId: string) => ({ personId, answer: 'agree' }) as const;
const withholds = (personId: string) => ({ personId, answer: 'withhold' }) as const;

describe('[OPENING_ASKED] a table that becomes more open', () => {
  it.each([
    ['open', 'membersOnly', true],
    ['open', 'ruleOfTheHouse', true],
    ['ruleOfTheHouse', 'membersOnly', true],
    ['membersOnly', 'open', false],
    ['open', 'open', false],
  ] as const)('%s is more open than %s: %s', (mode, than, expected) => {
    expect(isMoreOpen(mode, than)).toBe(expected);
  });

  it.each([
    ['waits for the last author', [agrees('a')], 5, false],
    ['is over when all answered, whatever they said', [agrees('a'), withholds('b')], 5, true],
    ['is over when its term has passed', [], 10, true],
    ['counts nobody who was not asked', [agrees('a'), agrees('c')], 5, false],
  ])('%s', (_, answers, now, expected) => {
    expect(isOpeningDue({ asked: ['a', 'b'], answers, until: 10 }, now)).toBe(expected);
  });

  it.each([
    ['who agreed', [agrees('a'), agrees('b')], []],
    ['who said no', [agrees('a'), withholds('b')], ['b']],
    ['who was silent', [agrees('a')], ['b']],
  ])('shows nothing more of anybody but %s', (_, answers, expected) => {
    expect(withheldOf(['a', 'b', 'a'], answers)).toEqual(expected);
  });

  it('never shows somebody who did not agree', () => {
    const people = array(constantFrom('a', 'b', 'c', 'd'));
    const said = array(record({ personId: string(), answer: constantFrom('agree', 'withhold') }));
    assert(
      property(people, said, (authors, answers) => {
        const withheld = withheldOf(authors, answers);
        for (const author of authors) {
          const isAgreed = answers.some(({ personId, answer }) => personId === author && answer === 'agree');
          expect(withheld.includes(author)).toBe(!isAgreed);
        }
      }),
    );
  });

  const opened = (before: OpennessMode, more: object = {}) => ({
    opennessMode: 'open' as const,
    opening: { before, settledAt: 1, withheld: ['b'], ...more },
  });

  it('keeps who withheld without a name where the table spoke by group, and groups of one hidden', () => {
    expect(isNamedAt(opened('ruleOfTheHouse'), 'a')).toBe(true);
    expect(isNamedAt(opened('ruleOfTheHouse'), 'b')).toBe(false);
    expect(isNamedAt(opened('membersOnly'), 'b')).toBe(true);
    expect(isNamedAt({ opennessMode: 'ruleOfTheHouse' }, 'a')).toBe(false);
    expect(groupsSpokenAs(opened('membersOnly'))).toBe('membersOnly');
    expect(groupsSpokenAs(opened('membersOnly', { withheld: [] }))).toBe('open');
    expect(isWithheld(opened('membersOnly'), 'b')).toBe(true);
    expect(isWithheld(opened('membersOnly', { settledAt: undefined }), 'b')).toBe(false);
  });

  it.each([
    ['was said before, without an answer', 'c', 1, false],
    ['was said before by who agreed', 'a', 1, true],
    ['was said before by who said no', 'b', 1, false],
    ['was said to the open table', 'c', 2, true],
    ['was said to the open table by who withholds', 'b', 2, false],
  ])(
    '[OPENING_WITHHELD] takes silence for no also of whoever was never asked: what %s',
    (_, personId, at, expected) => {
      const answers = [
        { personId: 'a', answer: 'agree' as const },
        { personId: 'b', answer: 'withhold' as const },
      ];
      const opening = { before: 'membersOnly' as const, settledAt: 1, withheld: ['b'], answers };
      expect(isSharedSince({ opening }, { personId, at })).toBe(expected);
      expect(isSharedSince({ opening: { ...opening, settledAt: undefined } }, { personId, at })).toBe(true);
      expect(isSharedSince({}, { personId, at })).toBe(true);
    },
  );
});
