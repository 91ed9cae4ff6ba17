import type { DataCanvasView } from '@opgave/shared/contract/dataCanvas';
import type { Seat } from '@opgave/shared/contract/records';
import { addDays, calendarDay } from '@opgave/shared/method/calendar';
import { lastReflectionDay } from '@opgave/shared/method/choice';
import { DATA_STEPS } from '@opgave/shared/method/dataCanvas';
import { can } from '@opgave/shared/method/permissions';
import type { Member } from '#identity/standing.ts';
import { timestamp } from '../moment.ts';
import { writtenBy } from '../writtenBy.ts';
import { type AtCanvas, requireCanvas } from './atCanvas.ts';
import { type AnyCanvas, type CanvasDeps, readCanvas } from './canvas.ts';

type Viewing = Pick<CanvasDeps, 'storage' | 'now'>;

/** The data canvas without its texts, which are in document `data-why`. */
export async function viewCanvas(deps: Viewing, at: AtCanvas): Promise<DataCanvasView> {
  const member = await requireCanvas(deps, at);
  const { workspace, actor, where } = member;
  const canvas = await readCanvas(deps, at.workspaceId);
  const { why, seenBy, alternatives, confirmed } = canvas;
  const seats = await deps.storage.records.listByWorkspace('seat', at.workspaceId);
  const mayWrite = can(actor, 'dataCanvasWhy.write', where);
  return {
    mayWrite,
    maySee: mayWrite && actor.seat?.side === 'outside',
    why,
    seenBy: seenBy.map(({ personId, group, mark, seenAt }) => ({
      by: writtenBy({ by: personId, group }, workspace, seats),
      isMine: personId === at.personId,
      mark,
      seenAt: timestamp(seenAt),
    })),
    alternatives: alternatives.map(({ key, version, works, reason }) => ({ key, version, works, reason })),
    confirmed: Object.fromEntries(
      DATA_STEPS.flatMap((step) => {
        const one = confirmed[step];
        if (!one) return [];
        const { number, mark, after, confirmedAt } = one;
        const by = writtenBy(one, workspace, seats);
        return [[step, { number, mark, after, by, confirmedAt: timestamp(confirmedAt) }]];
      }),
    ),
    later: laterOf(deps, { member, canvas, seats }),
  };
}

interface Looking {
  readonly member: Member;
  readonly canvas: AnyCanvas;
  readonly seats: readonly Seat[];
}

/** The last five steps, for whoever may read them. */
function laterOf(deps: Viewing, { member, canvas, seats }: Looking): DataCanvasView['later'] {
  const { workspace, actor, where, seat, person } = member;
  const today = calendarDay(deps.now(), workspace.timeZone);
  const mayRead = can(actor, 'dataCanvasLaw.read', where);
  const mayWrite = can(actor, 'dataCanvasLaw.write', where);
  const { answers, items, weighed } = mayRead ? canvas : { answers: [], items: [], weighed: [] };
  return {
    mayWrite,
    mayWeigh: mayWrite && seat.group !== undefined,
    answers: answers.map(({ key, version, text }) => ({ key, version, text })),
    items: items.map((item) => ({ ...item })),
    weighed: weighed.map(({ personId, group, scores }) => ({
      by: writtenBy({ by: personId, group }, workspace, seats),
      group,
      isMine: personId === person.id,
      scores,
    })),
    reviewDays: { first: addDays(today, 1), last: lastReflectionDay(today) },
  };
}
