import { describe, expect, it } from 'vitest';
import { balanceWords } from './balanceWords.ts';
import {
  type ChoiceContent,
  choiceFacts,
  groupsWithoutLoss,
  halfBakedSignals,
  isReflectionDay,
  lastReflectionDay,
  missingInChoice,
  touchedTensions,
  withoutReason,
} from './choice.ts';

const chosen: ChoiceContent = {
  texts: {
    chosen: 'Wij kiezen voor één gesprek eerst.',
    because: 'Mensen vertelden dat zij niet vastlopen op onwil, maar op angst.',
    givenUp: 'We geven snelle inning op, en een eigen volgorde per dienst.',
    whyThisOrder: 'Kosten die mensen dieper in de schuld brengen, kosten later meer.',
    stopIf: 'Als een op de vijf mensen een klacht heeft.',
  },
  language: 'nl',
  options: ['talk', 'letter', 'drop'],
  zeroOption: 'zero',
  chosenOptions: ['talk'],
  valuePrevails: 'fairness',
  valueYields: ['carefulSpending'],
  losses: [{ group: 'citizen', kind: 'loses', what: 'Eén medewerker weet het.' }],
  notChosen: [{ option: 'letter' }, { option: 'drop' }, { option: 'zero' }],
  whoDecides: { level: 'management', whyNotLower: '' },
  effects: 1,
  reflectOn: '2026-09-29',
  tensions: [],
  tensionAnswers: [],
  signalReasons: [],
};
const codes = (content: ChoiceContent) => halfBakedSignals(content).map(({ code }) => code);
const withTexts = (texts: Partial<ChoiceContent['texts']>): ChoiceContent => ({
  ...chosen,
  texts: { ...chosen.texts, ...texts },
});

/** The record of the choice (`method.md` section 8.2). */
describe('the record of the choice', () => {
  it.each([
    ['nothing', chosen, []],
    ['a reason that is too short', withTexts({ because: 'x'.repeat(59) }), ['because']],
    ['what is given up', withTexts({ givenUp: 'x'.repeat(39) }), ['givenUp']],
    ['why in this order', withTexts({ whyThisOrder: 'x'.repeat(39) }), ['whyThisOrder']],
    ['when to stop', withTexts({ stopIf: 'x'.repeat(19) }), ['stopIf']],
    ['an option', { ...chosen, chosenOptions: [] }, ['chosenOptions', 'notChosen']],
    ['the value that goes first', { ...chosen, valuePrevails: undefined }, ['valuePrevails']],
    ['a value that yields', { ...chosen, valueYields: [] }, ['valueYields']],
    ['another value than the first', { ...chosen, valueYields: ['fairness'] }, ['valueYields']],
    ['why an option is not chosen', { ...chosen, notChosen: [] }, ['notChosen']],
    ['who decides', { ...chosen, whoDecides: undefined }, ['whoDecides']],
    ['a day to look back', { ...chosen, reflectOn: undefined }, ['reflectOn']],
  ] as const)('[CHO_RECORD] lacks %s', (_what, content, missing) => {
    expect(missingInChoice(content)).toEqual(missing);
  });

  it('[CHO_RECORD] says of every option that is not chosen why, "do nothing" too', () => {
    expect(withoutReason({ ...chosen, notChosen: [] })).toEqual(['letter', 'drop', 'zero']);
  });

  it('[CHOICE_TENSION] answers every open difference that it touches, and no other', () => {
    const touched = { id: 'one', values: ['fairness', 'privacy'] } as const;
    const other = { id: 'other', values: ['safety', 'privacy'] } as const;
    const content = { ...chosen, tensions: [touched, other] };
    expect(touchedTensions(content)).toEqual([touched]);
    expect(missingInChoice(content)).toEqual(['tensions']);
    expect(missingInChoice({ ...content, tensionAnswers: [{ tension: 'one' }] })).toEqual([]);
  });

  it('[CHO_LOSS] names every group with a seat that gives nothing up without saying why', () => {
    const losses = [
      { group: 'citizen', kind: 'loses', what: 'Eén medewerker weet het.' },
      { group: 'agency', kind: 'nothing', what: '' },
    ] as const;
    expect(groupsWithoutLoss(losses, ['citizen', 'agency', 'ministry'])).toEqual(['agency', 'ministry']);
  });

  it.each([
    ['2026-03-12', '2026-03-11', true],
    ['2026-03-11', '2026-03-11', false],
    ['2027-03-11', '2026-03-11', true],
    ['2027-03-12', '2026-03-11', false],
    ['2025-02-28', '2024-02-29', true],
    ['2025-03-01', '2024-02-29', false],
  ])('[CHO_EFFECT] %s is a day to look back from %s: %s', (day, today, isOne) => {
    expect(isReflectionDay(day, today)).toBe(isOne);
    expect(lastReflectionDay('2024-02-29')).toBe('2025-02-28');
  });

  it('tells the gates what it says', () => {
    expect(choiceFacts(chosen, { seated: ['citizen'], today: '2026-03-11' })).toEqual({
      missingFields: [],
      groupsWithoutLoss: [],
      effects: 1,
      isReflectionPlanned: true,
      openHalfBakedSignals: 0,
    });
  });
});

