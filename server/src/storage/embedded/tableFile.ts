import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import snappy from 'snappyjs';
import { maskedCrc32c } from './crc32c.ts';
import { mayHold } from './tableFilter.ts';

// A table of LevelDB: blocks of data, a filter, an index of each kind, and a footer that says where those indexes are.
// Each block ends with its kind of compression and a checksum. In a block stand keys with their values in order, a key as
// what differs from the one before, then the places where a whole key stands, and how many those are. A key ends with
// eight bytes that say when it was written, and whether it was put or deleted.
const FOOTER_BYTES = 48;
const MAGIC = 0xdb4775248b80fb57n;
const UNCOMPRESSED = 0;
const COMPRESSED = 1;
const NUMBER_BYTES = 4;
const FILTER = 'filter.leveldb.BuiltinBloomFilter2';
const WRITTEN_BYTES = 8;
/** More than LevelDB puts in one block, a single value aside. */
const BLOCK_LIMIT = 268_435_456;
/** As many as a length of 32 bits may take. */
const LENGTH_BYTES = 5;

interface Block {
  readonly from: number;
  readonly bytes: number;
}

export interface DataBlock extends Block {
  /** As LevelDB keeps it: no key of the block comes after it. */
  readonly lastKey: Uint8Array;
  /** That of the block before: every key of this block comes after it. */
  readonly after: Uint8Array | undefined;
  /** What the table knows of the keys in it beside that. */
  readonly filter: Buffer | undefined;
  readonly isLast: boolean;
}

interface Entry {
  /** Where it begins in its block. */
  readonly at: number;
  /** Bytes of the key that are those of the key before. */
  readonly shared: number;
  readonly key: Uint8Array;
  readonly value: Uint8Array;
}

/**
 * Where the data of a table lie; undefined when the way to them is damaged. LevelDB does not look at those checksums: it
 * would find nothing in such a table, and call what is there unknown instead of damaged (P04). A table without its last
 * bytes has none: a kill leaves one half written, which nobody needs (P02), and LevelDB refuses to read from any other.
 */
export function dataBlocks(table: Buffer): readonly DataBlock[] | undefined {
  const footer = table.subarray(-FOOTER_BYTES);
  if (footer.byteLength < FOOTER_BYTES) return [];
  if (footer.readBigUInt64LE(FOOTER_BYTES - WRITTEN_BYTES) !== MAGIC) return [];
  try {
    const decoder = decoding.createDecoder(footer);
    const filters = blockAt(decoder);
    const index = blockAt(decoder);
    if (!isWhole(table, filters) || !isWhole(table, index)) return undefined;
    const wayToFilters = contentsOf(table, filters).entries;
    if (!wayToFilters.every((filter) => isWhole(table, handleOf(filter)))) return undefined;
    const known = wayToFilters.find(({ key }) => Buffer.from(key).toString() === FILTER);
    const filter = known && contentOf(table, handleOf(known));
    return contentsOf(table, index).entries.map((entry, at, all) => ({
      ...{ ...handleOf(entry), lastKey: entry.key, after: all[at - 1]?.key },
      ...{ filter, isLast: at === all.length - 1 },
    }));
  } catch {
    // Numbers that make no sense.
    return undefined;
  }
}

/** Whether the checksum of a block fits. LevelDB itself does not ask when it reads. */
export function isWhole(table: Buffer, { from, bytes }: Block): boolean {
  const end = from + bytes + 1;
  if (end + NUMBER_BYTES > table.byteLength) return false;
  return table.readUInt32LE(end) === maskedCrc32c(table.subarray(from, end));
}

/**
 * Whether LevelDB can read a block in which something changed. On a key that is too short or out of order it ends the
 * process instead of answering.
 */
export function isReadable(table: Buffer, block: DataBlock): boolean {
  try {
    const { entries, places } = contentsOf(table, block);
    const wholeKeys = new Set(entries.filter(({ shared }) => shared === 0).map(({ at }) => at));
    const keys = entries.map(({ key }) => key);
    const isLongEnough = keys.every((key) => key.byteLength >= WRITTEN_BYTES);
    const isInOrder = keys.every((key, index) => {
      const before = index === 0 ? block.after : keys[index - 1];
      return before === undefined || compareKeys(before, key) < 0;
    });
    const hasLast = compareKeys(keys.at(-1) ?? block.lastKey, block.lastKey) <= 0;
    const hasPlaces = places.length > 0 && places.every((place) => wholeKeys.has(place));
    return isLongEnough && isInOrder && hasLast && hasPlaces && keepsToItsTable(block, keys);
  } catch {
    return false;
  }
}

