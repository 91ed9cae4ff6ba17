/** What runs last for each key, so that the next waits for it. */
const waiting = new Map<string, Promise<unknown>>();

/**
 * Runs one after the other what changes the same thing. A whole room that answers at once then writes as many times as
 * there are people, and not that number squared; other server processes are kept apart by the version, as always.
 */
export async function inTurn<T>(key: string, run: () => Promise<T>): Promise<T> {
  const before = waiting.get(key) ?? Promise.resolve();
  const mine = before.then(run, run);
  waiting.set(key, mine);
  try {
    return await mine;
  } finally {
    if (waiting.get(key) === mine) waiting.delete(key);
  }
}
