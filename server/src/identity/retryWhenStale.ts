import { AppError } from '@opgave/shared/contract/errors';

/** A whole room that scans one code at the same moment still gets in. */
const ATTEMPTS = 200;

/**
 * Runs a use case again from its reading when somebody else wrote in between. What a client saw and is not (yet) so
 * stays as it is however often one reads it: that is answered at once.
 */
export async function retryWhenStale<T>(run: () => Promise<T>, attempts = ATTEMPTS): Promise<T> {
  try {
    return await run();
  } catch (reason) {
    if (!isOvertaken(reason) || attempts <= 1) throw reason;
  }
  return retryWhenStale(run, attempts - 1);
}

/** A write that came too late says of which kind it was (`storage/ports.ts`). */
function isOvertaken(reason: unknown): boolean {
  return (
    reason instanceof AppError && reason.code === 'stale-version' && reason.details['kind'] !== undefined
  );
}
