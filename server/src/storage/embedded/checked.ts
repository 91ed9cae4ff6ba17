import { crc32 } from 'node:zlib';

const HEADER_BYTES = 8;

/** Puts a checksum and the length before a payload. The key counts too: a value in a wrong place is damage. */
export function seal(key: string, payload: Uint8Array): Uint8Array {
  const sealed = Buffer.alloc(HEADER_BYTES + payload.byteLength);
  sealed.writeUInt32BE(checksum(key, payload), 0);
  sealed.writeUInt32BE(payload.byteLength, 4);
  sealed.set(payload, HEADER_BYTES);
  return sealed;
}

/** The payload as it was sealed; undefined when one bit of it is different (P04). */
export function unseal(key: string, sealed: Uint8Array): Uint8Array | undefined {
  if (sealed.byteLength < HEADER_BYTES) return undefined;

  const header = Buffer.from(sealed.buffer, sealed.byteOffset, HEADER_BYTES);
  const payload = sealed.subarray(HEADER_BYTES);
  const isWhole = header.readUInt32BE(4) === payload.byteLength;
  return isWhole && header.readUInt32BE(0) === checksum(key, payload) ? payload : undefined;
}

export function sealJson(key: string, value: unknown): Uint8Array {
  return seal(key, Buffer.from(JSON.stringify(value)));
}

/** What was sealed as JSON, not yet parsed by a schema; undefined when damaged. */
export function unsealJson(key: string, sealed: Uint8Array): { readonly value: unknown } | undefined {
  const payload = unseal(key, sealed);
  if (payload === undefined) return undefined;

  const value: unknown = JSON.parse(Buffer.from(payload).toString());
  return { value };
}

function checksum(key: string, payload: Uint8Array): number {
  return crc32(payload, crc32(key));
}
