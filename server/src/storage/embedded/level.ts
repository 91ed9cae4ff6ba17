import { ClassicLevel } from 'classic-level';
import type { KeyRange } from './keys.ts';

export type Operation =
  | { readonly type: 'put'; readonly key: string; readonly value: Uint8Array }
  | { readonly type: 'del'; readonly key: string };
export type Entry = readonly [key: string, value: Uint8Array];

export interface RangeOptions extends KeyRange {
  readonly reverse?: boolean;
  readonly limit?: number;
}

/** The little of LevelDB that is used. Tests put a failing one in its place. */
export interface Level {
  get(key: string): Promise<Uint8Array | undefined>;
  getMany(keys: readonly string[]): Promise<readonly (Uint8Array | undefined)[]>;
  /** One consistent picture of the range, whatever is written meanwhile. */
  entries(range: RangeOptions): Promise<readonly Entry[]>;
  keys(range: RangeOptions): Promise<readonly string[]>;
  /** Everything there is, in the order of the keys: one consistent picture, piece by piece. */
  stream(): AsyncIterable<readonly Entry[]>;
  /** All or nothing, and on disk when resolved. */
  write(operations: readonly Operation[]): Promise<void>;
  close(): Promise<void>;
}
export type OpenLevel = (location: string) => Promise<Level>;

/** Opens or makes a database; LevelDB itself drops a half-written end and keeps other processes out. */
export async function openLevel(location: string): Promise<Level> {
  const level = new ClassicLevel<string, Uint8Array>(location, {
    keyEncoding: 'utf8',
    valueEncoding: 'view',
  });
  await level.open();
  return {
    get: (key) => level.get(key),
    getMany: (keys) => level.getMany([...keys]),
    entries: (range) => level.iterator(range).all(),
    keys: (range) => level.keys(range).all(),
    stream: () => pieces(level),
    write: (operations) => level.batch([...operations], { sync: true }),
    close: () => level.close(),
  };
}

const PIECE = 1_000;

/** The picture is taken when this is called. */
function pieces(level: ClassicLevel<string, Uint8Array>): AsyncIterable<readonly Entry[]> {
  const iterator = level.iterator();
  return (async function* read() {
    try {
      for (;;) {
        const entries = await iterator.nextv(PIECE);
        if (entries.length === 0) return;
        yield entries;
      }
    } finally {
      await iterator.close();
    }
  })();
}
