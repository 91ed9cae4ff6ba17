import { AppError } from '@opgave/shared/contract/errors';
import type { Workspace } from '@opgave/shared/contract/records';

/** A workspace adds no more values, of the list and its own, than its agreement says (`method.md` section 5). */
export function requireFewEnoughValues({
  extraValues = [],
  ownValues = [],
  settings,
}: Pick<Workspace, 'extraValues' | 'ownValues' | 'settings'>): void {
  if (extraValues.length + ownValues.length > settings.extraValues) {
    const path = ownValues.length > 0 ? 'ownValues' : 'extraValues';
    throw new AppError('invalid-input', { errors: [{ path, message: 'too-many' }] });
  }
}
