import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { AuditEvent } from '@opgave/shared/contract/records';
import { beforeEach, describe, expect, it } from 'vitest';
import { event, update } from '#storage/contractValues.ts';
import { sealJson, unsealJson } from '#storage/embedded/checked.ts';
import { levelFolder } from '#storage/embedded/folder.ts';
import { EVENT_HEAD_KEY, eventKey } from '#storage/embedded/keys.ts';
import { type Level, openLevel } from '#storage/embedded/level.ts';
import { damageValue, newFolder, openIn } from '#storage/embedded/testPlace.ts';
import { chainEvent } from '#storage/eventChain.ts';

const SCRIPT = fileURLToPath(new URL('./verifyLog.ts', import.meta.url));
let folder: string;

beforeEach(async () => {
  folder = await newFolder();
  const storage = await openIn(folder);
  await storage.records.commit(
    [],
    ['a', 'b', 'c', 'd', 'e'].map((action) => event(action)),
  );
  await storage.close();
});

describe('verify the log', () => {
  it('P35 says that a whole log is whole', async () => {
    const { code, said } = await verify(folder);
    expect(said).toContain('Het logboek klopt: 5 regels');
    expect(said).toContain('The log is whole: 5 events');
    expect(code).toBe(0);
  });

  it('P35 names an event that was changed, with checksum and all', async () => {
    await tamper(async (level) => put(level, { ...(await read(level, 3)), action: 'iets anders' }));
    expect(await verify(folder)).toMatchObject({ code: 1, said: expect.stringContaining('is number 3.') });
  });

  it('P35 names the first event after one that was changed together with its own hash', async () => {
    await tamper(async (level) => {
      const { hash: _hash, previousHash, number, ...rest } = await read(level, 3);
      await put(
        level,
        chainEvent({ ...rest, action: 'iets anders' }, { number: number - 1, hash: previousHash }),
      );
    });
    expect(await verify(folder)).toMatchObject({ code: 1, said: expect.stringContaining('is nummer 4.') });
  });

  it.each([1, 3, 5])('P35 misses event %i when it was taken out, also at the end', async (number) => {
    await tamper((level) => level.write([{ type: 'del', key: eventKey(number) }]));
    expect(await verify(folder)).toMatchObject({
      code: 1,
      said: expect.stringContaining(`is number ${number}.`),
    });
  });

  it('P35 misses events when all of them were taken out', async () => {
    const keys = [1, 2, 3, 4, 5].map(eventKey);
    await tamper((level) => level.write(keys.map((key) => ({ type: 'del', key }))));
    expect(await verify(folder)).toMatchObject({ code: 1, said: expect.stringContaining('is number 1.') });
  });

  it('P35 names an event whose bytes are damaged', async () => {
    await damageValue(folder, eventKey(2));
    expect(await verify(folder)).toMatchObject({ code: 1, said: expect.stringContaining('is number 2.') });
  });

  it('P35 does not say "whole" when the newest link is damaged', async () => {
    await damageValue(folder, EVENT_HEAD_KEY);
    expect(await verify(folder)).toMatchObject({ code: 1, said: expect.stringContaining('is number 6.') });
  });

  it('P04 says that a table of the folder is damaged, which it mends as a server does', async () => {
    const storage = await openIn(folder);
    await storage.documents.append([update(randomBytes(3_000).toString('hex'))]);
    await storage.close();
    await (await openIn(folder)).close();
    for (const name of await readdir(levelFolder(folder))) {
      const file = path.join(levelFolder(folder), name);
      const table = await readFile(file);
      if (!name.endsWith('.ldb') || table.byteLength < 3_000) continue;
      table.writeUInt8(table.readUInt8(1_500) ^ 1, 1_500);
      await writeFile(file, table);
    }
    const { code, said } = await verify(folder);
    expect(said).toContain('a table of LevelDB is damaged; it is kept as');
    expect(code).toBe(0);
  });

  it('says when there are no data, and makes none', async () => {
    const mistyped = path.join(folder, 'elders');
    expect(await verify(mistyped)).toMatchObject({ code: 1, said: expect.stringContaining('geen gegevens') });
    expect(existsSync(mistyped)).toBe(false);
  });

  it('P15 says when the server still runs on this folder', async () => {
    await openIn(folder);
    expect(await verify(folder)).toMatchObject({ code: 1, said: expect.stringContaining('already in use') });
  });
});

async function verify(place: string): Promise<{ code: unknown; said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, place]);
  const closed = once(child, 'close');
  const said = `${await text(child.stdout)}${await text(child.stderr)}`;
  const [code]: unknown[] = await closed;
  return { code, said };
}

async function tamper(work: (level: Level) => Promise<void>): Promise<void> {
  const level = await openLevel(levelFolder(folder));
  await work(level);
  await level.close();
}

async function read(level: Level, number: number): Promise<AuditEvent> {
  const key = eventKey(number);
  return AuditEvent.parse(unsealJson(key, (await level.get(key)) ?? new Uint8Array())?.value);
}

function put(level: Level, changed: AuditEvent): Promise<void> {
  const key = eventKey(changed.number);
  return level.write([{ type: 'put', key, value: sealJson(key, changed) }]);
}
