import { z } from 'zod';
import { GROUPS } from './groups.ts';
import { happens, refused, type SessionDecision } from './sessionCommands.ts';
import type { SessionCommand } from './sessionDecide.ts';
import type { SessionFact } from './sessionFacts.ts';
import type { SessionMoment } from './sessionMoment.ts';
import type { SessionState } from './sessionState.ts';
import { isAnythingUnseen } from './sessionUnseen.ts';

/** `method.md` section 13.4: three dots each, at most two on one item. */
export const DOTS = {
  perPerson: { default: 3, min: 1, max: 5 },
  onOne: { default: 2, min: 1, max: 5 },
  items: { min: 2, max: 30 },
  words: 200,
} as const;

const Count = z.int().min(0);
const Item = z.string().trim().min(1).max(DOTS.words);
const Asked = {
  items: z.array(Item).min(DOTS.items.min).max(DOTS.items.max),
  perPerson: z.int().min(DOTS.perPerson.min).max(DOTS.perPerson.max),
  onOne: z.int().min(DOTS.onOne.min).max(DOTS.onOne.max),
};

/** One time that dots are put; who put which is kept apart, and only until they are shown. */
export const DotRound = z.object({ number: z.int().min(1), ...Asked });
export type DotRound = z.infer<typeof DotRound>;

/** What a group put, or the groups of one side that are shown together; one count for each item, in order. */
export const DotColumn = z.object({ groups: z.array(z.enum(GROUPS)), people: Count, dots: z.array(Count) });
export type DotColumn = z.infer<typeof DotColumn>;

export const DotsShown = DotRound.extend({ columns: z.array(DotColumn) });
export type DotsShown = z.infer<typeof DotsShown>;

export const SessionDots = z.object({
  open: DotRound.optional(),
  done: z.array(DotsShown),
  /** The newest is still what everyone looks at: until the next step. */
  isLookedAt: z.boolean().default(false),
});
export type SessionDots = z.infer<typeof SessionDots>;
export const NO_DOTS: SessionDots = { done: [], isLookedAt: false };

export const DOT_FACTS = [
  z.object({ kind: z.literal('dots.opened'), ...Asked }),
  z.object({ kind: z.literal('dots.shown'), columns: z.array(DotColumn) }),
  z.object({ kind: z.literal('dots.dropped') }),
] as const;

/** Showing them takes what everyone put: that is asked over HTTP. */
export const DOT_COMMANDS = [z.strictObject({ kind: z.literal('dots.open'), ...Asked })] as const;

export function dotsAfter(dots: SessionDots, fact: SessionFact, { number }: SessionMoment): SessionDots {
  switch (fact.kind) {
    case 'dots.opened': {
      const { items, perPerson, onOne } = fact;
      return { done: dots.done, isLookedAt: false, open: { number, items, perPerson, onOne } };
    }
    case 'dots.shown':
      if (!dots.open) return dots;
      return { done: [...dots.done, { ...dots.open, columns: fact.columns }], isLookedAt: true };
    case 'step.begun':
      return { ...dots, isLookedAt: false };
    case 'dots.dropped':
    case 'session.ended':
      return { done: dots.done, isLookedAt: false };
    default:
      return dots;
  }
}

/** People go to where they put them; one time goes on until it is shown or dropped. */
export function decideDots(state: SessionState, command: SessionCommand): SessionDecision | undefined {
  if (command.kind !== 'dots.open') return undefined;
  if (isAnythingUnseen(state)) return refused('session-moved-on');
  const { items, perPerson, onOne } = command;
  return happens(
    { kind: 'dots.opened', items, perPerson, onOne },
    { kind: 'everyone.brought', path: 'dots' },
  );
}
