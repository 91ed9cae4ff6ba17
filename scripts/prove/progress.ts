import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Tally = z.object({
  id: z.string(),
  round: z.int(),
  tried: z.int(),
  faults: z.array(z.string()),
  counts: z.record(z.string(), z.number()),
  seconds: z.number(),
  isDone: z.boolean(),
});
export type Tally = z.infer<typeof Tally>;

const FOLDER = join(import.meta.dirname, '../../node_modules/.cache/opgave');

/** How far a long run is, kept on disk after every round, so that it goes on where it was stopped. */
export class Progress {
  readonly #file: string;
  readonly #tallies: Map<string, Tally>;

  /** Another seed or another size is another run. */
  constructor(size: string, seed: number) {
    this.#file = join(FOLDER, `prove-${size}-${seed}.json`);
    this.#tallies = new Map(read(this.#file).map((tally) => [tally.id, tally]));
  }

  of(id: string): Tally {
    return (
      this.#tallies.get(id) ?? { id, round: 0, tried: 0, faults: [], counts: {}, seconds: 0, isDone: false }
    );
  }

  keep(tally: Tally): void {
    this.#tallies.set(tally.id, tally);
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(this.#file, JSON.stringify([...this.#tallies.values()]));
  }

  /** The next run of this kind begins anew. */
  forget(): void {
    rmSync(this.#file, { force: true });
  }
}

function read(file: string): readonly Tally[] {
  try {
    return z.array(Tally).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // No run was stopped half-way, or what it left is not whole: then this one begins at the beginning.
    return [];
  }
}
