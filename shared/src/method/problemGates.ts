import { OUTSIDE_ANSWERED, problemAt } from './commentGates.ts';
import { WHY_STEPS } from './dataCanvas.ts';
import type { GateFacts, ValuesFacts } from './facts.ts';
import { atLeast, atMost, type Gate, hasOutside, seatedGroups, to, toFirst, unless } from './gate.ts';
import { CORE_FUNDAMENTALS, FUNDAMENTAL_MIN_LENGTH, PROBLEM_SECTIONS } from './problemSections.ts';

const MIN_OCCASION = 40;
const MIN_STATEMENTS = 5;
const MIN_GROUPS_ON_VALUES = 3;
const MIN_GROUPS_ON_ANSWER = 2;
const MAX_ONE_SENTENCE_WORDS = 40;
const MAX_SENTENCE_LENGTH = 15;

/** The gates of the first half: from setting up to the problem that is described. */
export const PROBLEM_GATES = [
  {
    code: 'PREP_OCCASION',
    phase: 'prepare',
    level: 'hard',
    missing: (facts) => atLeast(MIN_OCCASION, facts.occasionLength),
    link: to('setup'),
  },
  { code: 'PREP_ROLES', phase: 'prepare', level: 'hard', missing: missingRoles, link: to('people') },
  { code: 'PREP_GROUPS', phase: 'prepare', level: 'hard', missing: missingGroups, link: to('people') },
  {
    code: 'PREP_OPENNESS',
    phase: 'prepare',
    level: 'hard',
    missing: (facts) => unless(facts.opennessMode !== undefined, 'opennessMode'),
    link: to('setup'),
  },
  { code: 'PREP_NOT_ALONE', phase: 'prepare', level: 'soft', missing: groupsAlone, link: to('people') },
  {
    code: 'PREP_END',
    phase: 'prepare',
    level: 'soft',
    missing: (facts) => unless(facts.endDate !== undefined, 'endDate'),
    link: to('setup'),
  },
  {
    code: 'EXP_EXPERIENCE',
    phase: 'explore',
    level: 'hard',
    missing: ({ experiences, minExperiences }) => [
      ...atLeast(minExperiences, experiences?.count),
      ...unless((experiences?.fromOutside ?? 0) > 0, 'outside'),
    ],
    link: to('experiences'),
  },
  {
    code: 'EXP_PERSPECTIVES',
    phase: 'explore',
    level: 'hard',
    missing: (facts) => facts.groupsWithoutPerspective ?? ['perspectives'],
    link: to('perspectives'),
  },
  {
    code: 'EXP_STATEMENTS',
    phase: 'explore',
    level: 'soft',
    missing: ({ statements }) => [
      ...atLeast(MIN_STATEMENTS, statements?.count),
      ...(statements?.groupsBelowHalf ?? []),
    ],
    link: to('statements'),
  },
  {
    code: 'FUN_CORE',
    phase: 'fundamentals',
    level: 'hard',
    missing: shortAnswers,
    link: toFirst('fundamentals', shortAnswers),
  },
  {
    code: 'FUN_LINKED',
    phase: 'fundamentals',
    level: 'hard',
    missing: unlinkedAnswers,
    link: toFirst('fundamentals', unlinkedAnswers),
  },
  {
    code: 'FUN_TOGETHER',
    phase: 'fundamentals',
    level: 'soft',
    missing: answersOfOneGroup,
    link: toFirst('fundamentals', answersOfOneGroup),
  },
  {
    code: 'DEF_SECTIONS',
    phase: 'define',
    level: 'hard',
    missing: shortSections,
    link: toFirst('problem', shortSections),
  },
  {
    code: 'DEF_SOLUTION_TALK',
    phase: 'define',
    level: 'hard',
    missing: openSignals,
    link: ({ openSolutionSignals }) => problemAt(openSolutionSignals?.[0]),
  },
  {
    code: 'DEF_VALUES',
    phase: 'define',
    level: 'hard',
    missing: ({ valuesV1 }) => missingValues(valuesV1),
    link: to('values'),
  },
  OUTSIDE_ANSWERED,
  {
    code: 'DEF_DATA_WHY',
    phase: 'define',
    level: 'hardIfDataInvolved',
    missing: ({ dataStepsComplete }) => atLeast(WHY_STEPS.length, dataStepsComplete),
    link: to('data'),
  },
  {
    code: 'DEF_DIFFERENCES',
    phase: 'define',
    level: 'hard',
    missing: ({ problem }) => unless(problem.differences > 0 || problem.foundNoDifference, 'differences'),
    link: to('problem#differences'),
  },
  {
    code: 'DEF_ONE_SENTENCE',
    phase: 'define',
    level: 'soft',
    missing: ({ problem }) => atMost(MAX_ONE_SENTENCE_WORDS, problem.oneSentenceWords),
    link: to('problem#oneSentence'),
  },
  {
    code: 'DEF_LANGUAGE',
    phase: 'define',
    level: 'soft',
    missing: longSections,
    link: toFirst('problem', longSections),
  },
  {
    code: 'DEF_SOURCE',
    phase: 'define',
    level: 'soft',
    missing: ({ problem }) => unless(problem.hasSizeSource, 'size'),
    link: to('problem#size'),
  },
] as const satisfies readonly Gate[];

