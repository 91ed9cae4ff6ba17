import type { Mail, MailState } from '@opgave/shared/contract/mailRecords';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Documents } from '#records/documents.ts';
import { composeMail } from './compose.ts';
import type { Delivery, MailTransport } from './message.ts';
import { changed, noteRefusal } from './noteRefusal.ts';

export interface MailDeps extends Dependencies {
  readonly documents: Documents;
  readonly config: Dependencies['config'] & { readonly origins: readonly string[] };
  readonly transport: MailTransport;
  readonly logger: {
    warn(details: object, message: string): void;
    error(details: object, message: string): void;
  };
}

const MINUTE = 60_000;
/** How long is waited after each attempt; after the last of them once an hour. */
const WAITS = [MINUTE, 5 * MINUTE, 15 * MINUTE];
const HOUR = 60 * MINUTE;
/** A mail server that is away longer than this needs a person. */
const GIVES_UP_AFTER = 4 * 24 * HOUR;

/** Sends every mail whose time has come; when the mail server is away the others wait as they are. */
export async function sendDue(deps: MailDeps): Promise<void> {
  const waiting = await deps.storage.records.findBy('mail', 'state', 'waiting');
  const due = waiting
    .filter(({ dueAt }) => dueAt <= deps.now())
    .toSorted((one, other) => one.createdAt - other.createdAt);
  for (const mail of due) {
    const delivery = await send(deps, mail);
    if (delivery?.kind === 'later' && delivery.isLine) return;
  }
}

/**
 * What was being handed over when the process ended may have arrived: it is not sent again, and it is not forgotten. It
 * was marked when its words left, and not earlier, so that whatever was killed before that simply waits.
 */
export async function settleBroken({ storage, now, transport }: MailDeps): Promise<void> {
  const broken = await storage.records.findBy('mail', 'state', 'sending');
  const state = transport.hasServer ? 'uncertain' : 'waiting';
  for (const mail of broken) {
    const value = { ...mail, version: mail.version + 1, state, endedAt: now() } as const;
    await storage.records.commit([{ kind: 'mail', value }], []);
  }
}

async function send(deps: MailDeps, mail: Mail): Promise<Delivery | undefined> {
  const message = await composeMail(deps, mail);
  if (!message) {
    await store(deps, mail, 'dropped');
    return undefined;
  }
  let tried: Mail = { ...mail, attempts: mail.attempts + 1 };
  const beforeWords = async () => {
    tried = await store(deps, tried, 'sending');
  };
  const delivery = await deps.transport.deliver(message, beforeWords).catch(
    (cause: unknown): Delivery => ({
      ...{ kind: 'later', isLine: true },
      reason: cause instanceof Error ? cause.message : 'unknown',
    }),
  );
  if (delivery.kind === 'later') await waitLonger(deps, tried, delivery.reason);
  else if (delivery.kind === 'refused') await noteRefusal(deps, tried, delivery);
  else await store(deps, tried, delivery.kind);
  return delivery;
}

async function waitLonger(deps: MailDeps, mail: Mail, reason: string): Promise<void> {
  const { attempts, createdAt } = mail;
  deps.logger.warn({ attempts, reason }, 'mail could not be sent, it waits');
  if (deps.now() - createdAt > GIVES_UP_AFTER) {
    await store(deps, mail, 'givenUp');
    return;
  }
  await store(deps, mail, 'waiting', { dueAt: deps.now() + (WAITS[attempts - 1] ?? HOUR) });
}

async function store(deps: MailDeps, mail: Mail, state: MailState, more: Partial<Mail> = {}): Promise<Mail> {
  const value = changed(deps, { ...mail, ...more }, state);
  await deps.storage.records.commit([{ kind: 'mail', value }], []);
  return value;
}
