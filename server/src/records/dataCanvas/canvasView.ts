import type { DataCanvasView } from '@opgave/shared/contract/dataCanvas';
import { DATA_STEPS } from '@opgave/shared/method/dataCanvas';
import { can } from '@opgave/shared/method/permissions';
import { timestamp } from '../moment.ts';
import { type AtCanvas, requireCanvas } from './atCanvas.ts';
import { byOf, type CanvasDeps, readCanvas } from './canvas.ts';

/** The data canvas without its texts, which are in document `data-why`. */
export async function viewCanvas(deps: Pick<CanvasDeps, 'storage'>, at: AtCanvas): Promise<DataCanvasView> {
  const { workspace, actor, where } = await requireCanvas(deps, at);
  const { why, seenBy, alternatives, confirmed } = await readCanvas(deps, at.workspaceId);
  const seats = await deps.storage.records.listByWorkspace('seat', at.workspaceId);
  const mayWrite = can(actor, 'dataCanvasWhy.write', where);
  return {
    mayWrite,
    maySee: mayWrite && actor.seat?.side === 'outside',
    why,
    seenBy: seenBy.map(({ personId, group, mark, seenAt }) => ({
      by: byOf({ by: personId, group }, workspace, seats),
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
        const by = byOf(one, workspace, seats);
        return [[step, { number, mark, after, by, confirmedAt: timestamp(confirmedAt) }]];
      }),
    ),
  };
}
