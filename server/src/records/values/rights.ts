import { can } from '@opgave/shared/method/permissions';
import type { ValueVersion } from '@opgave/shared/method/valuesCheck';
import { isWeighedIn } from '@opgave/shared/method/weighing';
import type { Member } from '#identity/standing.ts';

/** Whether this member weighs this version of the check now. */
export function mayWeigh({ actor, where }: Member, check: ValueVersion): boolean {
  return isWeighedIn(check, where.phase) && can(actor, 'valuesCheck.write', where);
}

/** Who takes part and who leads may answer serious harm, as long as the values are weighed. */
export function mayAnswer(member: Member, check: ValueVersion): boolean {
  const { actor, where } = member;
  const leads = isWeighedIn(check, where.phase) && can(actor, 'valuesCheck.moderate', where);
  return leads || mayWeigh(member, check);
}
