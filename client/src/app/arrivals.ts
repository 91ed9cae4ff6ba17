import type { PersonView } from '@opgave/shared/contract/http';

/** Names of those who are here now and were not before, without oneself. */
export function arrivals(
  before: readonly PersonView[] | undefined,
  after: readonly PersonView[],
  me: string,
): readonly string[] {
  if (!before) return [];
  const wereHere = new Set(before.filter(({ isHere }) => isHere).map(({ personId }) => personId));
  const came = after.filter(({ personId, isHere }) => isHere && personId !== me && !wereHere.has(personId));
  return came.map(({ displayName }) => displayName);
}
