import { AppError } from '@opgave/shared/contract/errors';
import type { ChangePerspective } from '@opgave/shared/contract/perspectives';
import { isUnlocked } from '@opgave/shared/method/perspectives';
import {
  type AboutMine,
  type PerspectiveDeps,
  readDraft,
  requireMine,
  storePerspective,
} from './ownPerspective.ts';

/** Changes what goes with the words: the value that weighs most, and in whose name they are. */
export async function changePerspective(
  deps: PerspectiveDeps,
  { input, ...about }: Omit<AboutMine, 'version'> & { readonly input: ChangePerspective },
): Promise<void> {
  const { version, ...changed } = input;
  const writer = await requireMine(deps, { ...about, version });
  const { own, side } = writer;
  if (own.standing.state !== 'draft') throw new AppError('not-allowed', { reason: 'not-a-draft' });
  if (changed.valueKey !== undefined && !isUnlocked(side, await readDraft(deps, writer, own))) {
    throw new AppError('not-allowed', { reason: 'outside-first' });
  }
  const value = {
    ...own,
    version: version + 1,
    ...(changed.valueKey !== undefined && { valueKey: changed.valueKey }),
    ...(changed.isOfficialPosition !== undefined && { isOfficialPosition: changed.isOfficialPosition }),
  };
  await storePerspective(deps, writer, { value, action: 'perspective.changed' });
}
