import { z } from 'zod';
import type { SessionFact } from './sessionFacts.ts';
import type { SessionMoment } from './sessionMoment.ts';
import { addMinutes, endTimer, pauseTimer, resumeTimer, SessionTimer, startTimer } from './sessionTimer.ts';

export const StepId = z.string().regex(/^[a-zA-Z0-9]{1,40}$/);
const Moment = z.int().min(0);
const Minutes = z.int().min(1).max(480);

/** What of a script decides how a session goes: the steps in order and how long each is meant to take. */
const Plan = z.array(z.object({ id: StepId, minutes: Minutes }));

const Position = z.object({ stepId: StepId, since: Moment, by: z.string().optional() });

/** Where a session is in its script (`method.md` section 13). */
export const SessionCourse = z.object({
  status: z.enum(['ready', 'running', 'ended']),
  plan: Plan,
  begunAt: Moment.optional(),
  endedAt: Moment.optional(),
  now: Position.optional(),
  timer: SessionTimer,
  /** Every step that was begun and not taken back, in the order in which that happened. */
  taken: z.array(z.object({ stepId: StepId, from: Moment })),
  /** As it was before the last move, so that a move by accident can be taken back. */
  before: z.object({ now: Position.optional(), timer: SessionTimer }).optional(),
});
export type SessionCourse = z.infer<typeof SessionCourse>;

export const COURSE_FACTS = [
  z.object({ kind: z.literal('session.begun'), plan: Plan }),
  z.object({ kind: z.literal('plan.changed'), plan: Plan }),
  z.object({ kind: z.literal('step.begun'), stepId: StepId, minutes: Minutes }),
  z.object({ kind: z.literal('step.takenBack') }),
  z.object({ kind: z.literal('timer.paused') }),
  z.object({ kind: z.literal('timer.resumed') }),
  z.object({ kind: z.literal('timer.lengthened'), minutes: Minutes }),
  z.object({ kind: z.literal('timer.ended') }),
  z.object({ kind: z.literal('session.ended') }),
] as const;

export const NO_COURSE: SessionCourse = { status: 'ready', plan: [], timer: { kind: 'none' }, taken: [] };

/** What a session is at after this happened. */
export function courseAfter(
  course: SessionCourse,
  fact: SessionFact,
  { at, by }: SessionMoment,
): SessionCourse {
  switch (fact.kind) {
    case 'session.begun':
      return { ...NO_COURSE, status: 'running', plan: fact.plan, begunAt: at };
    case 'plan.changed':
      return { ...course, plan: fact.plan };
    case 'step.begun':
      return begun(course, fact, { at, by });
    case 'step.takenBack':
      return takenBack(course);
    case 'timer.paused':
      return { ...course, timer: pauseTimer(course.timer, at) };
    case 'timer.resumed':
      return { ...course, timer: resumeTimer(course.timer, at) };
    case 'timer.lengthened':
      return { ...course, timer: addMinutes(course.timer, fact.minutes, at) };
    case 'timer.ended':
      return { ...course, timer: endTimer(course.timer, at) };
    case 'session.ended':
      return ended(course, at);
    default:
      return course;
  }
}

interface Begun {
  readonly stepId: string;
  readonly minutes: number;
}

function begun(
  course: SessionCourse,
  { stepId, minutes }: Begun,
  { at, by }: Omit<SessionMoment, 'number'>,
): SessionCourse {
  return {
    ...course,
    now: { stepId, since: at, ...(by !== undefined && { by }) },
    timer: startTimer(minutes, at),
    taken: [...course.taken, { stepId, from: at }],
    before: { ...(course.now && { now: course.now }), timer: course.timer },
  };
}

function takenBack(course: SessionCourse): SessionCourse {
  const { before, now: _, ...others } = course;
  if (!before) return course;
  const { now, timer } = before;
  return { ...others, ...(now && { now }), timer, taken: course.taken.slice(0, -1) };
}

function ended(course: SessionCourse, at: number): SessionCourse {
  const { before: _, ...settled } = course;
  return { ...settled, status: 'ended', endedAt: at, timer: { kind: 'none' } };
}

/** Milliseconds behind the script at this moment; less than nothing is ahead of it. */
export function lateBy({ plan, begunAt, now }: SessionCourse, at: number): number {
  if (begunAt === undefined || !now) return 0;
  const place = plan.findIndex(({ id }) => id === now.stepId);
  const sum = (steps: readonly { minutes: number }[]) =>
    steps.reduce((total, { minutes }) => total + minutes * 60_000, 0);
  const plannedBegin = begunAt + sum(plan.slice(0, Math.max(0, place)));
  const overrun = at - now.since - sum(plan.slice(place, place + 1));
  return now.since - plannedBegin + Math.max(0, overrun);
}

/** The step after the one of now; the first before any was begun. */
export function nextStepId({ plan, now }: SessionCourse): string | undefined {
  return plan[now ? plan.findIndex(({ id }) => id === now.stepId) + 1 : 0]?.id;
}
