/** Seats of the demo case, one line for each group. */
export const DEMO_SEATS = {
  citizen: ['p-samira', 'p-dirk', 'p-yusuf'],
  entrepreneur: ['p-loes', 'p-bram'],
  agency: ['p-karin', 'p-tom', 'p-aylin'],
  ministry: ['p-peter', 'p-fatima', 'p-joost'],
  municipality: ['p-ingrid', 'p-marlon'],
  scientist: ['p-wei'],
} as const;

/** The answers of the demo case; whoever is not named did not respond. */
export const DEMO_ANSWERS = {
  'p-samira': { kind: 'consent' },
  'p-dirk': {
    kind: 'objection',
    sections: ['causes'],
    reasonType: 'harm',
    text: 'Er staat: veel mensen openen hun post niet. Dan lijkt het onze schuld. Zo worden wij weer gezien als mensen die niet willen.',
    forWhom: 'Mensen die bang zijn of moeilijk lezen',
    wouldHelp: 'Schrijf op waaróm de post blijft liggen.',
    checks: { aboutProblem: true, harm: true, isBoundary: false },
  },
  'p-yusuf': { kind: 'consent' },
  'p-loes': { kind: 'consent' },
  'p-karin': { kind: 'consent' },
  'p-aylin': { kind: 'consent' },
  'p-peter': {
    kind: 'concern',
    section: 'whyMatters',
    text: 'Let op mensen die wel op tijd betalen. Zij tellen ook mee.',
  },
  'p-fatima': { kind: 'consent' },
  'p-joost': { kind: 'consent' },
  'p-ingrid': { kind: 'consent' },
  'p-marlon': { kind: 'consent' },
  'p-wei': {
    kind: 'concern',
    section: 'size',
    text: 'Het getal 2.400 is onzeker. Gebruik het niet als doel.',
  },
} as const;

/** What `expected.consent` of the demo case says. */
export const DEMO_CONSENT = {
  tallyFirstRound: { consent: 9, concern: 2, objection: 1, noResponse: 2 },
  tallyAfterRecheck: { consent: 10, concern: 2, objection: 0, noResponse: 2 },
  quorum: {
    citizen: { seats: 3, needed: 2, responded: 3, reached: true },
    entrepreneur: { seats: 2, needed: 1, responded: 1, reached: true },
    agency: { seats: 3, needed: 2, responded: 2, reached: true },
    ministry: { seats: 3, needed: 2, responded: 3, reached: true },
    municipality: { seats: 2, needed: 1, responded: 2, reached: true },
    scientist: { seats: 1, needed: 1, responded: 1, reached: true },
  },
  outcome: 'consentWithConcerns',
} as const;
