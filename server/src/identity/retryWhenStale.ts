import { AppError } from '@opgave/shared/contract/errors';

/** A whole room that scans one code at the same moment still gets in. */
const ATTEMPTS = 200;

/** Runs a use case again from its reading when somebody else wrote in between. */
export async function retryWhenStale<T>(run: () => Promise<T>, attempts = ATTEMPTS): Promise<T> {
  try {
    return await run();
  } catch (reason) {
    const isStale = reason instanceof AppError && reason.code === 'stale-version';
    if (!isStale || attempts <= 1) throw reason;
  }
  return retryWhenStale(run, attempts - 1);
}
