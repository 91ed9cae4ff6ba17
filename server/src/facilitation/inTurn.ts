/** Work on one thing, one after another, so that a whole room that acts at once does not stumble over itself. */
export interface InTurn {
  run(key: string, work: () => Promise<void>): Promise<void>;
}

export function createInTurn(): InTurn {
  const last = new Map<string, Promise<void>>();
  return {
    async run(key, work) {
      const before = last.get(key) ?? Promise.resolve();
      const mine = before.then(work);
      const settled = mine.catch(() => undefined);
      last.set(key, settled);
      await mine.finally(() => {
        if (last.get(key) === settled) last.delete(key);
      });
    },
  };
}
