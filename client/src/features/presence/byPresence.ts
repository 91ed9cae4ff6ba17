import type { PersonView } from '@opgave/shared/contract/http';

/** Who is here first, oneself before all; within that as the server orders them. */
export function byPresence(people: readonly PersonView[], me: string): readonly PersonView[] {
  const weight = ({ personId, isHere }: PersonView) => (personId === me ? 0 : 1) + (isHere ? 0 : 2);
  return [...people].sort((one, other) => weight(one) - weight(other));
}
