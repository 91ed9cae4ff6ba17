import { z } from 'zod';
import { BreakoutId, PersonId, QuestionId } from '#ids.ts';
import { GROUPS, type Group, type Side } from './groups.ts';
import { SessionAnonymous } from './sessionAnonymous.ts';
import { breakoutOf, isApart, timeOf } from './sessionBreakouts.ts';
import { SessionCourse } from './sessionCourse.ts';
import { SessionDots } from './sessionDots.ts';
import { SessionFocus } from './sessionFocus.ts';
import { handAbout, isRaised, orderHands } from './sessionHands.ts';
import { queueOf, SessionQuestions } from './sessionQuestions.ts';
import { SessionSizing } from './sessionSizing.ts';
import { Stage } from './sessionStages.ts';
import type { SessionState } from './sessionState.ts';
import { SessionSwitching } from './sessionSwitch.ts';

const Count = z.int().min(0);

const HandView = z.object({
  personId: PersonId,
  name: z.string(),
  group: z.enum(GROUPS).optional(),
  turns: Count,
  at: Count,
  /** The question it is about, and whether it waits with it. */
  about: QuestionId.optional(),
  isHeld: z.boolean(),
});
export type HandView = z.infer<typeof HandView>;

const ReadyGroup = z.object({ group: z.enum(GROUPS), ready: Count, seats: Count });
export type ReadyGroup = z.infer<typeof ReadyGroup>;

const BreakoutView = z.object({
  id: BreakoutId,
  number: z.int().min(1),
  until: Count.optional(),
  people: z.array(z.object({ personId: PersonId, name: z.string(), group: z.enum(GROUPS).optional() })),
});
export type BreakoutView = z.infer<typeof BreakoutView>;

const BreakoutsView = z.object({
  mine: BreakoutView.optional(),
  /** Alone, in pairs, in fours or all together, when they are taken one after another. */
  stage: Stage.optional(),
  until: Count.optional(),
  told: z.object({ words: z.string(), at: Count }).optional(),
  /** Only for who leads. */
  all: z.array(BreakoutView).optional(),
});
export type BreakoutsView = z.infer<typeof BreakoutsView>;

/** What somebody may know of what a session is at. Names stand where ids are kept. */
export const SessionNow = z.object({
  course: SessionCourse,
  focus: SessionFocus,
  /** Who has the floor. */
  speaking: z.object({ name: z.string(), isMe: z.boolean() }).optional(),
  me: z.object({ handIsRaised: z.boolean(), handIsAbout: QuestionId.optional(), isReady: z.boolean() }),
  /** While everyone is apart: with whom I am, and until when. */
  breakouts: BreakoutsView.optional(),
  /** What dots are put on, and what was shown; never who put which. */
  dots: SessionDots,
  /** What is estimated, and what was shown; never who gave what. */
  sizing: SessionSizing,
  /** What groups write in the name of others, and what was shown; never who wrote or marked what. */
  switching: SessionSwitching,
  /** Of what kind questions are, and what became of them; the words are read apart. */
  questions: SessionQuestions,
  /** Moments without names, and what was asked in them; the words are read apart. */
  anonymous: SessionAnonymous,
  /** Only for who leads: raised hands in the order to give turns in, and counts of who is ready. */
  lead: z.object({ hands: z.array(HandView), ready: z.array(ReadyGroup) }).optional(),
});
export type SessionNow = z.infer<typeof SessionNow>;

/** Somebody at the table, by what a session hangs on. */
export interface SessionPerson {
  readonly personId: PersonId;
  readonly name: string;
  readonly isParticipant: boolean;
  readonly group?: Group | undefined;
  readonly side?: Side | undefined;
}

interface Viewer {
  readonly personId: PersonId;
  readonly isLeading: boolean;
}

/** Who is named in what somebody who only takes part may know: a few, however many sit in the room. */
export function namedIn(state: SessionState, personId: PersonId): readonly PersonId[] {
  const { course, focus, hands, breakouts } = state;
  const named = [course.now?.by, focus.brought?.by, hands.speaking];
  const known = named.flatMap((id) => PersonId.safeParse(id).data ?? []);
  return [...new Set([...known, ...(breakoutOf(breakouts, personId)?.people ?? [])])];
}

