import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { StartError } from '#startError.ts';
import { BackupHead, END_MARK, FIRST_LINE, HASH_BYTES } from './backupFormat.ts';
import { errorCode } from './folder.ts';
import type { Entry } from './level.ts';

export interface BackupSummary {
  readonly entries: number;
  readonly sha256: string;
}

const CHUNK = 1_048_576;
const LINE_END = 10;

/** Reads a backup file from begin to end once, and says at the end whether it is what was written. */
export class BackupReader {
  readonly #file: FileHandle;
  readonly #name: string;
  readonly #hash: Hash = createHash('sha256');
  #ahead = Buffer.alloc(0);
  #summary: BackupSummary | undefined;
  head: BackupHead = { madeAt: 0, settings: null };
  bytesRead = 0;

  private constructor(file: FileHandle, name: string) {
    this.#file = file;
    this.#name = name;
  }

  /** Throws StartError when this is no backup of ours. */
  static async open(name: string): Promise<BackupReader> {
    const reader = new BackupReader(await openFile(name), name);
    try {
      await reader.#readHead();
      return reader;
    } catch (cause) {
      await reader.close();
      throw cause;
    }
  }

  /** Known once every entry was read and the hash fits. */
  get summary(): BackupSummary {
    if (!this.#summary) throw cutOff(this.#name);
    return this.#summary;
  }

  async *entries(): AsyncGenerator<Entry> {
    for (let count = 0; ; count += 1) {
      const sizes = await this.#take(8);
      const keyBytes = sizes.readUInt32BE(0);
      if (keyBytes === END_MARK) {
        await this.#readEnd(count, sizes.readUInt32BE(4));
        return;
      }
      this.#hash.update(sizes);
      const bytes = await this.#take(keyBytes + sizes.readUInt32BE(4));
      this.#hash.update(bytes);
      yield [bytes.toString('utf8', 0, keyBytes), bytes.subarray(keyBytes)];
    }
  }

  close(): Promise<void> {
    return this.#file.close();
  }

  async #readHead(): Promise<void> {
    const first = await this.#take(FIRST_LINE.length);
    if (first.toString() !== FIRST_LINE) throw noBackup(this.#name);
    this.#hash.update(first);
    while (!this.#ahead.includes(LINE_END)) await this.#readOn();
    const line = await this.#take(this.#ahead.indexOf(LINE_END) + 1);
    this.#hash.update(line);
    this.head = BackupHead.parse(JSON.parse(line.toString()));
  }

  async #readEnd(count: number, expected: number): Promise<void> {
    const hash = this.#hash.digest();
    const written = await this.#take(HASH_BYTES);
    if (count !== expected || !hash.equals(written)) throw damaged(this.#name);
    this.#summary = { entries: count, sha256: hash.toString('hex') };
  }

  async #take(bytes: number): Promise<Buffer> {
    while (this.#ahead.byteLength < bytes) await this.#readOn(bytes);
    const taken = this.#ahead.subarray(0, bytes);
    this.#ahead = this.#ahead.subarray(bytes);
    return taken;
  }

  async #readOn(wanted = 0): Promise<void> {
    const size = Math.max(CHUNK, wanted - this.#ahead.byteLength);
    // A damaged size must not ask for more memory than the file can fill.
    const { size: whole } = await this.#file.stat();
    const { bytesRead, buffer } = await this.#file.read({ buffer: Buffer.alloc(Math.min(size, whole)) });
    if (bytesRead === 0) throw cutOff(this.#name);
    this.bytesRead += bytesRead;
    this.#ahead = Buffer.concat([this.#ahead, buffer.subarray(0, bytesRead)]);
  }
}

async function openFile(name: string): Promise<FileHandle> {
  try {
    return await open(name, 'r');
  } catch (cause) {
    const code = errorCode(cause);
    throw new StartError(
      [
        {
          nl: `Het bestand ${name} kan niet worden gelezen (${code}).`,
          en: `The file ${name} cannot be read (${code}).`,
        },
      ],
      { cause },
    );
  }
}

function noBackup(name: string): StartError {
  return new StartError([
    { nl: `${name} is geen reservekopie van Opgave.`, en: `${name} is not a backup of Opgave.` },
  ]);
}

function cutOff(name: string): StartError {
  return new StartError([
    {
      nl: `De reservekopie ${name} is niet compleet: het einde ontbreekt.`,
      en: `The backup ${name} is not complete: its end is missing.`,
    },
  ]);
}

function damaged(name: string): StartError {
  return new StartError([
    {
      nl: `De reservekopie ${name} is beschadigd: de inhoud is niet meer wat er is geschreven.`,
      en: `The backup ${name} is damaged: it is no longer what was written.`,
    },
  ]);
}
