import type {
  BetterDoor,
  Handover,
  Keeper,
  ReferralCourse,
  ReferralState,
  StepKind,
} from './referralCourse.ts';

/** What can be done with a question that came in at a door. */
export type ReferralMove =
  | { readonly kind: 'clarify' | 'helpHere' | 'start' | 'tell' | 'resolve' | 'close'; readonly words: string }
  | { readonly kind: 'assign'; readonly words: string; readonly to: Keeper }
  | { readonly kind: 'propose'; readonly words: string; readonly handover: Omit<Handover, 'from'> }
  | { readonly kind: 'accept'; readonly words: string }
  | { readonly kind: 'refuse'; readonly words: string; readonly betterDoor: BetterDoor | undefined }
  /** By the link of an organisation that is not on this installation. */
  | { readonly kind: 'join'; readonly words: string; readonly person: string }
  | { readonly kind: 'decline'; readonly words: string; readonly where: string }
  | { readonly kind: 'answer'; readonly words: string }
  | { readonly kind: 'write' | 'feedback'; readonly words: string }
  | { readonly kind: 'share' | 'withdraw' }
  /** Its story begins a new table, of this name, together with others about the same. */
  | { readonly kind: 'carry'; readonly table: string }
  | { readonly kind: 'timeUp' };
export type MoveKind = ReferralMove['kind'];

/**
 * `owner` and `asked`: the table that answers for it, and the one that is asked to take over; `outside`: an organisation
 * elsewhere that is asked.
 */
export type ReferralSide = 'owner' | 'asked' | 'outside' | 'sender' | 'clock';

export const BEFORE_HELP = [
  'received',
  'clarifying',
  'handoverProposed',
  'handoverAccepted',
  'handoverRefused',
  'together',
] as const satisfies readonly ReferralState[];
const OPEN = [...BEFORE_HELP, 'acceptedHere', 'breakthrough', 'inProgress'] as const;
const NOT_OVER = [...OPEN, 'resolved', 'feedbackGiven'] as const;

interface MoveRule {
  readonly side: ReferralSide;
  readonly from: readonly ReferralState[];
}
/** Who may do what, from where (`method.md` section 10). */
export const MOVES: Readonly<Record<MoveKind, MoveRule>> = {
  clarify: {
    side: 'owner',
    from: ['received', 'handoverAccepted', 'handoverRefused', 'together'],
  },
  helpHere: {
    side: 'owner',
    from: ['received', 'clarifying', 'handoverProposed', 'handoverRefused', 'together'],
  },
  start: {
    side: 'owner',
    from: ['acceptedHere', 'handoverAccepted', 'together', 'breakthrough', 'feedbackGiven'],
  },
  tell: { side: 'owner', from: [...OPEN, 'feedbackGiven'] },
  assign: { side: 'owner', from: NOT_OVER },
  propose: {
    side: 'owner',
    from: [
      'received',
      'clarifying',
      'acceptedHere',
      'handoverAccepted',
      'handoverRefused',
      'together',
      'inProgress',
    ],
  },
  accept: { side: 'asked', from: ['handoverProposed'] },
  refuse: { side: 'asked', from: ['handoverProposed'] },
  join: { side: 'outside', from: ['handoverProposed'] },
  decline: { side: 'outside', from: ['handoverProposed'] },
  answer: { side: 'outside', from: OPEN },
  resolve: { side: 'owner', from: ['acceptedHere', 'together', 'breakthrough', 'inProgress'] },
  close: { side: 'owner', from: ['resolved', 'feedbackGiven'] },
  /** The story goes to a table of people who look for a way out of what is behind it. */
  share: { side: 'owner', from: [...NOT_OVER, 'closed'] },
  carry: { side: 'owner', from: [...NOT_OVER, 'closed'] },
  write: { side: 'sender', from: [...OPEN, 'feedbackGiven'] },
  feedback: { side: 'sender', from: ['resolved'] },
  withdraw: { side: 'sender', from: [...NOT_OVER, 'closed'] },
  timeUp: { side: 'clock', from: NOT_OVER },
};

/** Where a move leads that leads somewhere whatever else is said. */
export const LEADS_TO: Partial<Readonly<Record<MoveKind, ReferralState>>> = {
  clarify: 'clarifying',
  helpHere: 'acceptedHere',
  start: 'inProgress',
  propose: 'handoverProposed',
  accept: 'handoverAccepted',
  refuse: 'handoverRefused',
  join: 'together',
  decline: 'handoverRefused',
  resolve: 'resolved',
  feedback: 'feedbackGiven',
  close: 'closed',
  withdraw: 'withdrawn',
};
export const TELLS: Partial<Readonly<Record<MoveKind, StepKind>>> = {
  tell: 'told',
  write: 'written',
  assign: 'assigned',
  share: 'shared',
  carry: 'carried',
  answer: 'outsideWrote',
};

export const MOVES_OF_TABLE = [
  'clarify',
  'helpHere',
  'start',
  'tell',
  'assign',
  'propose',
  'accept',
  'refuse',
  'resolve',
  'close',
] as const satisfies readonly MoveKind[];
export type MoveOfTable = (typeof MOVES_OF_TABLE)[number];

/** What this table may do with it at this moment. */
export function movesOf(
  course: ReferralCourse,
  { side, at }: { readonly side: ReferralSide; readonly at: number },
): MoveOfTable[] {
  return MOVES_OF_TABLE.filter(
    (kind) =>
      mayMove(course, kind, side) &&
      !(kind === 'close' && isHeardLater(course, at)) &&
      !(kind === 'propose' && course.permissionToShare === 'none'),
  );
}

/** Whether it was finished, or taken back. */
export function isOver({ state }: Pick<ReferralCourse, 'state'>): boolean {
  return state === 'closed' || state === 'withdrawn';
}

/** Whether the sender may do this now. */
export function maySender(course: ReferralCourse, kind: 'write' | 'feedback' | 'withdraw'): boolean {
  return mayMove(course, kind, 'sender');
}

/** The sender still has time to say whether it helped. */
export function isHeardLater({ state, dueAt = 0 }: ReferralCourse, at: number): boolean {
  return state === 'resolved' && at < dueAt;
}

export function mayMove(
  { state, trail }: Pick<ReferralCourse, 'state' | 'trail'>,
  kind: MoveKind,
  side: ReferralSide,
): boolean {
  const rule = MOVES[kind];
  const goesOn = GOES_ON.has(kind) || (kind === 'start' && state === 'feedbackGiven');
  return rule.side === side && rule.from.includes(state) && !(goesOn && trail.length >= LONGEST_TRAIL);
}

/** As many messages and moves as one question holds; after that it is helped, finished or taken back. */
export const LONGEST_TRAIL = 500;
/** What can be done again and again without an end in sight. */
const GOES_ON: ReadonlySet<MoveKind> = new Set(['clarify', 'tell', 'assign', 'propose', 'answer', 'write']);
