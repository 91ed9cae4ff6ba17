import type { Dependencies } from '#identity/dependencies.ts';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import { deliver } from './deliver.ts';
import { toldOf } from './recipients.ts';

/** There is one; its id is a name and not a number. */
const CURSOR = 'notifications';
const PAGE = 100;

/**
 * Tells of everything that was decided since it was last called. The audit log is what is read, and not the bus: it is
 * durable and numbered, so that nothing is missed after a restart and nothing is told twice.
 */
export async function followLog(deps: Pick<Dependencies, 'storage' | 'now'>): Promise<void> {
  let isMore = true;
  while (isMore) isMore = await retryWhenStale(() => followPage(deps));
}

async function followPage(deps: Pick<Dependencies, 'storage' | 'now'>): Promise<boolean> {
  const { records, events } = deps.storage;
  const cursor = (await records.get('notificationCursor', CURSOR)) ?? { id: CURSOR, version: 0, upTo: 0 };
  const page = await events.after(cursor.upTo, PAGE);
  const last = page.at(-1);
  if (last === undefined) return false;
  const told = await Promise.all(page.map((event) => toldOf(deps, event)));
  await deliver(deps, told.flat(), { ...cursor, version: cursor.version + 1, upTo: last.number });
  return page.length === PAGE;
}
