import { PersonId } from '#ids.ts';
import type {
  ChoiceFacts,
  ConsentFacts,
  GateFacts,
  ReflectionFacts,
  RouteFacts,
  ValuesFacts,
} from './facts.ts';

export const facilitator = PersonId.parse('facilitator00001');
export const sponsor = PersonId.parse('sponsor000000001');

export const consented: ConsentFacts = { isClosed: true, outcome: 'consent', outsideGroupsWithQuorum: 1 };
export const weighed: ValuesFacts = {
  groups: [
    { group: 'citizen', side: 'outside' },
    { group: 'agency', side: 'inside' },
    { group: 'ministry', side: 'inside' },
  ],
  unansweredHarm: 0,
};
export const chosen: ChoiceFacts = {
  options: 2,
  hasZeroOption: true,
  missingFields: [],
  groupsWithoutLoss: [],
  effects: 1,
  isReflectionPlanned: true,
  doabilityByOutside: 1,
  doabilityByAgency: 1,
  openHalfBakedSignals: 0,
};
export const routed: RouteFacts = { decidingBodies: 1, openItems: 0, reportBackLength: 80 };
export const reflected: ReflectionFacts = { missingFields: [], newOutsideExperiences: 1, next: 'stop' };

/** A workspace of which nothing was filled in, and of which nothing that comes later is there yet. */
export const nothingYet: GateFacts = {
  minGroups: 3,
  minExperiences: 2,
  occasionLength: 0,
  facilitators: [],
  sponsors: [],
  groups: [],
  dataInvolved: true,
  problem: {
    sectionLengths: {},
    differences: 0,
    foundNoDifference: false,
    oneSentenceWords: 0,
    sentenceLengths: {},
    hasSizeSource: false,
  },
  fundamentals: { lengths: {}, groupsThatEdited: {} },
};

const withoutTwo: GateFacts = {
  ...nothingYet,
  occasionLength: 40,
  facilitators: [facilitator],
  sponsors: [sponsor],
  groups: [
    { group: 'citizen', side: 'outside', seats: 2 },
    { group: 'agency', side: 'inside', seats: 1 },
    { group: 'ministry', side: 'inside', seats: 1 },
  ],
  problem: {
    sectionLengths: {
      oneSentence: 30,
      who: 40,
      whatHappens: 80,
      whyMatters: 60,
      causes: 60,
      size: 30,
      doNothing: 40,
      goodLooksLike: 60,
    },
    differences: 1,
    foundNoDifference: false,
    oneSentenceWords: 40,
    sentenceLengths: { who: 15, causes: 15 },
    hasSizeSource: true,
  },
  fundamentals: {
    lengths: { F1: 60, F2: 60, F3: 60, F4: 60 },
    groupsThatEdited: {
      F1: ['citizen', 'agency'],
      F2: ['citizen', 'ministry'],
      F3: ['agency', 'ministry'],
      F4: ['citizen', 'agency', 'ministry'],
    },
  },
  experiences: { count: 2, fromOutside: 1 },
  groupsWithoutPerspective: [],
  statements: { count: 5, groupsBelowHalf: [] },
  fundamentalsLinked: { F1: 1, F2: 1, F3: 1, F4: 1 },
  openSolutionSignals: [],
  valuesV1: weighed,
  valuesV2: weighed,
  unansweredOutsideComments: [],
  openOutsideComments: [],
  dataStepsComplete: 8,
  consentRound: consented,
  choice: chosen,
  route: routed,
  reflection: reflected,
};

const mode = { opennessMode: 'open' } as const;
const end = { endDate: '2026-11-08' };
/** Just enough for every gate, and not one bit more. */
export const justEnough: GateFacts = { ...withoutTwo, ...mode, ...end };
export const withoutMode: GateFacts = { ...withoutTwo, ...end };
export const withoutEnd: GateFacts = { ...withoutTwo, ...mode };
