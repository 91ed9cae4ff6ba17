import { AppError } from '@opgave/shared/contract/errors';
import { missingInPerspective } from '@opgave/shared/method/perspectives';
import {
  type AboutMine,
  type PerspectiveDeps,
  readDraft,
  requireMine,
  storePerspective,
} from './ownPerspective.ts';

/**
 * Hands in one's own perspective: from here it is ready for the moment at which all cards are turned. Throws
 * 'invalid-input' with everything that is missing; the words stay where they are.
 */
export async function submitPerspective(deps: PerspectiveDeps, about: AboutMine): Promise<void> {
  const writer = await requireMine(deps, about);
  const { own, group, side } = writer;
  if (own.standing.state !== 'draft') throw new AppError('not-allowed', { reason: 'not-a-draft' });
  const missing = missingInPerspective(group, side, await readDraft(deps, writer, own));
  if (missing.length > 0) {
    throw new AppError('invalid-input', { errors: missing.map((path) => ({ path, message: 'missing' })) });
  }
  const standing = { state: 'submitted', at: deps.now() } as const;
  const value = { ...own, version: own.version + 1, group, standing };
  await storePerspective(deps, writer, { value, action: 'perspective.submitted' });
}
