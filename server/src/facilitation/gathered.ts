/** Long enough to gather the reactions of a room, short enough to feel at once. */
const WITHIN = 300;

export interface Gathered<Key> {
  tell(key: Key): void;
  stop(): void;
}

/** Tells many things of one kind as one: what comes while a telling waits goes along with it. */
export function gathered<Key>(told: (key: Key) => void, within = WITHIN): Gathered<Key> {
  const waiting = new Map<Key, ReturnType<typeof setTimeout>>();
  return {
    tell(key) {
      if (waiting.has(key)) return;
      const timer = setTimeout(() => {
        waiting.delete(key);
        told(key);
      }, within);
      waiting.set(key, timer);
    },
    stop() {
      for (const timer of waiting.values()) clearTimeout(timer);
      waiting.clear();
    },
  };
}
