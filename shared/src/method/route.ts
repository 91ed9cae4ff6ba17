import type { RouteFacts } from './facts.ts';

/** What a body does on the way to the decision (`method.md` section 11). Nobody "signs off". */
export const BODY_ROLES = ['decide', 'advise', 'informed'] as const;
export type BodyRole = (typeof BODY_ROLES)[number];
export const MAX_ADVISERS = 3;

export const ITEM_KINDS = ['inform', 'discuss', 'advise', 'decide'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export const ITEM_STATES = [
  'draft',
  'submitted',
  'scheduled',
  'treated',
  'outcome',
  'reportedBack',
  'withdrawn',
] as const;
export type ItemState = (typeof ITEM_STATES)[number];

export const ITEM_OUTCOMES = [
  'decided',
  'decidedChanged',
  'returned',
  'declined',
  'advised',
  'noted',
] as const;
export type ItemOutcome = (typeof ITEM_OUTCOMES)[number];
/** Where a body may send the table back to, with a question. */
export const RETURN_TO = ['define', 'choose'] as const;
export type ReturnTo = (typeof RETURN_TO)[number];

const OUTCOMES_OF: Readonly<Record<ItemKind, readonly ItemOutcome[]>> = {
  decide: ['decided', 'decidedChanged', 'returned', 'declined'],
  advise: ['advised'],
  discuss: ['noted'],
  inform: ['noted'],
};
const KINDS_OF: Readonly<Record<BodyRole, readonly ItemKind[]>> = {
  decide: ['decide', 'discuss', 'inform'],
  advise: ['advise', 'discuss', 'inform'],
  informed: ['inform'],
};
const NEXT: Readonly<Partial<Record<ItemState, ItemState>>> = {
  draft: 'submitted',
  submitted: 'scheduled',
  scheduled: 'treated',
  treated: 'outcome',
  outcome: 'reportedBack',
};

/** What comes along with every item, and cannot be taken off. */
export const PAPERS = ['problem', 'consent', 'choice', 'values', 'objections'] as const;
export const MIN_REPORT_BACK = 80;

export interface RouteBody {
  readonly id: string;
  readonly role: BodyRole;
}

export interface RouteItem {
  readonly id: string;
  readonly body: string;
  readonly kind: ItemKind;
  readonly state: ItemState;
  readonly outcome?: { readonly kind: ItemOutcome } | undefined;
}

export interface RouteContent {
  readonly bodies: readonly RouteBody[];
  readonly items: readonly RouteItem[];
  /** One last day for all advice at once, as `2026-04-06`. */
  readonly adviseBy?: string | undefined;
  readonly reportBack?: string | undefined;
}

export type BodyRefusal = 'one-decider' | 'enough-advisers';

/** Exactly one body decides, and at most three advise. */
export function bodyRefusal(others: readonly RouteBody[], role: BodyRole): BodyRefusal | undefined {
  const same = others.filter((one) => one.role === role).length;
  if (role === 'decide' && same > 0) return 'one-decider';
  return role === 'advise' && same >= MAX_ADVISERS ? 'enough-advisers' : undefined;
}

/** What may be asked of a body by its part in the route. */
export function kindsFor(role: BodyRole): readonly ItemKind[] {
  return KINDS_OF[role];
}

/** The outcomes that fit an item. A body sends back once; after that it decides or declines. */
export function outcomesFor(item: RouteItem, items: readonly RouteItem[]): readonly ItemOutcome[] {
  const wasReturned = items.some(
    ({ id, body, outcome }) => id !== item.id && body === item.body && outcome?.kind === 'returned',
  );
  return OUTCOMES_OF[item.kind].filter((kind) => kind !== 'returned' || !wasReturned);
}

/** The state after this one; undefined at the end. */
export function nextItemState(state: ItemState): ItemState | undefined {
  return NEXT[state];
}

/** An item is taken back as long as nothing was decided on it. */
export function mayWithdraw(state: ItemState): boolean {
  return ['draft', 'submitted', 'scheduled', 'treated'].includes(state);
}

/** Advice that did not come in time is no advice; the route goes on. */
export function isWithoutAdvice(
  { kind, state }: RouteItem,
  { adviseBy, today }: { readonly adviseBy?: string | undefined; readonly today: string },
): boolean {
  const isAsked = state === 'submitted' || state === 'scheduled' || state === 'treated';
  return kind === 'advise' && isAsked && adviseBy !== undefined && today > adviseBy;
}

/** Whether nothing more happens with an item. */
export function isEnded(
  item: RouteItem,
  at: { readonly adviseBy?: string | undefined; readonly today: string },
): boolean {
  return item.state === 'reportedBack' || item.state === 'withdrawn' || isWithoutAdvice(item, at);
}

/** Whose turn it is: ours, of the body, or of nobody any more. */
export function turnOf(
  item: RouteItem,
  at: { readonly adviseBy?: string | undefined; readonly today: string },
): 'table' | 'body' | 'nobody' {
  if (isEnded(item, at)) return 'nobody';
  return item.state === 'draft' || item.state === 'outcome' ? 'table' : 'body';
}

/** Where a body asked the table to go back to; only there, and only as long as the item was not reported back. */
export function returnedTo(items: readonly ReturnedItem[]): readonly ReturnTo[] {
  return RETURN_TO.filter((phase) =>
    items.some(({ state, outcome }) => state === 'outcome' && outcome?.backTo === phase),
  );
}

interface ReturnedItem {
  readonly state: ItemState;
  readonly outcome?: { readonly backTo?: ReturnTo | undefined } | undefined;
}

/** What the gates of the route read. A route on which nothing was asked has everything still open. */
export function routeFacts({ bodies, items, adviseBy, reportBack }: RouteContent, today: string): RouteFacts {
  const open = items.filter((item) => !isEnded(item, { adviseBy, today })).length;
  return {
    decidingBodies: bodies.filter(({ role }) => role === 'decide').length,
    openItems: items.length === 0 ? 1 : open,
    reportBackLength: reportBack?.trim().length ?? 0,
  };
}
