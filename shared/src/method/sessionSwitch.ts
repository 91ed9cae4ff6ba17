import { z } from 'zod';
import { GROUPS } from './groups.ts';
import { happens, refused, type SessionDecision } from './sessionCommands.ts';
import type { SessionCommand } from './sessionDecide.ts';
import type { SessionFact } from './sessionFacts.ts';
import type { SessionMoment } from './sessionMoment.ts';
import type { SessionState } from './sessionState.ts';
import { isAnythingUnseen } from './sessionUnseen.ts';

/** From best understood to least. */
export const SWITCH_MARKS = ['right', 'partly', 'not'] as const;
export const SwitchMark = z.enum(SWITCH_MARKS);
export type SwitchMark = z.infer<typeof SwitchMark>;

/**
 * Does one group understand another? Each writes what another group would say; that group says whether it is so
 * (`field.md` 1.9). `toMark` is how many sentences one person is asked about at most.
 */
export const SWITCH = { question: 200, sentence: 280, perPerson: 3, toMark: 12, attempts: 2 } as const;

const Count = z.int().min(0);
const Question = z.string().trim().min(1).max(SWITCH.question);
const Attempt = z.int().min(1).max(SWITCH.attempts);

/** What is written and who marked what is kept apart. First all write, then all mark. */
export const SwitchRound = z.object({
  number: z.int().min(1),
  question: Question,
  attempt: Attempt,
  stage: z.enum(['writing', 'marking']),
});
export type SwitchRound = z.infer<typeof SwitchRound>;

/** How well one group, or a few that stand together, put into words what another would say. */
export const SwitchPair = z.object({
  from: z.array(z.enum(GROUPS)),
  about: z.array(z.enum(GROUPS)),
  sentences: Count,
  /** How often each mark was given, in the order of `SWITCH_MARKS`. */
  marks: z.array(Count).length(SWITCH_MARKS.length),
});
export type SwitchPair = z.infer<typeof SwitchPair>;

export const SwitchShown = SwitchRound.omit({ stage: true }).extend({ pairs: z.array(SwitchPair) });
export type SwitchShown = z.infer<typeof SwitchShown>;

export const SessionSwitching = z.object({
  open: SwitchRound.optional(),
  /** Both attempts stay: what a talk changed is worth seeing. */
  done: z.array(SwitchShown),
  /** The newest is still what everyone looks at: until the next step. */
  isLookedAt: z.boolean(),
});
export type SessionSwitching = z.infer<typeof SessionSwitching>;
export const NO_SWITCHING: SessionSwitching = { done: [], isLookedAt: false };

export const SWITCH_FACTS = [
  z.object({ kind: z.literal('switch.opened'), question: Question, attempt: Attempt }),
  z.object({ kind: z.literal('switch.givenOut') }),
  z.object({ kind: z.literal('switch.shown'), pairs: z.array(SwitchPair) }),
  z.object({ kind: z.literal('switch.dropped') }),
] as const;

/** `switch.giveOut` gives every group what others wrote in its name; `switch.again` asks the same question once more. */
export const SWITCH_COMMANDS = [
  z.strictObject({ kind: z.literal('switch.open'), question: Question }),
  z.strictObject({ kind: z.literal('switch.again') }),
  z.strictObject({ kind: z.literal('switch.giveOut') }),
] as const;

export function switchingAfter(
  switching: SessionSwitching,
  fact: SessionFact,
  { number }: SessionMoment,
): SessionSwitching {
  const { open, done } = switching;
  switch (fact.kind) {
    case 'switch.opened': {
      const { question, attempt } = fact;
      return { done, isLookedAt: false, open: { number, question, attempt, stage: 'writing' } };
    }
    case 'switch.givenOut':
      return open ? { ...switching, open: { ...open, stage: 'marking' } } : switching;
    case 'switch.shown': {
      if (!open) return switching;
      const { stage: _, ...round } = open;
      return { done: [...done, { ...round, pairs: fact.pairs }], isLookedAt: true };
    }
    case 'step.begun':
      return { ...switching, isLookedAt: false };
    case 'switch.dropped':
    case 'session.ended':
      return { done, isLookedAt: false };
    default:
      return switching;
  }
}

export function decideSwitch(state: SessionState, command: SessionCommand): SessionDecision | undefined {
  const { open, done } = state.switching;
  switch (command.kind) {
    case 'switch.open':
      return isAnythingUnseen(state) ? refused('session-moved-on') : opened(command.question, 1);
    case 'switch.again': {
      const before = done.at(-1);
      if (isAnythingUnseen(state) || !before || before.attempt >= SWITCH.attempts)
        return refused('session-moved-on');
      return opened(before.question, before.attempt + 1);
    }
    case 'switch.giveOut':
      return open?.stage === 'writing' ? happens({ kind: 'switch.givenOut' }) : refused('session-moved-on');
    default:
      return undefined;
  }
}

function opened(question: string, attempt: number): SessionDecision {
  return happens({ kind: 'switch.opened', question, attempt }, { kind: 'everyone.brought', path: 'switch' });
}

/** The newest question with everything that was shown of it, the first attempt first. */
export function newestSwitch({ done }: SessionSwitching): readonly SwitchShown[] {
  const newest = done.at(-1);
  const first = done.at(-2);
  if (!newest) return [];
  return first && newest.attempt > 1 ? [first, newest] : [newest];
}
