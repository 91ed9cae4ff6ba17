import { z } from 'zod';
import { happens, refused, type SessionDecision } from './sessionCommands.ts';
import type { SessionCommand } from './sessionDecide.ts';
import type { SessionFact } from './sessionFacts.ts';
import type { SessionMoment } from './sessionMoment.ts';
import type { SessionState } from './sessionState.ts';

export const ANONYMOUS = { question: 200, words: 300, lines: 1_500 } as const;

const Question = z.string().trim().min(1).max(ANONYMOUS.question);
const Moment = z.object({ number: z.int().min(1), question: Question });

/** A moment in which people write without their name. What they write is in no fact, and whose it is nowhere at all. */
export const SessionAnonymous = z.object({ open: Moment.optional(), done: z.array(Moment) });
export type SessionAnonymous = z.infer<typeof SessionAnonymous>;
export const NOTHING_ANONYMOUS: SessionAnonymous = { done: [] };

/** That it is without names is chosen before it begins: nothing here makes it one with names. */
export const ANONYMOUS_FACTS = [
  z.object({ kind: z.literal('anonymous.opened'), question: Question }),
  z.object({ kind: z.literal('anonymous.closed') }),
] as const;

export const ANONYMOUS_COMMANDS = [
  z.strictObject({ kind: z.literal('anonymous.open'), question: Question }),
  z.strictObject({ kind: z.literal('anonymous.close') }),
] as const;

export function anonymousAfter(
  anonymous: SessionAnonymous,
  fact: SessionFact,
  { number }: SessionMoment,
): SessionAnonymous {
  switch (fact.kind) {
    case 'anonymous.opened':
      return { ...closed(anonymous), open: { number, question: fact.question } };
    case 'anonymous.closed':
    case 'session.ended':
      return closed(anonymous);
    default:
      return anonymous;
  }
}

function closed({ open, done }: SessionAnonymous): SessionAnonymous {
  return { done: open ? [...done, open] : done };
}

export function decideAnonymous(
  { anonymous }: SessionState,
  command: SessionCommand,
): SessionDecision | undefined {
  switch (command.kind) {
    case 'anonymous.open':
      if (anonymous.open) return refused('session-moved-on');
      return happens(
        { kind: 'anonymous.opened', question: command.question },
        { kind: 'everyone.brought', path: 'anonymous' },
      );
    case 'anonymous.close':
      return anonymous.open ? happens({ kind: 'anonymous.closed' }) : refused('session-moved-on');
    default:
      return undefined;
  }
}
