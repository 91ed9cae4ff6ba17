import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { MailId } from '@opgave/shared/ids';
import { type BounceReport, failureOf, readBounce } from './bounceReport.ts';
import { noteRefusal } from './noteRefusal.ts';
import type { MailDeps } from './sendDue.ts';

/** A report holds the head of the mail at most; whatever is larger is none of ours. */
const MAX_BYTES = 1_000_000;
/** Anybody can write to the address of the sender: so many of what is no report wait for the operator, the newest. */
const MOST_KEPT = 200;

/**
 * Reads the mails that came back: each a file in `new` of this folder, as a mail server delivers to a Maildir. One that
 * was read is thrown away, for it holds an address; one that is no report goes to `cur`, for the operator.
 */
export async function takeBounces(deps: MailDeps, folder: string): Promise<void> {
  const names = await namesIn(path.join(folder, 'new'));
  for (const name of names) {
    await takeOne(deps, folder, name).catch((cause: unknown) =>
      deps.logger.error({ err: cause }, 'a mail in the folder bounces cannot be read'),
    );
  }
  if (names.length > 0) await throwAwayOldest(deps, path.join(folder, 'cur'));
}

async function takeOne(deps: MailDeps, folder: string, name: string): Promise<void> {
  const file = path.join(folder, 'new', name);
  const report = await reportIn(file);
  if (report) {
    await noteBounce(deps, report);
    await rm(file, { force: true });
    return;
  }
  deps.logger.warn({}, 'a mail in the folder bounces is no report of delivery, it is kept in cur');
  await rename(file, path.join(folder, 'cur', name));
}

function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}

async function throwAwayOldest(deps: MailDeps, folder: string): Promise<void> {
  const names = await namesIn(folder);
  if (names.length <= MOST_KEPT) return;
  const files = await Promise.all(names.map((name) => cameAt(path.join(folder, name))));
  const old = files.toSorted((one, other) => other.at - one.at).slice(MOST_KEPT);
  for (const { file } of old) await rm(file, { force: true, recursive: true });
  deps.logger.warn({ count: old.length }, 'the oldest mails in the folder bounces/cur are thrown away');
}

/** What the operator throws away at the same moment came first of all. */
async function cameAt(file: string): Promise<{ readonly file: string; readonly at: number }> {
  const at = await stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  return { file, at };
}

async function reportIn(file: string): Promise<BounceReport | undefined> {
  const found = await stat(file);
  if (!found.isFile() || found.size > MAX_BYTES) return undefined;
  return readBounce(await readFile(file, 'utf8'));
}

/** Only a mail that left, and for the address to which it went: what somebody wrote since is another address. */
async function noteBounce(deps: MailDeps, { mailIds, receivers }: BounceReport): Promise<void> {
  for (const id of mailIds) {
    const mail = await deps.storage.records.get('mail', MailId.parse(id));
    const subscription = mail && (await deps.storage.records.get('subscription', mail.subscriptionId));
    if (!mail || !subscription || (mail.state !== 'sent' && mail.state !== 'uncertain')) continue;
    const address = subscription.address.toLowerCase();
    const receiver = receivers.find(({ addresses }) => addresses.includes(address));
    const failure = receiver && failureOf(receiver);
    if (failure) await noteRefusal(deps, mail, { ...failure, reason: receiver.status });
  }
}
