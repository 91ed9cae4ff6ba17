/** Every score of the values checks of the demo case: who, of which group, and a number for each value. */
export const DEMO_SCORES = {
  v1: [
    { person: 'p-samira', group: 'citizen', scores: { fairness: -2, autonomy: -2, equality: -1 } },
    { person: 'p-dirk', group: 'citizen', scores: { fairness: -1, autonomy: -2, equality: -2 } },
    { person: 'p-loes', group: 'entrepreneur', scores: { fairness: -1, autonomy: 0, equality: 1 } },
    { person: 'p-karin', group: 'agency', scores: { fairness: -1, autonomy: -1, equality: 0 } },
    { person: 'p-fatima', group: 'ministry', scores: { fairness: 0, autonomy: -1, equality: 1, privacy: 1 } },
    { person: 'p-ingrid', group: 'municipality', scores: { fairness: -2, autonomy: -1, equality: -2 } },
  ],
  v2: [
    { person: 'p-samira', group: 'citizen', scores: { fairness: 2, autonomy: 1, equality: 1, privacy: 0 } },
    { person: 'p-loes', group: 'entrepreneur', scores: { fairness: 1, autonomy: 1, equality: -1 } },
    {
      person: 'p-karin',
      group: 'agency',
      scores: { fairness: 2, autonomy: 1, equality: 0, carefulSpending: -1 },
    },
    { person: 'p-joost', group: 'ministry', scores: { fairness: 1, autonomy: 1, equality: 1 } },
  ],
  v3: [
    { person: 'p-samira', group: 'citizen', scores: { fairness: 2, autonomy: 1, equality: 1 } },
    { person: 'p-loes', group: 'entrepreneur', scores: { fairness: 1, autonomy: 1, equality: -1 } },
    { person: 'p-karin', group: 'agency', scores: { fairness: 1, autonomy: 1, equality: 0 } },
  ],
} as const;

/** What `expected.values` of the demo case says. */
export const DEMO_VALUES = {
  medianPerGroup: {
    v1: {
      fairness: { citizen: -1.5, entrepreneur: -1, agency: -1, ministry: 0, municipality: -2 },
      autonomy: { citizen: -2.0, entrepreneur: 0, agency: -1, ministry: -1, municipality: -1 },
      equality: { citizen: -1.5, entrepreneur: 1, agency: 0, ministry: 1, municipality: -2 },
      privacy: { ministry: 1 },
    },
    v2: {
      fairness: { citizen: 2, entrepreneur: 1, agency: 2, ministry: 1 },
      autonomy: { citizen: 1, entrepreneur: 1, agency: 1, ministry: 1 },
      equality: { citizen: 1, entrepreneur: -1, agency: 0, ministry: 1 },
      privacy: { citizen: 0 },
      carefulSpending: { agency: -1 },
    },
    v3: {
      fairness: { citizen: 2, entrepreneur: 1, agency: 1 },
      autonomy: { citizen: 1, entrepreneur: 1, agency: 1 },
      equality: { citizen: 1, entrepreneur: -1, agency: 0 },
    },
  },
  VALUE_SPLIT: { v1: ['equality'], v2: [], v3: [] },
  VALUE_HARM: {
    v1: [
      ['fairness', 'p-samira'],
      ['autonomy', 'p-samira'],
      ['autonomy', 'p-dirk'],
      ['equality', 'p-dirk'],
    ],
    v2: [],
    v3: [],
  },
} as const;
