import type { GatesView, GateView } from '@opgave/shared/contract/http';
import type { Phase } from '@opgave/shared/method/phases';
import {
  CORE_FUNDAMENTALS,
  type FundamentalKey,
  PROBLEM_SECTIONS,
  type ProblemSectionKey,
} from '@opgave/shared/method/problemSections';
import type { LaterTask } from './laterTask.ts';
import type { RoundTask } from './roundTask.ts';

export interface NowFacts {
  readonly phase: Phase;
  readonly isArchived: boolean;
  /** Undefined until they were fetched. */
  readonly gates: GatesView | undefined;
  readonly may: {
    readonly advance: boolean;
    readonly writeProblem: boolean;
    readonly answerQuestions: boolean;
    readonly tellExperience: boolean;
    readonly comment: boolean;
  };
  /** One's own perspective: not begun, or begun and not handed in; left out where there is nothing to do. */
  readonly perspective?: 'start' | 'draft';
  /** Statements to which this person may react and did not; left out where nobody counted. */
  readonly statementsToDo?: number;
  /** Core values that this person may weigh and did not; left out where nobody counted. */
  readonly valuesToDo?: number;
  /** What the consent round asks of this person; left out where no round was looked at. */
  readonly round?: RoundTask | undefined;
  /** What the steps after consent ask of this person. */
  readonly later?: LaterTask;
}

/** The one thing to do now, for this person (`screens.md` 5.2). */
export type NowTask =
  | { readonly kind: 'section'; readonly section: ProblemSectionKey }
  | { readonly kind: 'question'; readonly question: FundamentalKey }
  /** `isNeeded`: the table cannot go on without it. */
  | { readonly kind: 'tell'; readonly isNeeded: boolean }
  | { readonly kind: 'perspective'; readonly step: 'start' | 'draft' }
  | { readonly kind: 'react'; readonly count: number }
  | { readonly kind: 'weigh'; readonly count: number }
  /** Why the table wants to share data comes when the rest is written. */
  | { readonly kind: 'data' }
  | { readonly kind: 'answer'; readonly link: string }
  | { readonly kind: 'round'; readonly what: RoundTask }
  | { readonly kind: 'later'; readonly what: LaterTask }
  | { readonly kind: 'written'; readonly page: 'problem' | 'fundamentals' }
  | { readonly kind: 'gate'; readonly gate: GateView }
  | { readonly kind: 'ready'; readonly to: Phase }
  /** Whoever does not write the text says what is missing in it. */
  | { readonly kind: 'comment' }
  | { readonly kind: 'follow'; readonly phase: Phase };

/**
 * Whoever leads gets a comment from outside that waits, and then the first thing that holds the table; whoever writes,
 * the first part that is too short, and then the values; the rest follows along.
 */
export function nowTask(facts: NowFacts): NowTask {
  if (facts.isArchived) return { kind: 'follow', phase: 'closed' };
  const follow: NowTask = { kind: 'follow', phase: facts.phase };
  if (!facts.gates) return follow;
  // A leader whose round came to an end is told what still holds the table.
  if (facts.round && !(facts.may.advance && facts.round === 'result'))
    return { kind: 'round', what: facts.round };
  if (facts.may.advance) return taskOfLeader(facts.gates) ?? follow;
  if (facts.later) return { kind: 'later', what: facts.later };
  if (facts.may.writeProblem) return taskOfWriter(facts.gates, facts.valuesToDo ?? 0);
  if (facts.may.answerQuestions) return taskOfAnswerer(facts.gates);
  return taskOfVisitor(facts, facts.gates) ?? follow;
}

/** Whoever does not write the texts of the table tells what they lived through, and says what is missing. */
function taskOfVisitor(facts: NowFacts, gates: GatesView): NowTask | undefined {
  const { phase, may } = facts;
  if (phase === 'explore' && may.tellExperience) return taskOfExplorer(facts, gates);
  return phase === 'define' && may.comment ? { kind: 'comment' } : undefined;
}

/** First stories, then how one sees it oneself, then the statements. */
function taskOfExplorer(
  { perspective, statementsToDo: count = 0 }: Pick<NowFacts, 'perspective' | 'statementsToDo'>,
  gates: GatesView,
): NowTask {
  const tell = taskOfTeller(gates);
  if (!tell.isNeeded && perspective) return { kind: 'perspective', step: perspective };
  return tell.isNeeded || count === 0 ? tell : { kind: 'react', count };
}

function taskOfTeller({ gates }: GatesView): Extract<NowTask, { kind: 'tell' }> {
  return { kind: 'tell', isNeeded: gates.some(({ code, isMet }) => code === 'EXP_EXPERIENCE' && !isMet) };
}

function taskOfLeader({ from, to, gates }: GatesView): NowTask | undefined {
  if (from === to) return undefined;
  const waiting = gates.find(({ code, isMet }) => code === 'DEF_OUTSIDE_ANSWERED' && !isMet);
  const section = waiting?.missing[0];
  if (waiting && section !== undefined) return { kind: 'answer', link: waiting.link };
  const first = gates.find((gate) => gate.level === 'hard' && !gate.isMet);
  return first ? { kind: 'gate', gate: first } : { kind: 'ready', to };
}

function taskOfWriter({ gates }: GatesView, valuesToDo: number): NowTask {
  const missing = missingOf(gates, ['DEF_SECTIONS', 'DEF_DIFFERENCES']);
  const first = PROBLEM_SECTIONS.find(({ key, isRequired }) => isRequired && missing.has(key));
  if (first) return { kind: 'section', section: first.key };
  if (valuesToDo > 0) return { kind: 'weigh', count: valuesToDo };
  const asksWhy = gates.some(({ code, isMet }) => code === 'DEF_DATA_WHY' && !isMet);
  return asksWhy ? { kind: 'data' } : { kind: 'written', page: 'problem' };
}

function taskOfAnswerer({ gates }: GatesView): NowTask {
  const missing = missingOf(gates, ['FUN_CORE']);
  const first = CORE_FUNDAMENTALS.find((key) => missing.has(key));
  return first ? { kind: 'question', question: first } : { kind: 'written', page: 'fundamentals' };
}

function missingOf(gates: readonly GateView[], codes: readonly string[]): ReadonlySet<string> {
  return new Set(
    gates.filter(({ code, isMet }) => codes.includes(code) && !isMet).flatMap(({ missing }) => missing),
  );
}
