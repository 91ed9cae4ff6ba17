import { stepOfText } from '@opgave/shared/method/dataCanvas';
import { can } from '@opgave/shared/method/permissions';
import type { Doc } from 'yjs';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { readCanvas, standingsOf } from './canvas.ts';

interface CanvasAccess {
  readonly mayRead: boolean;
  readonly mayWrite: (root: string, doc: Doc) => boolean;
}

/**
 * What a member may do with the texts of the data canvas. A step is read-only until the one before it is complete
 * (`method.md` section 6); that is looked up in the live text for every update, so that no frame slips in between.
 */
export async function canvasAccess(
  deps: Pick<Dependencies, 'storage'>,
  { workspace, actor, where }: Member,
): Promise<CanvasAccess> {
  const canvas = await readCanvas(deps, workspace.id);
  const mayWrite = workspace.dataInvolved && can(actor, 'dataCanvasWhy.write', where);
  return {
    mayRead: workspace.dataInvolved && can(actor, 'dataCanvasWhy.read', where),
    mayWrite(root, doc) {
      if (!mayWrite) return false;
      const standings = standingsOf(doc, canvas, workspace);
      return standings.some(({ step, isOpen }) => step === stepOfText(root) && isOpen);
    },
  };
}
