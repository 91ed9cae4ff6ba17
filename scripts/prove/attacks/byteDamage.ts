import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { FUNDAMENTALS, PROBLEM, update } from '../../../server/src/storage/contractValues.ts';
import { levelFolder } from '../../../server/src/storage/embedded/folder.ts';
import { openEmbeddedStorage } from '../../../server/src/storage/embedded/openEmbeddedStorage.ts';
import { type Random, randomFrom } from '../../load/random.ts';
import type { Attack, Session } from '../attack.ts';
import { newFolder, removeFolder } from '../folder.ts';
import { PlainLog } from './plainLog.ts';

const DOCUMENTS = [PROBLEM, FUNDAMENTALS] as const;
const WRITES = 14;
const PER_ROUND = 20;
const SERVER = join(import.meta.dirname, '../../../server');
const READER = join(SERVER, 'src/storage/embedded/testReader.ts');
const Served = z.array(z.array(z.string()).nullable());

/** P04: one byte of what is stored changes; then a document is what it was, or it is refused. */
export const BYTE_DAMAGE: Attack = {
  id: 'P04',
  title: 'damage is never served in silence',
  unit: 'damaged folders',
  tries: { quick: 40, daily: 4_000, release: 4_000 },
  untilCounted: { served: 400 },
  open: openSession,
  openUnprotected: openPlainSession,
};

async function openSession(seed: number): Promise<Session> {
  const folder = await newFolder();
  const known = textsFrom(randomFrom(seed));
  const source = join(folder, 'source');
  const { log, lastWrite } = await fill(source, known);
  const compacted = join(folder, 'compacted');
  await cp(source, compacted, { recursive: true });
  await (await openEmbeddedStorage({ folder: compacted, now: () => 0 })).close();
  return {
    async round(roundSeed) {
      const random = randomFrom(roundSeed);
      const copies: string[] = [];
      for (let index = 0; index < PER_ROUND; index += 1) {
        const copy = join(folder, `copy-${index}`);
        await removeFolder(copy);
        const isLog = index % 2 === 0;
        await cp(isLog ? source : compacted, copy, { recursive: true });
        if (isLog) await damage(join(levelFolder(copy), log), random, lastWrite);
        else await damage(await tableIn(copy), random);
        copies.push(copy);
      }
      const answers = await readInOtherProcess(copies);
      const faults = answers.flatMap((served, index) => faultsOf(served, known, index));
      const documents = answers.flat();
      const refused = documents.filter((words) => words === null).length;
      return { tried: PER_ROUND, faults, counts: { refused, served: documents.length - refused } };
    },
    close: () => removeFolder(folder),
  };
}

type Texts = readonly (readonly string[])[];

function textsFrom(random: Random): Texts {
  return DOCUMENTS.map((_, index) =>
    Array.from({ length: WRITES }, (__, number) => `${index}-${number} ${'woord '.repeat(random(200))}`),
  );
}

/** Writes both documents in turns; `lastWrite` is where the last write begins, which may be lost like a torn one. */
async function fill(folder: string, texts: Texts) {
  const storage = await openEmbeddedStorage({ folder, now: () => 0 });
  const [log = ''] = (await readdir(levelFolder(folder))).filter((name) => name.endsWith('.log'));
  let lastWrite = 0;
  for (let number = 0; number < WRITES; number += 1) {
    lastWrite = (await stat(join(levelFolder(folder), log))).size;
    const appends = DOCUMENTS.map((id, index) => update(texts[index]?.[number] ?? '', id));
    await storage.documents.append(appends);
  }
  await storage.close();
  return { log, lastWrite };
}

async function tableIn(folder: string): Promise<string> {
  const [table = ''] = (await readdir(levelFolder(folder))).filter((name) => name.endsWith('.ldb'));
  return join(levelFolder(folder), table);
}

async function damage(file: string, random: Random, before?: number): Promise<void> {
  const bytes = await readFile(file);
  const at = random(before ?? bytes.byteLength);
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 + random(255)), at);
  await writeFile(file, bytes);
}

/** A damaged table is refused, and does not take down whoever reads it: there every other document would be gone too. */
function faultsOf(
  served: readonly (readonly string[] | null)[],
  known: Texts,
  copy: number,
): readonly string[] {
  return served.length === 0 ? [`copy ${copy}: the reader died`] : differences(served, known, copy);
}

function differences(
  served: readonly (readonly string[] | null)[],
  known: Texts,
  copy: number,
): readonly string[] {
  return served.flatMap((words, index) => {
    const isSame = words === null || words.join('\n') === known[index]?.join('\n');
    return isSame ? [] : [`copy ${copy}: document ${index} is served with another text`];
  });
}

/** What each folder serves; nothing at all where the process that read it died. */
async function readInOtherProcess(
  folders: readonly string[],
): Promise<readonly (readonly (readonly string[] | null)[])[]> {
  const answers: (readonly (readonly string[] | null)[])[] = [];
  while (answers.length < folders.length) {
    const args = ['--import', 'tsx', READER, ...folders.slice(answers.length)];
    const child = spawn(process.execPath, args, { cwd: SERVER, stdio: ['ignore', 'pipe', 'ignore'] });
    const closed = once(child, 'close');
    const lines = (await text(child.stdout)).split('\n').filter((line) => line !== '');
    for (const line of lines) answers.push(Served.parse(JSON.parse(line)));
    await closed;
    if (answers.length < folders.length) answers.push([]);
  }
  return answers;
}

async function openPlainSession(seed: number): Promise<Session> {
  const folder = await newFolder();
  const [known = []] = textsFrom(randomFrom(seed));
  const source = new PlainLog(join(folder, 'log.txt'));
  await source.begin();
  for (const words of known) await source.append(words);
  return {
    async round(roundSeed) {
      const copy = new PlainLog(join(folder, 'copy.txt'));
      await cp(source.file, copy.file);
      await damage(copy.file, randomFrom(roundSeed));
      return { tried: 1, faults: differences([await copy.words()], [known], 0) };
    },
    close: () => removeFolder(folder),
  };
}
