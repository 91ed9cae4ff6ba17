import type { DataCanvas } from '@opgave/shared/contract/dataCanvasRecord';
import { AppError } from '@opgave/shared/contract/errors';
import { documentId } from '@opgave/shared/document/documents';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { type DataStep, isWhyStep, type StepStanding } from '@opgave/shared/method/dataCanvas';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import type { Member } from '#identity/standing.ts';
import { decision, requireAllowed, requireMember } from '../member.ts';
import { type CanvasDeps, readCanvas, standingsOf } from './canvas.ts';

export interface AtCanvas {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
}

/** A member of a workspace in which data are involved; elsewhere there is no such page. */
export async function requireCanvas(
  deps: Pick<CanvasDeps, 'storage'>,
  { workspaceId, personId }: AtCanvas,
): Promise<Member> {
  const member = await requireMember(deps, workspaceId, personId);
  if (!member.workspace.dataInvolved) throw new AppError('not-found');
  requireAllowed(member, 'dataCanvasWhy.read');
  return member;
}

type Content = Omit<DataCanvas, 'id' | 'version' | 'workspaceId'>;

/** The canvas as a use case finds it, with the step that it is about. */
export interface Found {
  readonly member: Member;
  readonly canvas: Content;
  readonly standing: StepStanding;
  readonly standings: readonly StepStanding[];
}

interface Change {
  readonly action: string;
  /** Throws 'stale-version' or 'not-allowed'; undefined when there is nothing to change. */
  readonly edit: (found: Found) => Partial<Content> | undefined;
}

/**
 * Changes a step for a member who may write it now: the phase and role allow it, and every step before is complete.
 * What somebody else wrote in another part at the same time is kept.
 */
export async function changeCanvas(
  deps: CanvasDeps,
  at: AtCanvas & { readonly step: DataStep },
  change: Change,
): Promise<void> {
  await retryWhenStale(() => changeOnce(deps, at, change));
}

async function changeOnce(
  deps: CanvasDeps,
  { step, ...at }: AtCanvas & { readonly step: DataStep },
  { action, edit }: Change,
): Promise<void> {
  const member = await requireCanvas(deps, at);
  requireAllowed(member, isWhyStep(step) ? 'dataCanvasWhy.write' : 'dataCanvasLaw.write');
  const canvas = await readCanvas(deps, at.workspaceId);
  const { doc } = await deps.documents.read(documentId(at.workspaceId, 'data-why'));
  const standings = standingsOf(doc, canvas, member.workspace);
  const standing = standings.find((one) => one.step === step);
  if (!standing?.isOpen) throw new AppError('not-allowed', { reason: 'step-locked' });
  const changed = edit({ member, canvas, standing, standings });
  if (changed === undefined) return;
  await deps.storage.records.commit(
    [{ kind: 'dataCanvas', value: { ...canvas, ...changed, version: canvas.version + 1 } }],
    [decision(deps, member, { action, object: `data:${step}`, details: {} })],
  );
  tell(deps, at.workspaceId);
}

/** A change may open or close a step, so rights on its text are asked again. */
function tell({ storage }: CanvasDeps, workspaceId: WorkspaceId): void {
  storage.bus.publish('access.changed', { workspaceId });
  storage.bus.publish('dataCanvas.changed', { workspaceId });
}
