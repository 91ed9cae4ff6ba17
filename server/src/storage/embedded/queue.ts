export type Queue = <T>(work: () => Promise<T>) => Promise<T>;

/** Runs what it is given one after the other; a failure reaches its own caller only. */
export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}
