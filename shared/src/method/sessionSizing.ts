import { z } from 'zod';
import { GROUPS } from './groups.ts';
import { happens, refused, type SessionDecision } from './sessionCommands.ts';
import type { SessionCommand } from './sessionDecide.ts';
import type { SessionFact } from './sessionFacts.ts';
import type { SessionMoment } from './sessionMoment.ts';
import type { SessionState } from './sessionState.ts';
import { isAnythingUnseen } from './sessionUnseen.ts';

/** How big is it? Each group estimates without looking at another; then all lie side by side (`field.md` 1.22). */
export const SIZING = { question: 200, people: 20_000_000, severities: [1, 2, 3, 4], attempts: 2 } as const;

const Count = z.int().min(0);
const People = Count.max(SIZING.people);
const Question = z.string().trim().min(1).max(SIZING.question);
const Attempt = z.int().min(1).max(SIZING.attempts);

/** At least and at most how many people, and how severe it is for them. */
export const Estimate = z
  .strictObject({ low: People, high: People, severity: z.literal(SIZING.severities) })
  .refine(({ low, high }) => low <= high, { path: ['high'], message: 'below-low' });
export type Estimate = z.infer<typeof Estimate>;

/** Who gave which estimate is kept apart, and only until all are shown. */
export const SizingRound = z.object({ number: z.int().min(1), question: Question, attempt: Attempt });
export type SizingRound = z.infer<typeof SizingRound>;

/** What a group gave, or the groups of one side that are shown together. */
export const SizingColumn = z.object({
  groups: z.array(z.enum(GROUPS)),
  people: Count,
  low: People,
  high: People,
  /** How many people chose each severity, the lightest first. */
  severity: z.array(Count),
});
export type SizingColumn = z.infer<typeof SizingColumn>;

export const SizingShown = SizingRound.extend({ columns: z.array(SizingColumn) });
export type SizingShown = z.infer<typeof SizingShown>;

export const SessionSizing = z.object({
  open: SizingRound.optional(),
  /** Both attempts stay: what a talk changed is worth seeing. */
  done: z.array(SizingShown),
  /** The newest is still what everyone looks at: until the next step. */
  isLookedAt: z.boolean(),
});
export type SessionSizing = z.infer<typeof SessionSizing>;
export const NO_SIZING: SessionSizing = { done: [], isLookedAt: false };

export const SIZING_FACTS = [
  z.object({ kind: z.literal('sizing.opened'), question: Question, attempt: Attempt }),
  z.object({ kind: z.literal('sizing.shown'), columns: z.array(SizingColumn) }),
  z.object({ kind: z.literal('sizing.dropped') }),
] as const;

/** `sizing.again` asks the same question once more, after a talk. */
export const SIZING_COMMANDS = [
  z.strictObject({ kind: z.literal('sizing.open'), question: Question }),
  z.strictObject({ kind: z.literal('sizing.again') }),
] as const;

export function sizingAfter(
  sizing: SessionSizing,
  fact: SessionFact,
  { number }: SessionMoment,
): SessionSizing {
  switch (fact.kind) {
    case 'sizing.opened': {
      const { question, attempt } = fact;
      return { done: sizing.done, isLookedAt: false, open: { number, question, attempt } };
    }
    case 'sizing.shown':
      if (!sizing.open) return sizing;
      return { done: [...sizing.done, { ...sizing.open, columns: fact.columns }], isLookedAt: true };
    case 'step.begun':
      return { ...sizing, isLookedAt: false };
    case 'sizing.dropped':
    case 'session.ended':
      return { done: sizing.done, isLookedAt: false };
    default:
      return sizing;
  }
}

export function decideSizing(state: SessionState, command: SessionCommand): SessionDecision | undefined {
  if (command.kind !== 'sizing.open' && command.kind !== 'sizing.again') return undefined;
  if (isAnythingUnseen(state)) return refused('session-moved-on');
  if (command.kind === 'sizing.open') return opened(command.question, 1);
  const before = state.sizing.done.at(-1);
  if (!before || before.attempt >= SIZING.attempts) return refused('session-moved-on');
  return opened(before.question, before.attempt + 1);
}

function opened(question: string, attempt: number): SessionDecision {
  return happens({ kind: 'sizing.opened', question, attempt }, { kind: 'everyone.brought', path: 'sizing' });
}

/** The newest question with everything that was shown of it, the first attempt first. */
export function newestSizing({ done }: SessionSizing): readonly SizingShown[] {
  const newest = done.at(-1);
  const first = done.at(-2);
  if (!newest) return [];
  return first && newest.attempt > 1 ? [first, newest] : [newest];
}
