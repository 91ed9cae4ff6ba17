import { type FileHandle, open, readdir } from 'node:fs/promises';
import path from 'node:path';
import * as decoding from 'lib0/decoding';
import { maskedCrc32c } from './crc32c.ts';

// A table of LevelDB: blocks of data, a filter, an index of each kind, and a footer that says where those indexes are.
// Each block ends with its kind of compression and a checksum.
const FOOTER_BYTES = 48;
const MAGIC = 0xdb4775248b80fb57n;
const TRAILER_BYTES = 5;
const UNCOMPRESSED = 0;
/** One place to begin, and how many such places there are. */
const EMPTY_BLOCK_BYTES = 8;

interface Block {
  readonly from: number;
  readonly bytes: number;
}

/**
 * The first table whose way to its data is damaged; undefined when there is none. LevelDB does not look at those
 * checksums: it would find nothing in such a table, and call what is there unknown instead of damaged (P04). A table
 * without its last bytes is left to LevelDB: a kill leaves one half written, which nobody needs (P02), and it refuses
 * to read from any other.
 */
export async function damagedTable(levelFolder: string): Promise<string | undefined> {
  const names = (await readdir(levelFolder).catch(() => [])).filter((name) => /\.(?:ldb|sst)$/.test(name));
  for (const name of names) {
    if (!(await hasWholeIndex(path.join(levelFolder, name)))) return name;
  }
  return undefined;
}

async function hasWholeIndex(name: string): Promise<boolean> {
  const file = await open(name, 'r').catch(() => undefined);
  // LevelDB of another process may have thrown it away meanwhile.
  if (!file) return true;
  try {
    const { size } = await file.stat();
    const footer = await read(file, { from: size - FOOTER_BYTES, bytes: FOOTER_BYTES });
    if (footer?.readBigUInt64LE(FOOTER_BYTES - 8) !== MAGIC) return true;

    const decoder = decoding.createDecoder(footer);
    const filters = await wholeBlock(file, blockAt(decoder));
    const index = await wholeBlock(file, blockAt(decoder));
    if (!filters || !index) return false;
    const filter = firstIn(filters);
    return filter === undefined || (await wholeBlock(file, filter)) !== undefined;
  } catch {
    // Numbers that make no sense.
    return false;
  } finally {
    await file.close();
  }
}

/** A block with its trailer; undefined when the checksum does not fit. */
async function wholeBlock(file: FileHandle, { from, bytes }: Block): Promise<Buffer | undefined> {
  const block = await read(file, { from, bytes: bytes + TRAILER_BYTES });
  if (!block) return undefined;
  const checked = block.subarray(0, bytes + 1);
  return block.readUInt32LE(bytes + 1) === maskedCrc32c(checked) ? block : undefined;
}

/** Where the first entry of an index leads; undefined when it has none, or is compressed. */
function firstIn(block: Buffer): Block | undefined {
  const content = block.byteLength - TRAILER_BYTES;
  if (block.readUInt8(content) !== UNCOMPRESSED || content <= EMPTY_BLOCK_BYTES) return undefined;
  const decoder = decoding.createDecoder(block);
  decoding.readVarUint(decoder);
  const keyBytes = decoding.readVarUint(decoder);
  decoding.readVarUint(decoder);
  decoding.readUint8Array(decoder, keyBytes);
  return blockAt(decoder);
}

function blockAt(decoder: decoding.Decoder): Block {
  return { from: decoding.readVarUint(decoder), bytes: decoding.readVarUint(decoder) };
}

async function read(file: FileHandle, { from, bytes }: Block): Promise<Buffer | undefined> {
  if (from < 0) return undefined;
  const { size } = await file.stat();
  if (from + bytes > size) return undefined;
  const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, from);
  return bytesRead === bytes ? buffer : undefined;
}
