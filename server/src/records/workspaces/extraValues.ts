import { AppError } from '@opgave/shared/contract/errors';
import type { Workspace } from '@opgave/shared/contract/records';

/** A workspace adds no more values than its own agreement says (`method.md` section 5). */
export function requireFewEnoughValues({
  extraValues = [],
  settings,
}: Pick<Workspace, 'extraValues' | 'settings'>): void {
  if (extraValues.length > settings.extraValues) {
    throw new AppError('invalid-input', { errors: [{ path: 'extraValues', message: 'too-many' }] });
  }
}
