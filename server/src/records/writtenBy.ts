import type { Seat, Workspace } from '@opgave/shared/contract/records';
import type { Group } from '@opgave/shared/method/groups';
import { isNamedAt } from '@opgave/shared/method/opening';

interface Written {
  readonly by: string;
  readonly group?: Group | undefined;
}

/** Who wrote something, as a table tells of it: without a name where it speaks by group only. */
export function writtenBy(
  { by, group }: Written,
  table: Pick<Workspace, 'opennessMode' | 'opening'>,
  seats: readonly Seat[],
): { readonly name?: string; readonly group?: Group } {
  const name = seats.find(({ personId }) => personId === by)?.displayName;
  const isNamed = isNamedAt(table, by) && name !== undefined;
  return { ...(isNamed && { name }), ...(group !== undefined && { group }) };
}
