import { z } from 'zod';
import { BreakoutId, PersonId } from '#ids.ts';
import {
  happens,
  NOTHING_TO_DO,
  refused,
  type SessionAsker,
  type SessionDecision,
} from './sessionCommands.ts';
import type { SessionCommand } from './sessionDecide.ts';
import type { SessionFact } from './sessionFacts.ts';
import type { SessionState } from './sessionState.ts';

const MOST_WORDS = 300;
const MINUTE = 60_000;
const Moment = z.int().min(0);

/** A few people who work apart for a while, with notes of their own. */
export const Breakout = z.object({ id: BreakoutId, people: z.array(PersonId) });
export type Breakout = z.infer<typeof Breakout>;

export const SessionBreakouts = z.object({
  /** Empty while everyone is together. */
  open: z.array(Breakout),
  /** Milliseconds since 1970, by the server's clock. */
  until: Moment.optional(),
  /** What the facilitator said to all of them. */
  told: z.object({ words: z.string(), at: Moment }).optional(),
  /** Of which the notes were brought together. */
  done: z.array(Breakout),
});
export type SessionBreakouts = z.infer<typeof SessionBreakouts>;
export const NO_BREAKOUTS: SessionBreakouts = { open: [], done: [] };

export const BREAKOUT_FACTS = [
  z.object({ kind: z.literal('breakouts.made'), breakouts: z.array(Breakout), until: Moment.optional() }),
  z.object({ kind: z.literal('breakouts.moved'), personId: PersonId, to: BreakoutId }),
  z.object({ kind: z.literal('breakouts.timed'), until: Moment }),
  z.object({ kind: z.literal('breakouts.told'), words: z.string() }),
  z.object({ kind: z.literal('breakouts.returned') }),
] as const;

/** Making them takes chance and bringing them back takes their notes: those two are asked over HTTP. */
export const BREAKOUT_COMMANDS = [
  z.strictObject({ kind: z.literal('breakouts.move'), personId: PersonId, to: BreakoutId }),
  z.strictObject({ kind: z.literal('breakouts.addMinute') }),
  z.strictObject({ kind: z.literal('breakouts.tell'), words: z.string().trim().min(1).max(MOST_WORDS) }),
] as const;

export function breakoutsAfter(
  breakouts: SessionBreakouts,
  fact: SessionFact,
  { at }: { readonly at: number },
): SessionBreakouts {
  switch (fact.kind) {
    case 'breakouts.made':
      return {
        open: fact.breakouts,
        done: breakouts.done,
        ...(fact.until !== undefined && { until: fact.until }),
      };
    case 'breakouts.moved':
      return { ...breakouts, open: moved(breakouts.open, fact.personId, fact.to) };
    case 'breakouts.timed':
      return { ...breakouts, until: fact.until };
    case 'breakouts.told':
      return { ...breakouts, told: { words: fact.words, at } };
    case 'breakouts.returned':
    case 'session.ended':
      return { open: [], done: [...breakouts.done, ...breakouts.open] };
    default:
      return breakouts;
  }
}

function moved(open: readonly Breakout[], personId: PersonId, to: BreakoutId): Breakout[] {
  return open.map(({ id, people }) => {
    const others = people.filter((each) => each !== personId);
    return { id, people: id === to ? [...others, personId] : others };
  });
}

export function decideBreakouts(
  { breakouts }: SessionState,
  command: SessionCommand,
  { at }: SessionAsker,
): SessionDecision | undefined {
  switch (command.kind) {
    case 'breakouts.move':
      if (!breakouts.open.some(({ id }) => id === command.to)) return refused('session-moved-on');
      return breakoutOf(breakouts, command.personId)?.id === command.to
        ? NOTHING_TO_DO
        : happens({ kind: 'breakouts.moved', personId: command.personId, to: command.to });
    case 'breakouts.addMinute':
      if (breakouts.open.length === 0) return refused('session-moved-on');
      return happens({ kind: 'breakouts.timed', until: Math.max(at, breakouts.until ?? at) + MINUTE });
    case 'breakouts.tell':
      if (breakouts.open.length === 0) return refused('session-moved-on');
      return happens({ kind: 'breakouts.told', words: command.words });
    default:
      return undefined;
  }
}

/** Where somebody is now, while everyone is apart. */
export function breakoutOf({ open }: SessionBreakouts, personId: string): Breakout | undefined {
  return open.find(({ people }) => people.some((each) => each === personId));
}
