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
import type { SessionMoment } from './sessionMoment.ts';
import { Stage } from './sessionStages.ts';
import type { SessionState } from './sessionState.ts';

const MOST_WORDS = 300;
const MINUTE = 60_000;
const Moment = z.int().min(0);

/** A few people who work apart for a while, with notes of their own. */
export const Breakout = z.object({
  id: BreakoutId,
  people: z.array(PersonId),
  /** When this one has a time of its own. */
  until: Moment.optional(),
});
export type Breakout = z.infer<typeof Breakout>;

/** A breakout of which the notes are still to be put together, by the number that people knew it by. */
const Owed = z.object({ id: BreakoutId, number: z.int().min(1) });
export type OwedBreakout = z.infer<typeof Owed>;

export const SessionBreakouts = z.object({
  /** Empty while everyone is together. */
  open: z.array(Breakout),
  /** While people go from alone to all together; the clock of it is `until`. */
  stage: Stage.optional(),
  /** Milliseconds since 1970, by the server's clock. */
  until: Moment.optional(),
  /** Every time up to this moment was ended by the server. */
  over: Moment.optional(),
  /** What the facilitator said to all of them. */
  told: z.object({ words: z.string(), at: Moment }).optional(),
  /** That were. */
  done: z.array(Breakout),
  /** Of which the notes still have to be put with those of everyone; kept with the end, so that no crash loses them. */
  owed: z.object({ breakouts: z.array(Owed), by: PersonId.optional(), since: Moment }).optional(),
});
export type SessionBreakouts = z.infer<typeof SessionBreakouts>;
export const NO_BREAKOUTS: SessionBreakouts = { open: [], done: [] };

export const BREAKOUT_FACTS = [
  z.object({ kind: z.literal('breakouts.made'), breakouts: z.array(Breakout), until: Moment.optional() }),
  z.object({ kind: z.literal('breakouts.moved'), personId: PersonId, to: BreakoutId }),
  z.object({ kind: z.literal('breakouts.timed'), until: Moment, of: BreakoutId.optional() }),
  z.object({ kind: z.literal('breakouts.staged'), stage: Stage, until: Moment }),
  z.object({ kind: z.literal('breakouts.timeUp'), until: Moment }),
  z.object({ kind: z.literal('breakouts.told'), words: z.string() }),
  z.object({ kind: z.literal('breakouts.returned') }),
  z.object({ kind: z.literal('breakouts.harvested'), breakouts: z.array(BreakoutId) }),
] as const;

/** Making them takes chance and bringing them back takes their notes: those two are asked over HTTP. */
export const BREAKOUT_COMMANDS = [
  z.strictObject({ kind: z.literal('breakouts.move'), personId: PersonId, to: BreakoutId }),
  z.strictObject({ kind: z.literal('breakouts.addMinute'), of: BreakoutId.optional() }),
  z.strictObject({ kind: z.literal('breakouts.tell'), words: z.string().trim().min(1).max(MOST_WORDS) }),
] as const;

export function breakoutsAfter(
  breakouts: SessionBreakouts,
  fact: SessionFact,
  { at, by }: Pick<SessionMoment, 'at' | 'by'>,
): SessionBreakouts {
  switch (fact.kind) {
    case 'breakouts.made':
      return {
        // Whoever was apart already comes back first: what they wrote is not lost.
        ...kept(returned(breakouts, { at, by })),
        open: fact.breakouts,
        ...(fact.until !== undefined && { until: fact.until }),
      };
    case 'breakouts.moved':
      return { ...breakouts, open: moved(breakouts.open, fact.personId, fact.to) };
    case 'breakouts.timed':
      return fact.of === undefined
        ? { ...breakouts, open: breakouts.open.map(withoutTime), until: fact.until }
        : {
            ...breakouts,
            open: breakouts.open.map((one) => (one.id === fact.of ? { ...one, until: fact.until } : one)),
          };
    case 'breakouts.staged':
      return { ...breakouts, stage: fact.stage, until: fact.until };
    case 'breakouts.timeUp':
      return { ...breakouts, over: fact.until };
    case 'step.begun':
      return breakouts.open.length > 0 ? breakouts : { open: [], ...kept(breakouts) };
    case 'breakouts.told':
      return { ...breakouts, told: { words: fact.words, at } };
    case 'breakouts.returned':
    case 'session.ended':
      return returned(breakouts, { at, by });
    case 'breakouts.harvested':
      return harvested(breakouts, fact.breakouts);
    default:
      return breakouts;
  }
}

function kept({ done, owed }: SessionBreakouts): Pick<SessionBreakouts, 'done' | 'owed'> {
  return { done, ...(owed && { owed }) };
}

/** What is owed grows until it is put together. */
function returned(
  { open, done, owed }: SessionBreakouts,
  { at, by }: Pick<SessionMoment, 'at' | 'by'>,
): SessionBreakouts {
  const breakouts = [...(owed?.breakouts ?? []), ...open.map(({ id }, index) => ({ id, number: index + 1 }))];
  return {
    open: [],
    done: [...done, ...open],
    ...(breakouts.length > 0 && { owed: { breakouts, since: at, ...(by !== undefined && { by }) } }),
  };
}

function harvested({ owed, ...others }: SessionBreakouts, done: readonly BreakoutId[]): SessionBreakouts {
  const left = owed?.breakouts.filter(({ id }) => !done.includes(id)) ?? [];
  return owed && left.length > 0 ? { ...others, owed: { ...owed, breakouts: left } } : others;
}

function withoutTime({ id, people }: Breakout): Breakout {
  return { id, people };
}

function moved(open: readonly Breakout[], personId: PersonId, to: BreakoutId): Breakout[] {
  return open.map((breakout) => {
    const others = breakout.people.filter((each) => each !== personId);
    return { ...breakout, people: breakout.id === to ? [...others, personId] : others };
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
      if (!isApart(breakouts)) return refused('session-moved-on');
      return addMinute(breakouts, command.of, at);
    case 'breakouts.tell':
      if (breakouts.open.length === 0) return refused('session-moved-on');
      return happens({ kind: 'breakouts.told', words: command.words });
    default:
      return undefined;
  }
}

function addMinute(breakouts: SessionBreakouts, of: BreakoutId | undefined, at: number): SessionDecision {
  const one = breakouts.open.find(({ id }) => id === of);
  if (of !== undefined && !one) return refused('session-moved-on');
  const before = (one && timeOf(breakouts, one)) ?? breakouts.until ?? at;
  const until = Math.max(at, before) + MINUTE;
  return happens({ kind: 'breakouts.timed', until, ...(of !== undefined && { of }) });
}

/** Whether people work apart, or are in one of the stages that lead to that and back. */
export function isApart({ open, stage }: SessionBreakouts): boolean {
  return open.length > 0 || stage !== undefined;
}

/** The first moment at which a time is over that nobody ended yet. */
export function nextTimeUp(breakouts: SessionBreakouts): number | undefined {
  const { open, until, over = -1 } = breakouts;
  const times = open.length > 0 ? open.map((one) => timeOf(breakouts, one)) : [until];
  const due = times.filter((time) => time !== undefined && time > over).map(Number);
  return due.length > 0 ? Math.min(...due) : undefined;
}

/** Until when a breakout goes on: its own time before that of all. */
export function timeOf({ until }: SessionBreakouts, breakout: Breakout): number | undefined {
  return breakout.until ?? until;
}

/** Where somebody is now, while everyone is apart. */
export function breakoutOf({ open }: SessionBreakouts, personId: string): Breakout | undefined {
  return open.find(({ people }) => people.some((each) => each === personId));
}
