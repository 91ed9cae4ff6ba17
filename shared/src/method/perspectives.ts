import type { PersonId } from '#ids.ts';
import type { Group, Side } from './groups.ts';
import { isAtLeast, type Phase } from './phases.ts';
import type { Role } from './roles.ts';

/** The fields that every group fills in (`method.md` section 3.3), in the order in which they are asked. */
export const PERSPECTIVE_FIELDS = [
  'outside',
  'notice',
  'need',
  'worry',
  'value',
  'letGo',
  'askOthers',
] as const;
export type PerspectiveField = (typeof PERSPECTIVE_FIELDS)[number];

/** Each group has five questions of its own (section 3.4), `other` has none; texts are `perspective.citizen.1` and on. */
export const GROUP_QUESTIONS = 5;
const REQUIRED_GROUP_QUESTIONS = 2;

/** Characters about somebody from outside before an inside group writes of itself (section 3.1, rule 3). */
export const MIN_OUTSIDE = 40;

/** A perspective as it is written; what is left out is empty. */
export interface PerspectiveDraft extends Readonly<Partial<Record<PerspectiveField, string>>> {
  /** The value that weighs most, beside the reason in `value`. */
  readonly valueKey?: string;
  /** Answers to the questions of the group, in their order. */
  readonly groupAnswers?: readonly string[];
}

const EMPTY = /^\s*$/u;

/** `EXP_FIRST`: an inside group starts only after somebody told an experience; outside groups may start at once. */
export function mayStartPerspective(side: Side, experiences: number): boolean {
  return side === 'outside' || experiences > 0;
}

/** Whether an inside group has said enough of somebody from outside; only then do the other fields open. */
export function isUnlocked(side: Side, { outside = '' }: PerspectiveDraft): boolean {
  return side === 'outside' || outside.trim().length >= MIN_OUTSIDE;
}

/** Whether these words may be kept: while the other fields are locked, none of them holds any. */
export function mayKeepDraft(side: Side, draft: PerspectiveDraft): boolean {
  if (isUnlocked(side, draft)) return true;
  const fields = PERSPECTIVE_FIELDS.filter((field) => field !== 'outside').map((field) => draft[field]);
  const locked = [...fields, draft.valueKey, ...(draft.groupAnswers ?? [])];
  return locked.every((words = '') => EMPTY.test(words));
}

/** What is still missing before it can be submitted: keys of fields, `valueKey`, and `group.1` for a question of the group. */
export function missingInPerspective(group: Group, side: Side, draft: PerspectiveDraft): readonly string[] {
  const required = PERSPECTIVE_FIELDS.filter((field) => field !== 'askOthers' && field !== 'outside');
  const questions = group === 'other' ? [] : [...Array(REQUIRED_GROUP_QUESTIONS).keys()];
  return [
    ...(isUnlocked(side, draft) ? [] : ['outside']),
    ...required.filter((field) => EMPTY.test(draft[field] ?? '')),
    ...(EMPTY.test(draft.valueKey ?? '') ? ['valueKey'] : []),
    ...questions
      .filter((index) => EMPTY.test(draft.groupAnswers?.[index] ?? ''))
      .map((index) => `group.${index + 1}`),
  ];
}

export interface PerspectiveCard {
  readonly authorId: PersonId;
  readonly group: Group;
  /** Left out as long as it is a draft. */
  readonly submittedAt?: number;
}

/** Who looks. Left out: somebody without a seat. */
export interface PerspectiveViewer {
  readonly personId: PersonId;
  readonly role: Role;
  readonly joinedAt: number;
  readonly hasSubmitted: boolean;
}

export interface PerspectiveState {
  readonly phase: Phase;
  readonly furthestPhase: Phase;
  readonly silentFirst: boolean;
  readonly revealedAt?: number;
}

/**
 * Silent first (`method.md` section 3.1, rule 2): whether this person may know of this card at all. The facilitator is no
 * exception. A draft is only its author's. Whoever joined after the reveal first gives the own view, as long as it can
 * be given.
 */
export function maySeePerspective(
  viewer: PerspectiveViewer,
  perspective: PerspectiveCard,
  state: PerspectiveState,
): boolean {
  if (perspective.authorId === viewer.personId) return true;
  if (perspective.submittedAt === undefined || !isRevealed(state)) return false;
  return !mustSubmitFirst(viewer, state);
}

/** Revealed by the facilitator, or by moving on to `fundamentals`; never hidden again. */
export function isRevealed({ furthestPhase, silentFirst, revealedAt }: PerspectiveState): boolean {
  return !silentFirst || revealedAt !== undefined || isAtLeast(furthestPhase, 'fundamentals');
}

/** Whether this person came after the cards were turned and still owes the own view, as long as it can be given. */
export function mustSubmitFirst(
  viewer: PerspectiveViewer,
  { phase, revealedAt, silentFirst }: PerspectiveState,
): boolean {
  const isTime = phase === 'explore' || phase === 'fundamentals';
  if (!isTime || !silentFirst || viewer.role !== 'participant' || viewer.hasSubmitted) return false;
  return revealedAt !== undefined && viewer.joinedAt > revealedAt;
}

export type RevealRefusal = 'ALREADY_REVEALED' | 'NOTHING_SUBMITTED';

/** Why the cards cannot be turned over, or undefined when they can; it is done once and for all. */
export function revealRefusal(
  cards: readonly PerspectiveCard[],
  state: PerspectiveState,
): RevealRefusal | undefined {
  if (isRevealed(state)) return 'ALREADY_REVEALED';
  return cards.some(isSubmitted) ? undefined : 'NOTHING_SUBMITTED';
}

/** How many of each group are ready: all that the facilitator knows before the reveal. */
export function readyPerGroup(cards: readonly PerspectiveCard[]): ReadonlyMap<Group, number> {
  const ready = new Map<Group, number>();
  for (const { group } of cards.filter(isSubmitted)) ready.set(group, (ready.get(group) ?? 0) + 1);
  return ready;
}

/** Groups with seats of which nobody submitted a perspective (`EXP_PERSPECTIVES`). */
export function groupsWithoutPerspective(
  cards: readonly PerspectiveCard[],
  seated: readonly Group[],
): readonly Group[] {
  const ready = readyPerGroup(cards);
  return seated.filter((group) => !ready.has(group));
}

function isSubmitted({ submittedAt }: PerspectiveCard): boolean {
  return submittedAt !== undefined;
}
