import { z } from 'zod';
import { ANONYMOUS_COMMANDS, decideAnonymous } from './sessionAnonymous.ts';
import { BREAKOUT_COMMANDS, decideBreakouts } from './sessionBreakouts.ts';
import { refused, type SessionAsker, type SessionDecider, type SessionDecision } from './sessionCommands.ts';
import { DOT_COMMANDS, decideDots } from './sessionDots.ts';
import { decideLeading, LEADING_COMMANDS } from './sessionLeading.ts';
import { decideQuestions } from './sessionQuestionMoves.ts';
import { QUESTION_COMMANDS } from './sessionQuestions.ts';
import { decideSizing, SIZING_COMMANDS } from './sessionSizing.ts';
import type { SessionState } from './sessionState.ts';
import { decideSwitch, SWITCH_COMMANDS } from './sessionSwitch.ts';
import { decideTurns, TURN_COMMANDS, TURN_JOINING_COMMANDS } from './sessionTurns.ts';

/** What everyone who takes part may ask; a part of the method adds its commands here. */
const JOINING = [...TURN_JOINING_COMMANDS] as const;
/** What only the facilitator may ask. */
const LEADING = [
  ...LEADING_COMMANDS,
  ...TURN_COMMANDS,
  ...BREAKOUT_COMMANDS,
  ...DOT_COMMANDS,
  ...ANONYMOUS_COMMANDS,
  ...SIZING_COMMANDS,
  ...SWITCH_COMMANDS,
  ...QUESTION_COMMANDS,
] as const;
/** The parts that answer, in any order: each knows its own commands only. */
const DECIDERS: readonly SessionDecider<SessionCommand>[] = [
  decideLeading,
  decideTurns,
  decideBreakouts,
  decideDots,
  decideAnonymous,
  decideSizing,
  decideSwitch,
  decideQuestions,
];

export const SessionCommand = z.discriminatedUnion('kind', [...JOINING, ...LEADING]);
export type SessionCommand = z.infer<typeof SessionCommand>;

const JoiningCommand = z.discriminatedUnion('kind', [...JOINING]);

/** The right that this command asks for (`permissions.ts`). */
export function rightFor(command: SessionCommand): 'session.join' | 'session.lead' {
  return JoiningCommand.safeParse(command).success ? 'session.join' : 'session.lead';
}

/** What happens when this is asked now, or why it does not. Only a session that runs can be asked anything but to begin. */
export function decideSession(
  state: SessionState,
  command: SessionCommand,
  asker: SessionAsker,
): SessionDecision {
  if (command.kind !== 'session.begin' && state.course.status !== 'running')
    return refused('session-not-running');
  for (const decide of DECIDERS) {
    const decision = decide(state, command, asker);
    if (decision) return decision;
  }
  return refused('not-found');
}
