import { expect, it } from 'vitest';
import { FUNDAMENTALS, readWords, update } from '../contractValues.ts';
import { newFolder, openIn } from './testPlace.ts';
import { refusedWriter, startWriter } from './testProcess.ts';

const ROUNDS = 10;
const PER_ROUND = 200;

it('P02 loses and doubles nothing that was acknowledged, over ten times kill -9', {
  timeout: 120_000,
}, async () => {
  const folder = await newFolder();
  let total = 0;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const writer = await startWriter(folder);
    await writer.untilAcknowledged(PER_ROUND + round * 7);
    await writer.kill();
    total += writer.acknowledged.length;

    const storage = await openIn(folder);
    const kept = (await readWords(storage)).map(Number);
    await storage.close();
    expect(new Set(kept).size).toBe(kept.length);
    expect(writer.acknowledged.filter((number) => !kept.includes(number))).toEqual([]);
    expect(kept.length).toBeGreaterThanOrEqual(total);
  }
});

it('P15 lets a second process not in, says which folder, and leaves the first alone', async () => {
  const folder = await newFolder();
  const storage = await openIn(folder);

  const { code, said } = await refusedWriter(folder);

  expect(code).toBe(1);
  expect(said).toContain(`De gegevensmap ${folder} is al in gebruik`);
  expect(said).toContain(`The data folder ${folder} is already in use`);
  expect(await storage.documents.append([update('een')])).toEqual([1]);
});

it('P15 lets the same process not in twice either', async () => {
  const folder = await newFolder();
  await openIn(folder);
  await expect(openIn(folder)).rejects.toThrow('already in use');
});

it('P15 P13 opens at once after the process that held the lock was killed', async () => {
  const folder = await newFolder();
  const writer = await startWriter(folder);
  await writer.untilAcknowledged(10);
  await expect(openIn(folder)).rejects.toThrow('already in use');
  await writer.kill();

  const storage = await openIn(folder);
  expect(await storage.documents.append([update('een', FUNDAMENTALS)])).toEqual([1]);
});
