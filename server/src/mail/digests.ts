import type { Mail } from '@opgave/shared/contract/mailRecords';
import type { Inbox } from '@opgave/shared/contract/notificationRecords';
import { DEFAULT_TIME_ZONE } from '@opgave/shared/contract/timeZone';
import { SubscriptionId } from '@opgave/shared/ids';
import { addDays, atHour, calendarDay } from '@opgave/shared/method/calendar';
import { z } from 'zod';
import type { Dependencies } from '#identity/dependencies.ts';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import { mailId } from '#records/mail/myMail.ts';

export type DigestRhythm = 'daily' | 'weekly';
type DigestDeps = Pick<Dependencies, 'storage' | 'now'>;

const KEY = 'digests';
const Runs = z.object({ daily: z.string(), weekly: z.string() });
const NEVER = { daily: '', weekly: '' };
const MONDAY = 1;

/** Which digests are due: those whose hour of today or of this Monday is over and that did not run since. */
export function dueDigests(
  { storage, now }: DigestDeps,
  hour: number,
): readonly { readonly rhythm: DigestRhythm; readonly day: string }[] {
  const runs = storage.settings.get(KEY, (value) => Runs.parse(value)) ?? NEVER;
  const today = calendarDay(now(), DEFAULT_TIME_ZONE);
  const wanted = [
    { rhythm: 'daily', day: today },
    { rhythm: 'weekly', day: mondayOf(today) },
  ] as const;
  return wanted.filter(
    ({ rhythm, day }) => runs[rhythm] < day && now() >= atHour(day, hour, DEFAULT_TIME_ZONE),
  );
}

function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 7 - MONDAY) % 7));
}

/**
 * Makes one mail for each person who has news, and looks at nobody else. Answers how many inboxes it opened. Broken off
 * and run again, it goes on where it was: a mail and the note that it was made are one commit.
 */
export async function runDigest(
  deps: DigestDeps,
  { rhythm, day }: { readonly rhythm: DigestRhythm; readonly day: string },
): Promise<number> {
  const { records, settings } = deps.storage;
  const inboxes = await records.findBy('inbox', 'digest', rhythm);
  for (const { id } of inboxes) await retryWhenStale(() => digestFor(deps, id, rhythm));
  const runs = settings.get(KEY, (value) => Runs.parse(value)) ?? NEVER;
  await settings.set(KEY, { ...runs, [rhythm]: day });
  return inboxes.length;
}

async function digestFor(deps: DigestDeps, id: Inbox['id'], rhythm: DigestRhythm): Promise<void> {
  const found = await deps.storage.records.get('inbox', id);
  if (found?.digest !== rhythm) return;
  const { digest: _, ...inbox } = found;
  const version = inbox.version + 1;
  const items = inbox.items.filter(({ isMailed, readAt }) => !isMailed && readAt === undefined);
  const value = { ...inbox, version, items: inbox.items.map((item) => ({ ...item, isMailed: true })) };
  const mail: Mail = {
    id: mailId(`digest:${id}:${version}`),
    version: 1,
    subscriptionId: SubscriptionId.parse(id),
    content: { kind: 'digest', items },
    state: 'waiting',
    attempts: 0,
    dueAt: deps.now(),
    createdAt: deps.now(),
  };
  await deps.storage.records.commit(
    [{ kind: 'inbox', value }, ...(items.length > 0 ? [{ kind: 'mail', value: mail } as const] : [])],
    [],
  );
}
