import { type Asked, choice, day, words } from './asked.ts';
import { REFLECTION_NEXT } from './phases.ts';

/** What became of a promised effect (`method.md` section 9). */
export const EFFECT_RESULTS = ['much', 'some', 'none', 'worse', 'unknown'] as const;
export type EffectResult = (typeof EFFECT_RESULTS)[number];
export const HOW_SURE = ['sure', 'likely', 'unsure'] as const;
export const STILL_RIGHT = ['yes', 'partly', 'no'] as const;
export const LEARNED = ['learnedPeople', 'learnedOurselves', 'learnedProblem'] as const;

const MIN_NOTICED = 60;
const MIN_BECAUSE = 40;

const FIELDS = [
  words('noticed', MIN_NOTICED),
  words('unexpected'),
  choice('howSure', HOW_SURE),
  words('becauseOfUs'),
  words('done'),
  words('learnedPeople', 0),
  words('learnedOurselves', 0),
  words('learnedProblem', 0),
  choice('problemStillRight', STILL_RIGHT),
  words('stillRightWhy'),
  words('objectionsRevisited', 0),
  choice('next', REFLECTION_NEXT),
  words('nextBecause', MIN_BECAUSE),
  day('nextDay'),
  words('tell'),
  words('rules', 0),
] as const satisfies readonly Asked[];
export type ReflectionField = (typeof FIELDS)[number]['key'];

/** The questions of a look back in their order: effects before compliance. */
export const REFLECTION_FIELDS: readonly Asked<ReflectionField>[] = FIELDS;

/** What is read again of every round before. */
export const READ_AGAIN = ['done', 'noticed', ...LEARNED] as const satisfies readonly ReflectionField[];
