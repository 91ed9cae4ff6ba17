import { useEffect, useState } from 'react';
import type { Replica } from '#connection/replica.ts';
import { rootOfCursor } from './place.ts';
import { cursorOf, type Writer, writerOf } from './writer.ts';

/** Who writes where: per root everyone else whose caret stands there, each person once. */
export type Writers = ReadonlyMap<string, readonly Writer[]>;

const NOBODY: Writers = new Map();
const LAG = 200;

function writersIn({ doc, awareness }: Replica, me: string): Writers {
  const found = new Map<string, Writer[]>();
  for (const [client, state] of awareness.getStates()) {
    const writer = writerOf(state);
    const root = rootOfCursor(doc, cursorOf(state));
    if (client === awareness.clientID || !writer || writer.personId === me || !root) continue;
    const here = found.get(root) ?? [];
    if (!here.some(({ personId }) => personId === writer.personId)) found.set(root, [...here, writer]);
  }
  return found;
}

function fingerprint(writers: Writers): string {
  return JSON.stringify([...writers]);
}

export function useWriters(replica: Replica, me: string): Writers {
  const [writers, setWriters] = useState<Writers>(NOBODY);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    function look(): void {
      timer = undefined;
      const next = writersIn(replica, me);
      setWriters((before) => (fingerprint(before) === fingerprint(next) ? before : next));
    }
    const changed = () => {
      timer ??= setTimeout(look, LAG);
    };
    replica.awareness.on('change', changed);
    look();
    return () => {
      clearTimeout(timer);
      replica.awareness.off('change', changed);
    };
  }, [replica, me]);

  return writers;
}