/** Half-baked signals (`method.md` section 8.3). */
describe('a half-baked choice', () => {
  it.each([
    [[], chosen],
    [['HB_NO_LOSS'], { ...chosen, losses: [] }],
    [
      ['HB_NO_LOSS'],
      { ...chosen, losses: [{ group: 'citizen', kind: 'nothing', what: 'Niets, want zij winnen.' }] },
    ],
    [['HB_EVERYTHING'], { ...chosen, chosenOptions: ['talk', 'letter', 'drop'] }],
    [[], { ...chosen, chosenOptions: ['talk', 'letter'] }],
    [
      ['HB_VAGUE'],
      withTexts({ because: 'We zoeken een balans tussen alle belangen en gaan zo samen verder.' }),
    ],
    [['HB_VAGUE'], withTexts({ givenUp: 'We leveren iets in, en werken dat nader te bepalen later uit.' })],
    [['HB_VAGUE'], withTexts({ chosen: 'Wij willen recht doen aan alle belangen.' })],
    [['HB_SAME_VALUE'], { ...chosen, valueYields: ['fairness'] }],
    [['HB_PASSED_UP'], { ...chosen, whoDecides: { level: 'parliament', whyNotLower: 'Moet.' } }],
    [['HB_PASSED_UP'], { ...chosen, whoDecides: { level: 'administrators', whyNotLower: '' } }],
    [[], { ...chosen, whoDecides: { level: 'officialCommittee', whyNotLower: '' } }],
    [[], { ...chosen, whoDecides: { level: 'parliament', whyNotLower: 'x'.repeat(40) } }],
    [['HB_NO_STOP'], { ...withTexts({ stopIf: 'We will never stop this.' }), language: 'en' }],
    [['HB_NO_STOP'], withTexts({ stopIf: 'Wij stoppen hier nooit mee.' })],
  ] as const)('[HALF_BAKED] [CHO_HALFBAKED] gives %j', (wanted, content) => {
    expect(codes(content)).toEqual(wanted);
  });

  it('[HALF_BAKED] is handled by a reason, for as long as what raised it stays the same', () => {
    const vague = withTexts({ chosen: 'We helpen waar mogelijk.' });
    const [signal] = halfBakedSignals(vague);
    expect(signal).toMatchObject({ code: 'HB_VAGUE', words: ['waar mogelijk'], isHandled: false });
    const signalReasons = [{ code: 'HB_VAGUE', mark: signal?.mark ?? '' }] as const;
    expect(halfBakedSignals({ ...vague, signalReasons })[0]?.isHandled).toBe(true);
    const vaguer = withTexts({ chosen: 'We helpen waar mogelijk en waar nodig.' });
    expect(halfBakedSignals({ ...vaguer, signalReasons })[0]?.isHandled).toBe(false);
  });

  it('[HALF_BAKED] is not looked for before anything was chosen', () => {
    expect(codes({ ...withTexts({ chosen: '' }), chosenOptions: [], losses: [] })).toEqual([]);
  });

  it('[HALF_BAKED] knows the balance words of both languages, and no part of a longer word', () => {
    expect(balanceWords('Zowel de wet als de mens, op termijn.', 'nl')).toEqual([
      'zowel de wet als',
      'op termijn',
    ]);
    expect(balanceWords('A holistic plan, both here and there.', 'en')).toEqual([
      'holistic',
      'both here and',
    ]);
    expect(balanceWords('Desintegraal', 'nl')).toEqual([]);
  });
});
