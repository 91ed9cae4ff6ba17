import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openLevel } from './level.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'opgave-level-'));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** A process that is killed leaves what the kernel holds; only a machine that loses its power would show the difference. */
test('P01 P02 says written only of what the disk has, not only the kernel', async () => {
  const batch = vi.spyOn(ClassicLevel.prototype, 'batch');
  const level = await openLevel(folder);

  await level.write([{ type: 'put', key: 'a', value: new Uint8Array([1]) }]);
  await level.close();

  expect(batch).toHaveBeenCalledExactlyOnceWith(expect.any(Array), { sync: true });
});
