// The filter of a table of LevelDB: of each stretch of data a Bloom filter of the keys in the blocks that begin there,
// then where each of those begins, where that list begins, and how long a stretch is, as a power of two.
const NUMBER_BYTES = 4;
const TAIL_BYTES = NUMBER_BYTES + 1;
const SEED = 0xbc9f1d34;
const FACTOR = 0xc6a4a793;
/** More questions than these stand for a kind of filter that is not known. */
const MOST_QUESTIONS = 30;

/** Whether this key, as it was given to LevelDB, may have been written in the block that begins there: "no" is certain. */
export function mayHold(filter: Buffer, from: number, key: Uint8Array): boolean {
  const list = filter.readUInt32LE(filter.byteLength - TAIL_BYTES);
  const entry = list + Math.floor(from / 2 ** filter.readUInt8(filter.byteLength - 1)) * NUMBER_BYTES;
  if (entry + NUMBER_BYTES + TAIL_BYTES > filter.byteLength) return true;
  return isIn(filter.subarray(filter.readUInt32LE(entry), filter.readUInt32LE(entry + NUMBER_BYTES)), key);
}

function isIn(bloom: Buffer, key: Uint8Array): boolean {
  const bits = (bloom.byteLength - 1) * 8;
  if (bits <= 0) return false;
  const questions = bloom.readUInt8(bloom.byteLength - 1);
  if (questions > MOST_QUESTIONS) return true;
  let hash = hashOf(Buffer.from(key));
  const step = ((hash >>> 17) | (hash << 15)) >>> 0;
  for (let asked = 0; asked < questions; asked += 1) {
    const bit = hash % bits;
    if ((bloom.readUInt8(Math.floor(bit / 8)) & (1 << (bit % 8))) === 0) return false;
    hash = (hash + step) >>> 0;
  }
  return true;
}

function hashOf(bytes: Buffer): number {
  const inNumbers = bytes.byteLength - (bytes.byteLength % NUMBER_BYTES);
  let hash = (SEED ^ Math.imul(bytes.byteLength, FACTOR)) >>> 0;
  for (let at = 0; at < inNumbers; at += NUMBER_BYTES) {
    hash = Math.imul((hash + bytes.readUInt32LE(at)) >>> 0, FACTOR) >>> 0;
    hash = (hash ^ (hash >>> 16)) >>> 0;
  }
  if (inNumbers === bytes.byteLength) return hash;
  const rest = bytes.readUIntLE(inNumbers, bytes.byteLength - inNumbers);
  hash = Math.imul((hash + rest) >>> 0, FACTOR) >>> 0;
  return (hash ^ (hash >>> 24)) >>> 0;
}
