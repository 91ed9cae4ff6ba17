import { AppError } from '@opgave/shared/contract/errors';
import type { Perspective } from '@opgave/shared/contract/perspectiveRecords';
import type { PersonId, PerspectiveId, WorkspaceId } from '@opgave/shared/ids';
import type { Side } from '@opgave/shared/method/groups';
import { mayStartPerspective } from '@opgave/shared/method/perspectives';
import type { Dependencies } from '#identity/dependencies.ts';
import { inTurn } from '#identity/inTurn.ts';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import { emptyPerspective } from './emptyPerspective.ts';
import { type PerspectiveDeps, requireWriter, storePerspective } from './ownPerspective.ts';
import { perspectiveId } from './perspectives.ts';

export interface Starting {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
}

/**
 * Opens the form for one's own perspective; whoever began already goes on where they were. Somebody of an inside group
 * first hears an experience (`EXP_FIRST`), else this throws 'not-allowed'.
 */
export function startPerspective(deps: PerspectiveDeps, starting: Starting): Promise<PerspectiveId> {
  const { workspaceId, personId } = starting;
  // Two tabs that begin at the same moment: the second goes on where the first is.
  return inTurn(`perspective ${workspaceId} ${personId}`, () => retryWhenStale(() => start(deps, starting)));
}

async function start(deps: PerspectiveDeps, starting: Starting): Promise<PerspectiveId> {
  const writer = await requireWriter(deps, starting);
  const { own, side, group } = writer;
  if (own !== undefined && own.standing.state !== 'withdrawn') return own.id;
  if (!(await mayBegin(deps, starting.workspaceId, side))) {
    throw new AppError('not-allowed', { reason: 'EXP_FIRST' });
  }
  // Whoever begins anew begins with an empty sheet.
  if (own !== undefined) await emptyPerspective(deps, own);
  const value: Perspective = {
    id: perspectiveId(starting.workspaceId, starting.personId),
    version: (own?.version ?? 0) + 1,
    workspaceId: starting.workspaceId,
    author: starting.personId,
    group,
    isOfficialPosition: false,
    startedAt: deps.now(),
    standing: { state: 'draft' },
  };
  await storePerspective(deps, writer, { value, action: 'perspective.started' });
  return value.id;
}

/** Whether the form opens for this side: inside, only after a story that everyone can read (section 3.1, rule 1). */
export async function mayBegin(
  { storage }: Pick<Dependencies, 'storage'>,
  workspaceId: WorkspaceId,
  side: Side,
): Promise<boolean> {
  const told = await storage.records.listByWorkspace('experience', workspaceId);
  return mayStartPerspective(side, told.filter(({ standing }) => standing.state === 'shown').length);
}
