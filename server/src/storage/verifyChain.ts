import { AppError } from '@opgave/shared/contract/errors';
import { CHAIN_START, isNextInChain } from './eventChain.ts';
import type { EventLog } from './ports.ts';

/** Whether the log is whole; if not, the number of the first event that does not fit. */
export type ChainAnswer =
  | { readonly ok: true; readonly count: number }
  | { readonly ok: false; readonly firstWrong: number };

/** Walks all events from the first, and asks whether the last is the newest that was ever written. */
export async function verifyChain(events: EventLog): Promise<ChainAnswer> {
  let head = CHAIN_START;
  try {
    for await (const event of events.all()) {
      if (!isNextInChain(event, head)) return { ok: false, firstWrong: head.number + 1 };
      head = event;
    }
    const newest = await events.newest();
    const isWhole = head.number === newest.number && head.hash === newest.hash;
    return isWhole ? { ok: true, count: head.number } : { ok: false, firstWrong: head.number + 1 };
  } catch (cause) {
    // What cannot be read does not fit either.
    if (cause instanceof AppError) return { ok: false, firstWrong: head.number + 1 };
    throw cause;
  }
}