/**
 * Nothing in a table says which keys come before its first and after its last one; so those two must be keys that were
 * written there. Else tables would lie over each other, and LevelDB ends the process when it brings them together.
 */
function keepsToItsTable({ from, after, isLast, filter }: DataBlock, keys: readonly Uint8Array[]): boolean {
  const outer = [...(after ? [] : keys.slice(0, 1)), ...(isLast ? keys.slice(-1) : [])];
  return filter === undefined || outer.every((key) => mayHold(filter, from, givenKey(key)));
}

/**
 * A whole block of the same length that says of its last key that its value is damaged, and nothing of any other;
 * undefined when the block is too short for that.
 */
export function blockOfNothing({ bytes, lastKey }: DataBlock): Buffer | undefined {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarUint(encoder, lastKey.byteLength);
  const valueBytes = bytes - encoding.length(encoder) - LENGTH_BYTES - lastKey.byteLength - 2 * NUMBER_BYTES;
  if (valueBytes < 0) return undefined;
  encoding.writeUint8Array(encoder, lengthInFull(valueBytes));
  encoding.writeUint8Array(encoder, lastKey);
  encoding.writeUint8Array(encoder, new Uint8Array(valueBytes));
  encoding.writeUint32(encoder, 0);
  encoding.writeUint32(encoder, 1);
  encoding.writeUint8(encoder, UNCOMPRESSED);
  const checked = encoding.toUint8Array(encoder);
  encoding.writeUint32(encoder, maskedCrc32c(checked));
  return Buffer.from(encoding.toUint8Array(encoder));
}

/** The key as it was given to LevelDB. */
export function givenKey(key: Uint8Array): Uint8Array {
  return key.subarray(0, -WRITTEN_BYTES);
}

/** A length of always five bytes, so that what comes after it does not move. */
function lengthInFull(length: number): Uint8Array {
  return Uint8Array.from({ length: LENGTH_BYTES }, (_, index) => {
    const part = Math.floor(length / 128 ** index) % 128;
    return index === LENGTH_BYTES - 1 ? part : part | 128;
  });
}

function contentsOf(table: Buffer, block: Block): { entries: readonly Entry[]; places: readonly number[] } {
  const content = contentOf(table, block);
  const count = content.readUInt32LE(content.byteLength - NUMBER_BYTES);
  const end = content.byteLength - (count + 1) * NUMBER_BYTES;
  const entries: Entry[] = [];
  const decoder = decoding.createDecoder(content.subarray(0, end));
  while (decoding.hasContent(decoder)) entries.push(readEntry(decoder, entries.at(-1)?.key));
  return {
    entries,
    places: Array.from({ length: count }, (_, index) => content.readUInt32LE(end + index * NUMBER_BYTES)),
  };
}

function readEntry(decoder: decoding.Decoder, before: Uint8Array = new Uint8Array()): Entry {
  const at = decoder.pos;
  const shared = decoding.readVarUint(decoder);
  const ownBytes = decoding.readVarUint(decoder);
  const valueBytes = decoding.readVarUint(decoder);
  const isInside = decoder.pos + ownBytes + valueBytes <= decoder.arr.byteLength;
  if (!isInside || shared > before.byteLength) throw new RangeError();
  const key = Buffer.concat([before.subarray(0, shared), decoding.readUint8Array(decoder, ownBytes)]);
  return { at, shared, key, value: decoding.readUint8Array(decoder, valueBytes) };
}

/** Uncompressed. */
function contentOf(table: Buffer, { from, bytes }: Block): Buffer {
  const content = table.subarray(from, from + bytes);
  const kind = table.readUInt8(from + bytes);
  if (kind === UNCOMPRESSED) return content;
  if (kind === COMPRESSED) return snappy.uncompress(content, BLOCK_LIMIT);
  throw new RangeError(`compression ${kind}`);
}

/** As LevelDB orders: of two writes to a key the newer one comes first. */
function compareKeys(one: Uint8Array, other: Uint8Array): number {
  return Buffer.compare(givenKey(one), givenKey(other)) || Number(writtenAt(other) - writtenAt(one));
}

function writtenAt(key: Uint8Array): bigint {
  return Buffer.from(key.buffer, key.byteOffset, key.byteLength).readBigUInt64LE(
    key.byteLength - WRITTEN_BYTES,
  );
}

function handleOf({ value }: Entry): Block {
  return blockAt(decoding.createDecoder(value));
}

function blockAt(decoder: decoding.Decoder): Block {
  return { from: decoding.readVarUint(decoder), bytes: decoding.readVarUint(decoder) };
}
