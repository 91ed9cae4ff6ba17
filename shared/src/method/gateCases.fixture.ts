import type { GateFacts } from './facts.ts';
import {
  chosen,
  consented,
  facilitator,
  justEnough,
  reflected,
  routed,
  weighed,
  withoutEnd,
  withoutMode,
} from './gateFacts.fixture.ts';
import type { GateCode } from './gates.ts';
import type { Phase } from './phases.ts';

/** A gate as `method.md` section 1.2 lists it, with facts that are just not enough, what is then missing, and where one acts. */
export interface GateCase {
  readonly phase: Phase;
  readonly level: 'hard' | 'soft';
  readonly link: string;
  readonly missing: readonly string[];
  readonly short: GateFacts;
}

type Short = Partial<GateFacts>;
const { problem, fundamentals } = justEnough;
const { groupsThatEdited } = fundamentals;
const inside = [
  { group: 'agency', side: 'inside' },
  { group: 'ministry', side: 'inside' },
  { group: 'municipality', side: 'inside' },
] as const;
const seats = inside.slice(0, 2).map((group) => ({ ...group, seats: 1 }));
const citizenAlone = { group: 'citizen', side: 'outside', seats: 1 } as const;

function hard(phase: Phase, link: string, missing: readonly string[], short: Short): GateCase {
  return { phase, level: 'hard', link, missing, short: { ...justEnough, ...short } };
}
function soft(phase: Phase, link: string, missing: readonly string[], short: Short): GateCase {
  return { ...hard(phase, link, missing, short), level: 'soft' };
}
const inProblem = (change: Partial<GateFacts['problem']>): Short => ({ problem: { ...problem, ...change } });
const inAnswers = (change: Partial<GateFacts['fundamentals']>): Short => ({
  fundamentals: { ...fundamentals, ...change },
});
const inRound = (change: Partial<typeof consented>): Short => ({ consentRound: { ...consented, ...change } });
const inChoice = (change: Partial<typeof chosen>): Short => ({ choice: { ...chosen, ...change } });
const inRoute = (change: Partial<typeof routed>): Short => ({ route: { ...routed, ...change } });

/** A gate without a case does not compile. */
export const GATE_CASES: Readonly<Record<GateCode, GateCase>> = {
  PREP_OCCASION: hard('prepare', 'setup', ['1'], { occasionLength: 39 }),
  PREP_ROLES: hard('prepare', 'people', ['twoPeople'], { sponsors: [facilitator] }),
  PREP_GROUPS: hard('prepare', 'people', ['1', 'outside'], { groups: seats }),
  PREP_OPENNESS: { ...hard('prepare', 'setup', ['opennessMode'], {}), short: withoutMode },
  PREP_NOT_ALONE: soft('prepare', 'people', ['citizen'], { groups: [citizenAlone, ...seats] }),
  PREP_END: { ...soft('prepare', 'setup', ['endDate'], {}), short: withoutEnd },

  EXP_EXPERIENCE: hard('explore', 'experiences', ['outside'], { experiences: { count: 2, fromOutside: 0 } }),
  EXP_PERSPECTIVES: hard('explore', 'perspectives', ['ministry'], { groupsWithoutPerspective: ['ministry'] }),
  EXP_STATEMENTS: soft('explore', 'statements', ['1', 'agency'], {
    statements: { count: 4, groupsBelowHalf: ['agency'] },
  }),

  FUN_CORE: hard(
    'fundamentals',
    'fundamentals#F3',
    ['F3'],
    inAnswers({ lengths: { ...fundamentals.lengths, F3: 59 } }),
  ),
  FUN_LINKED: hard('fundamentals', 'fundamentals#F2', ['F2'], {
    fundamentalsLinked: { F1: 1, F2: 0, F3: 1, F4: 1 },
  }),
  FUN_TOGETHER: soft(
    'fundamentals',
    'fundamentals#F4',
    ['F4'],
    inAnswers({ groupsThatEdited: { ...groupsThatEdited, F4: ['agency', 'agency'] } }),
  ),

  DEF_SECTIONS: hard(
    'define',
    'problem#causes',
    ['causes'],
    inProblem({ sectionLengths: { ...problem.sectionLengths, causes: 59 } }),
  ),
  DEF_SOLUTION_TALK: hard('define', 'problem#causes', ['causes'], { openSolutionSignals: ['causes'] }),
  DEF_VALUES: hard('define', 'values', ['outside', 'harm'], {
    valuesV1: { groups: inside, unansweredHarm: 1 },
  }),
  DEF_OUTSIDE_ANSWERED: hard('define', 'problem#who', ['who'], { unansweredOutsideComments: ['who'] }),
  DEF_DATA_WHY: hard('define', 'data', ['1'], { dataStepsComplete: 2 }),
  DEF_DIFFERENCES: hard('define', 'problem#differences', ['differences'], inProblem({ differences: 0 })),
  DEF_ONE_SENTENCE: soft('define', 'problem#oneSentence', ['1'], inProblem({ oneSentenceWords: 41 })),
  DEF_LANGUAGE: soft(
    'define',
    'problem#who',
    ['who'],
    inProblem({ sentenceLengths: { who: 15.1, causes: 15 } }),
  ),
  DEF_SOURCE: soft('define', 'problem#size', ['size'], inProblem({ hasSizeSource: false })),

  CON_CLOSED: hard('consent', 'consent', ['round'], inRound({ isClosed: false })),
  CON_OUTCOME: hard(
    'consent',
    'consent',
    ['answer'],
    inRound({ outcome: 'standingObjection', sponsorDecision: 'backToDefine' }),
  ),
  CON_OUTSIDE: hard('consent', 'consent', ['outside'], inRound({ outsideGroupsWithQuorum: 0 })),

  CHO_OPTIONS: hard('choose', 'options', ['1', 'zeroOption'], inChoice({ options: 1, hasZeroOption: false })),
  CHO_RECORD: hard('choose', 'choice', ['givenUp'], inChoice({ missingFields: ['givenUp'] })),
  CHO_LOSS: hard('choose', 'choice', ['citizen'], inChoice({ groupsWithoutLoss: ['citizen'] })),
  CHO_VALUES: hard('choose', 'values', ['1'], {
    valuesV2: { ...weighed, groups: weighed.groups.slice(0, 2) },
  }),
  CHO_DATA: hard('choose', 'data', ['1'], { dataStepsComplete: 7 }),
  CHO_EFFECT: hard(
    'choose',
    'choice',
    ['effect', 'reflectionDate'],
    inChoice({ effects: 0, isReflectionPlanned: false }),
  ),
  CHO_DOABLE: soft(
    'choose',
    'options',
    ['outside', 'agency'],
    inChoice({ doabilityByOutside: 0, doabilityByAgency: 0 }),
  ),
  CHO_HALFBAKED: soft('choose', 'choice', ['1'], inChoice({ openHalfBakedSignals: 1 })),

  ROU_DECIDER: hard('route', 'route', ['decider'], inRoute({ decidingBodies: 2 })),
  ROU_DONE: hard('route', 'route', ['1'], inRoute({ openItems: 1 })),
  ROU_REPORT_BACK: hard('route', 'route', ['1'], inRoute({ reportBackLength: 79 })),

  REF_COMPLETE: hard('reflect', 'reflection', ['noticed', 'outside'], {
    reflection: { ...reflected, missingFields: ['noticed'], newOutsideExperiences: 0 },
  }),
  REF_NEXT: hard('reflect', 'reflection', ['next'], {
    reflection: { missingFields: [], newOutsideExperiences: 1 },
  }),
};
