import { AppError } from '@opgave/shared/contract/errors';
import type { Workspace } from '@opgave/shared/contract/records';

/** A plan that names a group twice says two numbers of seats for it. */
export function requireOnePlanPerGroup(groups: Workspace['groups']): void {
  const seen = new Set(groups.map(({ group }) => group));
  if (seen.size < groups.length) {
    throw new AppError('invalid-input', { errors: [{ path: 'groups', message: 'repeated' }] });
  }
}
