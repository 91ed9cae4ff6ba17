import { AppError, type ErrorCode } from '@opgave/shared/contract/errors';

const PASSING: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'offline',
  'server-away',
  'storage-unavailable',
  'too-many',
  'internal',
]);
const FINAL: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'not-signed-in',
  'not-allowed',
  'not-found',
  'removed-from-workspace',
]);

/** Said by the browser or by a server that is busy: the same may be tried again later. */
export function isPassing(code: ErrorCode): boolean {
  return PASSING.has(code);
}

/** Whether what was shown before may no longer be shown; a lost connection is no reason to take a page away. */
export function isFinal(error: unknown): boolean {
  return error instanceof AppError && FINAL.has(error.code);
}
