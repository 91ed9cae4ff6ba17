import { hashKey, type Query, type QueryClient, type QueryKey } from '@tanstack/react-query';

/**
 * Asks anew for what changed at the table. An answer that was under way when the change was told may be older than it,
 * so it is asked for once more; and changes in quick succession wait for the answer under way instead of breaking it
 * off, or a busy table would never be read.
 */
export function createRefetcher(queries: QueryClient): (...keys: readonly QueryKey[]) => void {
  /** By key, whether something changed while its answers were under way. */
  const underWay = new Map<string, boolean>();

  async function ask(queryKey: QueryKey, name: string): Promise<void> {
    do {
      underWay.set(name, false);
      await askOnce(queries, queryKey);
    } while (underWay.get(name));
    underWay.delete(name);
  }

  return (...keys) => {
    for (const key of keys) {
      const name = hashKey(key);
      if (underWay.has(name)) underWay.set(name, true);
      else void ask(key, name);
    }
  };
}

/** A first answer cannot be broken off: whoever asks meanwhile is given that very answer. */
async function askOnce(queries: QueryClient, queryKey: QueryKey): Promise<void> {
  const first = queries
    .getQueryCache()
    .findAll({ queryKey, fetchStatus: 'fetching', predicate: hasNoAnswer });
  await queries.invalidateQueries({ queryKey });
  await Promise.all(
    first.map((query) => queries.invalidateQueries({ queryKey: query.queryKey, exact: true })),
  );
}

function hasNoAnswer({ state }: Query): boolean {
  return state.data === undefined;
}
