import type { Seat, Workspace } from '@opgave/shared/contract/records';
import type { GroupSeats, LaterFacts } from '@opgave/shared/method/facts';
import { groupsBelowHalf } from '@opgave/shared/method/statements';
import { countedReactions } from '#records/statements/reactions.ts';
import type { FacilitationDeps } from './dependencies.ts';

interface AtTable {
  readonly seats: readonly Seat[];
  readonly groups: readonly GroupSeats[];
}

/** How many statements can be read, and which groups with seats reacted to fewer than half of them. */
export async function statementsFacts(
  { storage }: Pick<FacilitationDeps, 'storage'>,
  { id }: Workspace,
  { seats, groups }: AtTable,
): Promise<Pick<LaterFacts, 'statements'>> {
  const [placed, votes] = await Promise.all([
    storage.records.listByWorkspace('statement', id),
    storage.records.listByWorkspace('vote', id),
  ]);
  const shown = placed.filter(({ hidden, withdrawn }) => hidden === undefined && withdrawn === undefined);
  const reactedTo = shown.map((statement) => {
    const own = votes.filter(({ statementId }) => statementId === statement.id);
    const counted = countedReactions(own, seats).map(({ group }) => group);
    return { groups: counted.filter((group) => group !== undefined) };
  });
  const seated = groups.map(({ group }) => group);
  return { statements: { count: shown.length, groupsBelowHalf: groupsBelowHalf(reactedTo, seated) } };
}