export function sessionNow(
  state: SessionState,
  people: readonly SessionPerson[],
  { personId, isLeading }: Viewer,
): SessionNow {
  const { hands, ready } = state;
  const nameOf = (id: string) => people.find((person) => person.personId === id)?.name ?? '';
  return {
    course: withNames(state.course, nameOf),
    focus: focusWithName(state.focus, nameOf),
    dots: state.dots,
    sizing: state.sizing,
    switching: state.switching,
    questions: state.questions,
    anonymous: state.anonymous,
    ...(hands.speaking !== undefined && {
      speaking: { name: nameOf(hands.speaking), isMe: hands.speaking === personId },
    }),
    ...(isApart(state.breakouts) && {
      breakouts: breakoutsFor(state, people, { personId, isLeading }),
    }),
    me: {
      handIsRaised: isRaised(hands, personId),
      ...aboutOf(handAbout(hands, personId)),
      isReady: ready.includes(personId),
    },
    ...(isLeading && { lead: { hands: handsOf(state, people), ready: readyPerGroup(state, people) } }),
  };
}

function breakoutsFor(
  { breakouts }: SessionState,
  people: readonly SessionPerson[],
  { personId, isLeading }: Viewer,
): BreakoutsView {
  const { open, stage, until, told } = breakouts;
  const shown = open.map((breakout, index) => ({
    id: breakout.id,
    number: index + 1,
    ...withTime(timeOf(breakouts, breakout)),
    people: people
      .filter((person) => breakout.people.includes(person.personId))
      .map(({ personId: each, name, group }) => ({ personId: each, name, ...(group && { group }) })),
  }));
  const mine = shown.find(({ id }) => id === breakoutOf(breakouts, personId)?.id);
  return {
    ...(mine && { mine }),
    ...(stage && { stage }),
    ...withTime(until),
    ...(told && { told }),
    ...(isLeading && { all: shown }),
  };
}

function withTime(until: number | undefined): { until?: number } {
  return until === undefined ? {} : { until };
}

type NameOf = (id: string) => string;

function withNames({ now, before: _, ...course }: SessionCourse, nameOf: NameOf): SessionCourse {
  const before = _?.now && { now: _.now, timer: _.timer };
  return {
    ...course,
    ...(before && { before: { ...before, now: { ...before.now, by: '' } } }),
    ...(now && { now: { ...now, ...(now.by !== undefined && { by: nameOf(now.by) }) } }),
  };
}

function focusWithName({ brought, ...focus }: SessionFocus, nameOf: NameOf): SessionFocus {
  if (!brought) return focus;
  const { by, ...where } = brought;
  return { ...focus, brought: { ...where, ...(by !== undefined && { by: nameOf(by) }) } };
}

function aboutOf(handIsAbout: QuestionId | undefined) {
  return handIsAbout ? { handIsAbout } : {};
}

function handsOf({ hands, questions }: SessionState, people: readonly SessionPerson[]): HandView[] {
  const ofGroup = (group: Group | undefined) =>
    people.reduce((sum, one) => sum + (one.group === group ? (hands.turns[one.personId] ?? 0) : 0), 0);
  const waiting = queueOf(questions);
  const raised = hands.raised.flatMap(({ personId, at, about }) => {
    const person = people.find((one) => one.personId === personId);
    if (!person) return [];
    const { name, group, side } = person;
    const turns = hands.turns[personId] ?? 0;
    const isHeld = about !== undefined && waiting.includes(about);
    return [{ personId, name, group, side, at, turns, turnsOfGroup: ofGroup(group), about, isHeld }];
  });
  return heldLast(orderHands(raised)).map(({ personId, name, group, turns, at, about, isHeld }) => ({
    ...{ personId, name, turns, at, isHeld },
    ...(about && { about }),
    ...(group !== undefined && { group }),
  }));
}

/** What waits does not stand in the way of what may be said. */
function heldLast<T extends { readonly isHeld: boolean }>(hands: readonly T[]): readonly T[] {
  return hands.toSorted((one, other) => Number(one.isHeld) - Number(other.isHeld));
}

function readyPerGroup({ ready }: SessionState, people: readonly SessionPerson[]): ReadyGroup[] {
  return GROUPS.flatMap((group) => {
    const seated = people.filter((person) => person.isParticipant && person.group === group);
    if (seated.length === 0) return [];
    const count = seated.filter(({ personId }) => ready.includes(personId)).length;
    return [{ group, ready: count, seats: seated.length }];
  });
}
