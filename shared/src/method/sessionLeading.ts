import { z } from 'zod';
import {
  type AskedStep,
  happens,
  NOTHING_TO_DO,
  refused,
  type SessionAsker,
  type SessionDecision,
} from './sessionCommands.ts';
import { nextStepId, StepId } from './sessionCourse.ts';
import type { SessionCommand } from './sessionDecide.ts';
import { SessionPath, Spotlight } from './sessionFocus.ts';
import type { SessionState } from './sessionState.ts';
import { timeLeft } from './sessionTimer.ts';
import { isRoomAsked } from './sessionUnseen.ts';

/** The step that whoever asks saw as the one of now, so that two who press at once do not skip one. */
const Seen = { seen: StepId.nullable() };

/** What only the facilitator asks. */
export const LEADING_COMMANDS = [
  z.strictObject({ kind: z.literal('session.begin') }),
  z.strictObject({ kind: z.literal('session.end') }),
  z.strictObject({ kind: z.literal('step.next'), ...Seen }),
  z.strictObject({ kind: z.literal('step.begin'), stepId: StepId, ...Seen }),
  z.strictObject({ kind: z.literal('step.takeBack'), ...Seen }),
  z.strictObject({ kind: z.literal('timer.pause') }),
  z.strictObject({ kind: z.literal('timer.resume') }),
  z.strictObject({ kind: z.literal('timer.addMinute') }),
  z.strictObject({ kind: z.literal('everyone.bring'), path: SessionPath }),
  z.strictObject({ kind: z.literal('spotlight.set'), spotlight: Spotlight }),
  z.strictObject({ kind: z.literal('spotlight.clear') }),
] as const;

/** Before a session began and after it ended nothing moves but its beginning. */
export function decideLeading(
  state: SessionState,
  command: SessionCommand,
  asker: SessionAsker,
): SessionDecision | undefined {
  switch (command.kind) {
    case 'session.begin':
      return state.course.status === 'ready' ? begin(asker) : refused('session-moved-on');
    case 'session.end':
      return happens({ kind: 'session.ended' });
    case 'step.next':
    case 'step.begin':
    case 'step.takeBack':
      return move(state, command, asker);
    case 'timer.pause':
    case 'timer.resume':
    case 'timer.addMinute':
      return turnTimer(state, command, asker);
    case 'everyone.bring':
      return happens({ kind: 'everyone.brought', path: command.path });
    case 'spotlight.set':
      return light(state, command.spotlight);
    case 'spotlight.clear':
      return state.focus.spotlight ? happens({ kind: 'spotlight.cleared' }) : NOTHING_TO_DO;
    default:
      return undefined;
  }
}

/** A story takes the whole screen for the room, which shows what everyone is asked. */
function light(state: SessionState, spotlight: Spotlight): SessionDecision {
  return spotlight.story && isRoomAsked(state)
    ? refused('session-moved-on')
    : happens({ kind: 'spotlight.set', spotlight });
}

function begin({ steps }: SessionAsker): SessionDecision {
  const [first] = steps;
  if (!first) return refused('not-found');
  const plan = steps.map(({ id, minutes }) => ({ id, minutes }));
  return happens({ kind: 'session.begun', plan }, ...taken(first));
}

type Move = Extract<SessionCommand, { kind: 'step.next' | 'step.begin' | 'step.takeBack' }>;

function move({ course }: SessionState, command: Move, { steps }: SessionAsker): SessionDecision {
  if ((course.now?.stepId ?? null) !== command.seen) return refused('session-moved-on');
  if (command.kind === 'step.takeBack') return takeBack(course, steps);
  const to = command.kind === 'step.next' ? nextStepId(course) : command.stepId;
  const step = steps.find(({ id }) => id === to);
  return step ? happens(...taken(step)) : refused('not-found');
}

function takeBack(course: SessionState['course'], steps: readonly AskedStep[]): SessionDecision {
  if (!course.before?.now) return refused('not-found');
  const back = steps.find(({ id }) => id === course.before?.now?.stepId);
  return happens({ kind: 'step.takenBack' }, ...(back ? [brought(back)] : []));
}

type TimerCommand = Extract<SessionCommand, { kind: `timer.${string}` }>;

function turnTimer({ course }: SessionState, { kind }: TimerCommand, { at }: SessionAsker): SessionDecision {
  const { timer } = course;
  if (kind === 'timer.addMinute')
    return timer.kind === 'none' ? NOTHING_TO_DO : happens({ kind: 'timer.lengthened', minutes: 1 });
  if (kind === 'timer.resume')
    return timer.kind === 'paused' ? happens({ kind: 'timer.resumed' }) : NOTHING_TO_DO;
  const runs = timer.kind === 'running' && timeLeft(timer, at) > 0;
  return runs ? happens({ kind: 'timer.paused' }) : NOTHING_TO_DO;
}

/** A step binds its view: who begins it takes everyone there (`screens.md` 5.8). */
function taken(step: AskedStep) {
  return [{ kind: 'step.begun', stepId: step.id, minutes: step.minutes }, brought(step)] as const;
}

function brought({ where }: AskedStep) {
  return { kind: 'everyone.brought', path: where } as const;
}
