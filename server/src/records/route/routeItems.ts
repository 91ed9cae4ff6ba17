import { AppError } from '@opgave/shared/contract/errors';
import type { ItemMove } from '@opgave/shared/contract/route';
import type { AgendaItem } from '@opgave/shared/contract/routeRecord';
import { AgendaItemId, type PersonId } from '@opgave/shared/ids';
import {
  isWithoutAdvice,
  kindsFor,
  mayWithdraw,
  nextItemState,
  outcomesFor,
} from '@opgave/shared/method/route';
import { requireSeat } from '../member.ts';
import { type FoundRoute, type RouteInput, type RoutePart, refuseRoute, requireSeen } from './foundRoute.ts';

const MOST_ITEMS = 30;

/** Asks something of a body, or changes that as long as it was not handed in. */
export async function changeItem(input: RouteInput<'item'>, found: FoundRoute): Promise<RoutePart> {
  const { route, deps, member } = found;
  const before = route.items.find((one) => one.id === input.id);
  if (input.id !== undefined && !before) throw new AppError('not-found');
  requireSeen(input.version, before?.version);
  if (before && before.state !== 'draft') throw refuseRoute('handed-in');
  const body = route.bodies.find((one) => one.id === input.body);
  if (!body) throw new AppError('not-found');
  if (!kindsFor(body.role).includes(input.kind)) throw refuseRoute('kind-of-body');
  if (!before && route.items.length >= MOST_ITEMS) throw refuseRoute('enough');
  for (const personId of input.presenters) await requireSeat(deps, member, personId);
  const item = drafted(input, { ...found, before });
  return {
    items: before ? route.items.map((one) => (one.id === item.id ? item : one)) : [...route.items, item],
  };
}

function drafted(
  { body, kind, question, presenters, deadline, version }: RouteInput<'item'>,
  { before, deps, member }: FoundRoute & { readonly before: AgendaItem | undefined },
): AgendaItem {
  return {
    ...{ body, kind, question, presenters, version: version + 1, state: 'draft' },
    ...(deadline !== undefined && { deadline }),
    id: before?.id ?? AgendaItemId.parse(deps.newId()),
    history: before?.history ?? [{ state: 'draft', at: deps.now(), by: member.person.id }],
  };
}

/** One step further with an item, in the order of the method. */
export function moveItem({ id, version, move }: RouteInput<'move'>, found: FoundRoute): RoutePart {
  const { route, deps, member, today } = found;
  const item = route.items.find((one) => one.id === id);
  if (!item) throw new AppError('not-found');
  requireSeen(version, item.version);
  const adviceDay = route.adviseBy.day;
  if (isWithoutAdvice(item, { today, ...(adviceDay !== undefined && { adviseBy: adviceDay }) })) {
    throw refuseRoute('no-advice');
  }
  requireOrder(item, move, found);
  const moved = movedBy(item, move, { by: member.person.id, at: deps.now() });
  return { items: route.items.map((one) => (one.id === id ? moved : one)) };
}

function requireOrder(item: AgendaItem, move: ItemMove, { route, today }: FoundRoute): void {
  if (move.to === 'withdrawn') {
    if (!mayWithdraw(item.state)) throw refuseRoute('decided');
    return;
  }
  if (nextItemState(item.state) !== move.to) throw refuseRoute('item-order');
  if (move.to === 'submitted' && item.kind === 'advise' && route.adviseBy.day === undefined) {
    throw refuseRoute('advice-day');
  }
  if (move.to === 'scheduled' && move.day < today) throw refuseRoute('past-day');
  if (move.to !== 'outcome') return;
  if (!outcomesFor(item, route.items).includes(move.kind)) throw refuseRoute('item-outcome');
  if ((move.kind === 'returned') !== (move.backTo !== undefined)) throw refuseRoute('back-to');
}

function movedBy(
  item: AgendaItem,
  move: ItemMove,
  { by, at }: { readonly by: PersonId; readonly at: number },
): AgendaItem {
  const moved = {
    ...item,
    version: item.version + 1,
    state: move.to,
    history: [...item.history, { state: move.to, at, by }],
  };
  if (move.to === 'scheduled') return { ...moved, meetingDate: move.day };
  if (move.to === 'withdrawn') return { ...moved, withdrawnBecause: move.reason };
  if (move.to !== 'outcome') return moved;
  const { kind, text, backTo } = move;
  return { ...moved, outcome: { kind, text, ...(backTo !== undefined && { backTo }) } };
}
