import { AppError } from '@opgave/shared/contract/errors';
import type { Dependencies } from '#identity/dependencies.ts';
import { type AboutMine, requireMine, storePerspective, type Writer } from './ownPerspective.ts';
import { isKnownToOthers } from './perspectives.ts';

/** Takes one's own card back to write on, as long as nobody else could read it. */
export async function reopenPerspective(deps: Dependencies, about: AboutMine): Promise<void> {
  const writer = await requireMine(deps, about);
  if (!mayReopen(writer)) throw new AppError('not-allowed', { reason: 'already-read' });
  const value = { ...writer.own, version: about.version + 1, standing: { state: 'draft' } as const };
  await storePerspective(deps, writer, { value, action: 'perspective.reopened' });
}

/** Once others could read it, others may have answered to it. */
export function mayReopen({ own, atTable }: Pick<Writer, 'own' | 'atTable'>): boolean {
  return own?.standing.state === 'submitted' && !isKnownToOthers(atTable);
}
