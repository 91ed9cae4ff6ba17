import { AppError, type ErrorCode } from '@opgave/shared/contract/errors';

const FINAL: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'not-signed-in',
  'not-allowed',
  'not-found',
  'removed-from-workspace',
]);

/** Whether what was shown before may no longer be shown; a lost connection is no reason to take a page away. */
export function isFinal(error: unknown): boolean {
  return error instanceof AppError && FINAL.has(error.code);
}
