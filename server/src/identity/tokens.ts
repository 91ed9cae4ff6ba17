import { createHash, timingSafeEqual } from 'node:crypto';

/** 18 bytes are 144 random bits and exactly 24 characters (P36 asks for 128 bits). */
const TOKEN_BYTES = 18;

/** A new secret for a link or a cookie. It is shown once; only its hash is kept. */
export function newToken(randomBytes: (size: number) => Uint8Array): string {
  return Buffer.from(randomBytes(TOKEN_BYTES)).toString('base64url');
}

/** The tokens are random and long, so a fast hash without salt cannot be searched. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Compares in the same time wherever the difference is (T12). */
export function fitsHash(token: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashToken(token), 'hex'), Buffer.from(hash, 'hex'));
}
