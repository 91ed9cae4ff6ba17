import { maskedCrc32c } from './crc32c.ts';

// The log format of LevelDB: blocks of 32 KiB; fragments with checksum, length and type; a fragment never crosses a block.
const BLOCK_BYTES = 32_768;
const HEADER_BYTES = 7;
const FULL = 1;
const FIRST = 2;
const LAST = 4;

export interface LostRange {
  readonly from: number;
  readonly to: number;
}

interface Fragment {
  readonly end: number;
  readonly isFirst: boolean;
}

/**
 * What LevelDB will silently leave out of this log although it was once on disk. A bad end with nothing whole after it
 * was only half written, and is none of that (P03, P04).
 */
export function lostRanges(log: Buffer): readonly LostRange[] {
  const lost: LostRange[] = [];
  let recordStart = 0;
  let at = 0;
  while (at + HEADER_BYTES <= log.byteLength) {
    const fragment = fragmentAt(log, at);
    if (fragment) {
      if (fragment.isFirst) recordStart = at;
      at = skipTrailer(fragment.end);
      continue;
    }
    if (nextRecord(log, at + 1, 1) === undefined) return lost;
    // LevelDB drops the rest of the block, and reads on where the next whole record begins.
    const to = nextRecord(log, blockEnd(at), BLOCK_BYTES) ?? log.byteLength;
    lost.push({ from: Math.min(recordStart, at), to });
    at = to;
  }
  return lost;
}

/** The first place from here, searched in such steps, from which a whole record can be read. */
function nextRecord(log: Buffer, from: number, step: 1 | typeof BLOCK_BYTES): number | undefined {
  for (let start = from; start + HEADER_BYTES <= log.byteLength; start += step) {
    const found = step === 1 ? startOfRecord(log, start) : firstInBlock(log, start);
    if (found !== undefined) return found;
  }
  return undefined;
}

function startOfRecord(log: Buffer, at: number): number | undefined {
  return fragmentAt(log, at)?.isFirst === true ? at : undefined;
}

function firstInBlock(log: Buffer, start: number): number | undefined {
  const end = blockEnd(start);
  let at = start;
  for (let fragment = fragmentAt(log, at); fragment && at < end; fragment = fragmentAt(log, at)) {
    if (fragment.isFirst) return at;
    at = fragment.end;
  }
  return undefined;
}

function fragmentAt(log: Buffer, at: number): Fragment | undefined {
  const limit = Math.min(blockEnd(at), log.byteLength);
  if (at + HEADER_BYTES > limit) return undefined;

  const type = log.readUInt8(at + 6);
  const end = at + HEADER_BYTES + log.readUInt16LE(at + 4);
  if (type < FULL || type > LAST || end > limit) return undefined;
  if (log.readUInt32LE(at) !== maskedCrc32c(log.subarray(at + 6, end))) return undefined;
  return { end, isFirst: type === FULL || type === FIRST };
}

function blockEnd(at: number): number {
  return (Math.floor(at / BLOCK_BYTES) + 1) * BLOCK_BYTES;
}

/** The last bytes of a block hold nothing when no header fits in them. */
function skipTrailer(at: number): number {
  const left = blockEnd(at) - at;
  return left < HEADER_BYTES ? at + left : at;
}
