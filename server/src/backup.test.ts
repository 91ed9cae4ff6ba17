import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { DocumentId } from '@opgave/shared/ids';
import pino from 'pino';
import { beforeEach, describe, expect, it } from 'vitest';
import { openBackupDoor } from '#start/backupDoor.ts';
import { knock } from '#start/backupPlace.ts';
import { event } from '#storage/contractValues.ts';
import { restoreBackup } from '#storage/embedded/restoreBackup.ts';
import { afterThisTest, newFolder, openIn } from '#storage/embedded/testPlace.ts';
import type { Storage } from '#storage/ports.ts';
import { verifyChain } from '#storage/verifyChain.ts';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const DOCUMENTS = Array.from({ length: 20 }, (_, index) =>
  DocumentId.parse(`workspace${String(index).padStart(15, '0')}/problem`),
);
let place: string;
let folder: string;
let storage: Storage;

beforeEach(async () => {
  place = await newFolder();
  folder = path.join(place, 'data');
  storage = await openIn(folder);
  await storage.settings.set('organisation', 'Gemeente');
  await storage.records.commit([], [event('a'), event('b')]);
  for (let round = 0; round < 50; round += 1) await write(round);
});

async function write(round: number): Promise<void> {
  const update = Buffer.alloc(300, `ronde ${round} `);
  await storage.documents.append(DOCUMENTS.map((id) => ({ id, update, claims: [] })));
}

async function run(script: string, ...args: readonly string[]): Promise<{ code: unknown; said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(ROOT, script), ...args]);
  const closed = once(child, 'close');
  const said = `${await text(child.stdout)}${await text(child.stderr)}`;
  const [code]: unknown[] = await closed;
  return { code, said };
}

async function everyDocument(of: Storage) {
  return Promise.all(DOCUMENTS.map((id) => of.documents.read(id)));
}

async function openDoor(): Promise<void> {
  const door = await openBackupDoor(storage, folder, pino({ level: 'silent' }));
  afterThisTest(() => door.close());
}

const file = () => path.join(place, 'kopie.backup');
const restored = () => path.join(place, 'terug');

describe('backup and restore', () => {
  it('P12 copies while people write: all of one moment, and nothing saved before it is missing', async () => {
    await openDoor();
    const server = await knock(folder);
    const pieces: Uint8Array[] = [];
    let round = 50;
    for await (const piece of server ?? []) {
      pieces.push(piece);
      await write((round += 1));
    }
    await writeFile(file(), Buffer.concat(pieces));
    expect(round).toBeGreaterThan(51);

    await restoreBackup({ file: file(), folder: restored(), progress: () => undefined });
    const copy = await openIn(restored());
    const documents = await everyDocument(copy);
    const [first] = documents;
    expect(first?.position).toBeGreaterThanOrEqual(50);
    for (const { position, updates } of documents) {
      expect(position).toBe(first?.position);
      expect(updates).toEqual(first?.updates);
    }
    expect(copy.settings.get('organisation', String)).toBe('Gemeente');
  });

  it('P12 copies a folder on which no server runs, and a restored copy equals it', async () => {
    const before = await everyDocument(storage);
    await storage.close();
    const made = await run('backup.ts', file(), folder);
    expect(made).toMatchObject({ code: 0, said: expect.stringContaining('Checked') });
    const back = await run('restore.ts', file(), restored());
    expect(back).toMatchObject({ code: 0, said: expect.stringContaining('Restored and checked') });
    expect(hashIn(back.said)).toBe(hashIn(made.said));
    const copy = await openIn(restored());
    expect(await everyDocument(copy)).toEqual(before);
    expect((await verifyChain(copy.events)).ok).toBe(true);
    expect(await readdir(place)).not.toContain('terug.restoring');
  }, 60_000);

  it('P12 a cut or changed copy is refused, and leaves nothing behind', async () => {
    const pieces: Uint8Array[] = [];
    for await (const piece of storage.backup()) pieces.push(piece);
    const whole = Buffer.concat(pieces);
    const changed = Buffer.from(whole);
    changed.writeUInt8(changed.readUInt8(whole.length / 2) ^ 1, Math.floor(whole.length / 2));
    const cases = [
      [whole.subarray(0, -1), 'not complete'],
      [whole.subarray(0, Math.floor(whole.length / 3)), 'not complete'],
      [changed, 'damaged'],
      [Buffer.from('iets anders, dat lang genoeg is'), 'not a backup'],
    ] as const;
    for (const [bytes, why] of cases) {
      await writeFile(file(), bytes);
      const restoring = restoreBackup({ file: file(), folder: restored(), progress: () => undefined });
      await expect(restoring, why).rejects.toThrow(why);
      await expect(access(restored())).rejects.toThrow();
    }
    expect(await readdir(place)).toEqual(['data', 'kopie.backup']);
  }, 60_000);

  it('P12 refuses a folder in use, a folder that holds anything, and a file that is there', async () => {
    await openDoor();
    await run('backup.ts', file(), folder);
    expect(await run('backup.ts', file(), folder)).toMatchObject({
      code: 1,
      said: expect.stringContaining('exists already'),
    });
    expect(await run('restore.ts', file(), folder)).toMatchObject({
      code: 1,
      said: expect.stringContaining('A server runs'),
    });
    await mkdir(restored());
    await writeFile(path.join(restored(), 'foto.jpg'), '');
    expect(await run('restore.ts', file(), restored())).toMatchObject({
      code: 1,
      said: expect.stringContaining('is not empty'),
    });
    await rm(path.join(restored(), 'foto.jpg'));
    expect(await run('restore.ts', file(), restored())).toMatchObject({ code: 0 });
    expect(await run('backup.ts', path.join(place, 'nog.backup'), path.join(place, 'nergens'))).toMatchObject(
      {
        code: 1,
        said: expect.stringContaining('no data'),
      },
    );
  }, 60_000);
});

function hashIn(said: string): string | undefined {
  return /sha256 ([0-9a-f]{64})/.exec(said)?.[1];
}
