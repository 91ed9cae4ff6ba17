import { DATA_STEPS } from './dataCanvas.ts';
import type { GateFacts } from './facts.ts';
import { atLeast, type Gate, to, unless } from './gate.ts';
import { missingValues } from './problemGates.ts';

const MIN_OPTIONS = 2;
const MIN_REPORT_BACK = 80;

/** The gates of agreeing on the problem, and of the second half: find, decide and look back. */
export const CHOICE_GATES = [
  {
    code: 'CON_CLOSED',
    phase: 'consent',
    level: 'hard',
    missing: ({ consentRound }) => unless(consentRound?.isClosed === true, 'round'),
    link: to('consent'),
  },
  { code: 'CON_OUTCOME', phase: 'consent', level: 'hard', missing: missingOutcome, link: to('consent') },
  {
    code: 'CON_OUTSIDE',
    phase: 'consent',
    level: 'hard',
    missing: ({ consentRound }) => unless((consentRound?.outsideGroupsWithQuorum ?? 0) > 0, 'outside'),
    link: to('consent'),
  },
  {
    code: 'CHO_OPTIONS',
    phase: 'choose',
    level: 'hard',
    missing: ({ choice }) => [
      ...atLeast(MIN_OPTIONS, choice?.options),
      ...unless(choice?.hasZeroOption === true, 'zeroOption'),
    ],
    link: to('options'),
  },
  {
    code: 'CHO_RECORD',
    phase: 'choose',
    level: 'hard',
    missing: ({ choice }) => choice?.missingFields ?? ['choice'],
    link: to('choice'),
  },
  {
    code: 'CHO_LOSS',
    phase: 'choose',
    level: 'hard',
    missing: ({ choice }) => choice?.groupsWithoutLoss ?? ['losses'],
    link: to('choice'),
  },
  {
    code: 'CHO_VALUES',
    phase: 'choose',
    level: 'hard',
    missing: ({ valuesV2 }) => missingValues(valuesV2),
    link: to('values'),
  },
  {
    code: 'CHO_DATA',
    phase: 'choose',
    level: 'hardIfDataInvolved',
    missing: ({ dataStepsComplete }) => atLeast(DATA_STEPS.length, dataStepsComplete),
    link: to('data'),
  },
  {
    code: 'CHO_EFFECT',
    phase: 'choose',
    level: 'hard',
    missing: ({ choice }) => [
      ...unless((choice?.effects ?? 0) > 0, 'effect'),
      ...unless(choice?.isReflectionPlanned === true, 'reflectionDate'),
    ],
    link: to('choice'),
  },
  {
    code: 'CHO_DOABLE',
    phase: 'choose',
    level: 'soft',
    missing: ({ choice }) => [
      ...unless((choice?.doabilityByOutside ?? 0) > 0, 'outside'),
      ...unless((choice?.doabilityByAgency ?? 0) > 0, 'agency'),
    ],
    link: to('options'),
  },
  {
    code: 'CHO_HALFBAKED',
    phase: 'choose',
    level: 'soft',
    missing: ({ choice }) => (choice === undefined ? ['choice'] : countIfAny(choice.openHalfBakedSignals)),
    link: to('choice'),
  },
  {
    code: 'ROU_DECIDER',
    phase: 'route',
    level: 'hard',
    missing: ({ route }) => unless(route?.decidingBodies === 1, 'decider'),
    link: to('route'),
  },
  {
    code: 'ROU_DONE',
    phase: 'route',
    level: 'hard',
    missing: ({ route }) => (route === undefined ? ['agenda'] : countIfAny(route.openItems)),
    link: to('route'),
  },
  {
    code: 'ROU_REPORT_BACK',
    phase: 'route',
    level: 'hard',
    missing: ({ route }) => atLeast(MIN_REPORT_BACK, route?.reportBackLength),
    link: to('route'),
  },
  {
    code: 'REF_COMPLETE',
    phase: 'reflect',
    level: 'hard',
    missing: ({ reflection }) => [
      ...(reflection?.missingFields ?? ['reflection']),
      ...unless((reflection?.newOutsideExperiences ?? 0) > 0, 'outside'),
    ],
    link: to('reflection'),
  },
  {
    code: 'REF_NEXT',
    phase: 'reflect',
    level: 'hard',
    missing: ({ reflection }) => unless(reflection?.next !== undefined, 'next'),
    link: to('reflection'),
  },
] as const satisfies readonly Gate[];

/** A standing objection needs the sponsor's public answer before the work goes on (`method.md` section 7). */
function missingOutcome({ consentRound }: GateFacts): readonly string[] {
  const { outcome, sponsorDecision } = consentRound ?? {};
  if (outcome === 'consent' || outcome === 'consentWithConcerns') return [];
  if (outcome === 'standingObjection') return unless(sponsorDecision === 'proceedWithAnswer', 'answer');
  return ['outcome'];
}

function countIfAny(count: number): readonly string[] {
  return count === 0 ? [] : [String(count)];
}
