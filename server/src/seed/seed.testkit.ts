import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LIMITS } from '@opgave/shared/contract/limits';
import type { Phase } from '@opgave/shared/method/phases';
import { type Collaboration, createCollaboration } from '#collaboration/collaboration.ts';
import type { FacilitationDeps } from '#facilitation/dependencies.ts';
import { newId } from '#facilitation/table.testkit.ts';
import { createMetrics } from '#observability/metrics.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { Storage } from '#storage/ports.ts';
import { parseCase } from './demoCase.ts';
import { seedDemo } from './seedDemo.ts';
import type { Seeding } from './seeding.ts';

/** An empty data folder with the real storage and the real sync engine, to fill a demo in. */
export class SeedBench {
  readonly storage: Storage;
  readonly deps: FacilitationDeps;
  readonly #folder: string;
  readonly #collaboration: Collaboration;

  private constructor(folder: string, storage: Storage) {
    this.#folder = folder;
    this.storage = storage;
    const now = () => Date.now();
    const plain = { storage, config: { limits: LIMITS, origins: [] }, now, newId, randomBytes };
    const logger = { warn: () => undefined, error: () => undefined };
    this.#collaboration = createCollaboration({ ...plain, metrics: createMetrics(), logger });
    this.deps = { ...plain, documents: this.#collaboration.documents };
  }

  static async open(): Promise<SeedBench> {
    const folder = await mkdtemp(path.join(tmpdir(), 'opgave-seed-'));
    return new SeedBench(folder, await openEmbeddedStorage({ folder, now: () => Date.now() }));
  }

  seed(phase: Phase): Promise<Seeding> {
    return seedDemo(this.deps, { demoCase: parseCase(), phase, say: () => undefined });
  }

  async close(): Promise<void> {
    await this.#collaboration.drain();
    await this.storage.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