/** The rule of `DEF_VALUES`, which holds for the chosen option as well (`CHO_VALUES`). */
export function missingValues(values: ValuesFacts | undefined): readonly string[] {
  const groups = values?.groups ?? [];
  return [
    ...atLeast(MIN_GROUPS_ON_VALUES, groups.length),
    ...unless(hasOutside(groups), 'outside'),
    ...unless((values?.unansweredHarm ?? 0) === 0, 'harm'),
  ];
}

function missingRoles({ facilitators, sponsors }: GateFacts): readonly string[] {
  const areTwoPeople = facilitators.some((facilitator) =>
    sponsors.some((sponsor) => sponsor !== facilitator),
  );
  if (areTwoPeople) return [];
  const absent = [
    ...unless(facilitators.length > 0, 'facilitator'),
    ...unless(sponsors.length > 0, 'sponsor'),
  ];
  return absent.length > 0 ? absent : ['twoPeople'];
}

function missingGroups(facts: GateFacts): readonly string[] {
  const groups = seatedGroups(facts);
  return [...atLeast(facts.minGroups, groups.length), ...unless(hasOutside(groups), 'outside')];
}

function groupsAlone(facts: GateFacts): readonly string[] {
  return seatedGroups(facts)
    .filter(({ side, seats }) => side === 'outside' && seats < 2)
    .map(({ group }) => group);
}

function shortAnswers({ fundamentals }: GateFacts): readonly string[] {
  return CORE_FUNDAMENTALS.filter((key) => (fundamentals.lengths[key] ?? 0) < FUNDAMENTAL_MIN_LENGTH);
}

function unlinkedAnswers({ fundamentalsLinked }: GateFacts): readonly string[] {
  return CORE_FUNDAMENTALS.filter((key) => (fundamentalsLinked?.[key] ?? 0) < 1);
}

function answersOfOneGroup({ fundamentals }: GateFacts): readonly string[] {
  return CORE_FUNDAMENTALS.filter(
    (key) => new Set(fundamentals.groupsThatEdited[key]).size < MIN_GROUPS_ON_ANSWER,
  );
}

/** Without `differences`: that section counts items and has a gate of its own. */
function shortSections({ problem }: GateFacts): readonly string[] {
  return PROBLEM_SECTIONS.filter(
    ({ key, kind, isRequired, min }) =>
      kind === 'prose' && isRequired && (problem.sectionLengths[key] ?? 0) < min,
  ).map(({ key }) => key);
}

function longSections({ problem }: GateFacts): readonly string[] {
  return PROBLEM_SECTIONS.filter(({ key }) => (problem.sentenceLengths[key] ?? 0) > MAX_SENTENCE_LENGTH).map(
    ({ key }) => key,
  );
}

function openSignals({ openSolutionSignals }: GateFacts): readonly string[] {
  return openSolutionSignals ?? ['solutionTalk'];
}
