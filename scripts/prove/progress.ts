import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { commit } from '../load/figure.ts';

const Tally = z.object({
  id: z.string(),
  round: z.int(),
  tried: z.int(),
  faults: z.array(z.string()),
  counts: z.record(z.string(), z.number()),
  figures: z.record(z.string(), z.number()),
  seconds: z.number(),
  isDone: z.boolean(),
});
export type Tally = z.infer<typeof Tally>;

const NOTHING_YET = { round: 0, tried: 0, faults: [], counts: {}, figures: {}, seconds: 0, isDone: false };
const TOTAL = 'total';
const FOLDER = join(import.meta.dirname, '../../node_modules/.cache/opgave');

/** How far a long run is, kept on disk after every round, so that it goes on where it was stopped. */
export class Progress {
  readonly #file: string;
  readonly #tallies: Map<string, Tally>;
  #begunAt = performance.now();

  /** Another seed, another size or another commit is another run; a fresh one forgets what was there. */
  constructor(size: string, seed: number, { isFresh }: { readonly isFresh: boolean }) {
    this.#file = join(FOLDER, `prove-${size}-${seed}-${commit()}.json`);
    if (isFresh) this.forget();
    this.#tallies = new Map(read(this.#file).map((tally) => [tally.id, tally]));
  }

  of(id: string): Tally {
    return this.#tallies.get(id) ?? { ...NOTHING_YET, id };
  }

  /** How long this run took in all, also before it was stopped. */
  seconds(): number {
    return (this.of(TOTAL).seconds * 1_000 + performance.now() - this.#begunAt) / 1_000;
  }

  keep(tally: Tally): void {
    this.#tallies.set(tally.id, tally);
    this.#tallies.set(TOTAL, { ...this.of(TOTAL), seconds: this.seconds() });
    this.#begunAt = performance.now();
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(this.#file, JSON.stringify([...this.#tallies.values()]));
  }

  /** The next run of this kind begins at the beginning. */
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
