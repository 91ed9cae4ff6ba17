import { FUNDAMENTALS, PROBLEM, readWords } from '../contractValues.ts';
import { openEmbeddedStorage } from './openEmbeddedStorage.ts';

// A process of its own for tests on damaged files: LevelDB itself may end the process on one. Says of each folder, in
// one line, what its two documents hold; a document or folder that is refused counts as null.

async function readFolder(folder: string): Promise<readonly unknown[]> {
  const storage = await openEmbeddedStorage({ folder, now: () => 0 }).catch(() => undefined);
  if (!storage) return [null, null];
  const reading = [PROBLEM, FUNDAMENTALS].map((id) => readWords(storage, id).catch(() => null));
  const answers = await Promise.all(reading);
  await storage.close();
  return answers;
}

for (const folder of process.argv.slice(2)) {
  process.stdout.write(`${JSON.stringify(await readFolder(folder))}\n`);
}
