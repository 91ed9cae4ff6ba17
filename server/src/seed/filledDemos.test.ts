import { afterEach, beforeEach, expect, it } from 'vitest';
import type { FacilitationDeps } from '#facilitation/dependencies.ts';
import type { Records, Storage } from '#storage/ports.ts';
import { parseCase } from './demoCase.ts';
import { findDemo } from './demoLinks.ts';
import { findHalfMade, putHalfMadeAside } from './filledDemos.ts';
import { SeedBench } from './seed.testkit.ts';
import { seedDemo } from './seedDemo.ts';

let bench: SeedBench;
let storage: Storage;
let deps: FacilitationDeps;

beforeEach(async () => {
  bench = await SeedBench.open();
  ({ storage, deps } = bench);
});
afterEach(() => bench.close());

const REQUEST = { demoCase: parseCase(), phase: 'explore', say: () => undefined } as const;

/** Fills a demo until this many commits were done; the next one never happens. */
async function breakOffAfter(commits: number): Promise<void> {
  let left = commits;
  const { records } = storage;
  const failing: Records = {
    get: (kind, id) => records.get(kind, id),
    list: (kind) => records.list(kind),
    listByWorkspace: (kind, id) => records.listByWorkspace(kind, id),
    findBy: (kind, index, value) => records.findBy(kind, index, value),
    changesOf: (id) => records.changesOf(id),
    commit(...commit) {
      left -= 1;
      return left < 0 ? Promise.reject(new Error('killed')) : records.commit(...commit);
    },
  };
  await expect(seedDemo({ ...deps, storage: { ...storage, records: failing } }, REQUEST)).rejects.toThrow();
}

it.each([3, 4, 10, 40])('puts aside a demo that was broken off after %i steps', async (commits) => {
  await breakOffAfter(commits);
  const half = await storage.records.list('workspace');
  expect(half.every(findHalfMade(deps))).toBe(true);

  expect(await putHalfMadeAside(deps)).toBe(half.length);
  expect(await findDemo(deps)).toBeUndefined();
  expect(await putHalfMadeAside(deps)).toBe(0);

  const { workspaceId } = await seedDemo(deps, REQUEST);
  expect(await putHalfMadeAside(deps)).toBe(0);
  expect((await findDemo(deps))?.workspace.id).toBe(workspaceId);
});

it('leaves alone a demo from before it was noted which ones are whole', async () => {
  const { workspaceId } = await seedDemo({ ...deps, storage: forgetful(storage) }, REQUEST);

  expect(await putHalfMadeAside(deps)).toBe(0);
  await seedDemo(deps, REQUEST);
  expect(await putHalfMadeAside(deps)).toBe(0);
  expect((await findDemo(deps))?.workspace.id).toBe(workspaceId);
});

/** A storage that keeps no note of what was filled, as an earlier version did not. */
function forgetful(real: Storage): Storage {
  const { settings } = real;
  return {
    ...real,
    settings: {
      get: (key, parse) => (key === 'filledDemos' ? undefined : settings.get(key, parse)),
      set: (key, value) => (key === 'filledDemos' ? Promise.resolve() : settings.set(key, value)),
    },
  };
}
