import { describe, expect, it } from 'vitest';
import { documentKind, opensAfterConsent, optionDocument } from '#document/documents.ts';
import { OptionId } from '#ids.ts';
import {
  differsOn,
  doabilityCounts,
  hasOptionThatStops,
  missingInOption,
  type OptionTexts,
  pairsAlike,
} from './options.ts';

const EMPTY: OptionTexts = {
  what: '',
  solves: '',
  because: '',
  whyNotLighter: '',
  doable: '',
  doableAgency: '',
  cost: '',
  risk: '',
};
const WRITTEN: OptionTexts = {
  ...EMPTY,
  what: 'Bellen',
  solves: 'Mensen zien niet wat eerst moet',
  because: 'Rust',
};

/** Options of `method.md` section 8.1. */
describe('an option', () => {
  it.each([
    { instrument: 'practice', texts: WRITTEN, missing: [] },
    { instrument: undefined, texts: WRITTEN, missing: ['instrument'] },
    { instrument: 'practice', texts: EMPTY, missing: ['what', 'solves', 'because'] },
    { instrument: 'law', texts: { ...WRITTEN, whyNotLighter: 'x'.repeat(39) }, missing: ['whyNotLighter'] },
    { instrument: 'law', texts: { ...WRITTEN, whyNotLighter: 'x'.repeat(40) }, missing: [] },
  ] as const)('[OPTION_FIELDS] of kind $instrument lacks $missing', ({ instrument, texts, missing }) => {
    expect(missingInOption({ isZero: false, instrument, texts })).toEqual(missing);
  });

  it('[OPTION_ZERO] lacks nothing when it is "do nothing"', () => {
    expect(missingInOption({ isZero: true, texts: EMPTY })).toEqual([]);
  });

  it('[OPTION_STOPS] is looked for that takes something away', () => {
    expect(hasOptionThatStops([{ instrument: 'law' }, { instrument: undefined }])).toBe(false);
    expect(hasOptionThatStops([{ instrument: 'law' }, { instrument: 'stopRule' }])).toBe(true);
  });

  it('has a document of its own, in a place that opens only after consent', () => {
    const id = OptionId.parse('abcdefghijklmnop');
    expect(documentKind(optionDocument(id))?.option).toBe(id);
    expect(documentKind('option/x')).toBeUndefined();
    expect(opensAfterConsent(optionDocument(id))).toBe(true);
  });
});

describe('options side by side', () => {
  const talk = {
    id: 'talk',
    effects: [
      { on: 'group:citizen', sign: 'better' },
      { on: 'group:agency', sign: 'worse' },
    ],
  } as const;
  const letter = {
    id: 'letter',
    effects: [
      { on: 'group:citizen', sign: 'same' },
      { on: 'group:agency', sign: 'worse' },
    ],
  } as const;

  it('[OPTION_DIFFERENCE] differ where they were said to do something else, and not where nobody looked yet', () => {
    expect(differsOn([talk, letter])).toEqual(['group:citizen']);
    expect(differsOn([talk, { id: 'new', effects: [] }])).toEqual([]);
  });

  it('[OPTION_DIFFERENCE] are alike when they do the same everywhere, on more than one point', () => {
    expect(pairsAlike([talk, letter])).toEqual([]);
    expect(pairsAlike([talk, { ...talk, id: 'copy' }])).toEqual([['talk', 'copy']]);
    expect(pairsAlike([talk, { id: 'new', effects: [talk.effects[0]] }])).toEqual([]);
  });
});

it('[CHO_DOABLE] counts who was asked from outside and at agencies', () => {
  const asked = [
    { group: 'citizen', side: 'outside' },
    { group: 'agency', side: 'inside' },
    { group: 'ministry', side: 'inside' },
  ] as const;
  expect(doabilityCounts(asked)).toEqual({ outside: 1, agency: 1 });
});
