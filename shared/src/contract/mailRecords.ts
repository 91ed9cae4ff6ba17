import { z } from 'zod';
import { MailId, PersonId, SubscriptionId, WorkspaceId } from '#ids.ts';
import { StoredNotification } from './notificationRecords.ts';

const Moment = z.int().min(0);
const Version = z.int().min(1);

export const RHYTHMS = ['never', 'daily', 'weekly'] as const;
export const Rhythm = z.enum(RHYTHMS);
export type Rhythm = z.infer<typeof Rhythm>;

/**
 * That somebody wants mail at an address: a person about all their tables (then it has the id of that person), or a
 * reader without an account about one public page.
 */
export const Subscription = z.object({
  id: SubscriptionId,
  version: Version,
  personId: PersonId.optional(),
  workspaceId: WorkspaceId.optional(),
  /** Empty once a reader without an account ended it. */
  address: z.string(),
  /** Of a reader without an account; a person has one language everywhere. */
  language: z.enum(['nl', 'en']).optional(),
  rhythm: Rhythm,
  /** A direct mention, an answer to one's own comment and the end of a consent round do not wait for the digest. */
  isAtOnce: z.boolean(),
  /** `asked`: the address did not confirm yet. `refused`: the mail server of the address said that it does not exist. */
  state: z.enum(['asked', 'confirmed', 'refused']),
  /** Goes into the secret of the links in mails; another address has another. */
  nonce: z.string(),
  askedAt: Moment,
  /** Of a public page: up to when its news was mailed. */
  toldUpTo: Moment,
});
export type Subscription = z.infer<typeof Subscription>;

/** What a mail says, by reference: the words are looked up when it is sent, for whoever reads it then. */
const MailContent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('confirm'), nonce: z.string() }),
  z.object({ kind: z.literal('atOnce'), items: z.array(StoredNotification) }),
  z.object({ kind: z.literal('digest'), items: z.array(StoredNotification) }),
  z.object({ kind: z.literal('publicNews'), workspaceId: WorkspaceId, from: Moment, until: Moment }),
]);
export type MailContent = z.infer<typeof MailContent>;

export const MAIL_STATES = [
  'waiting',
  'sending',
  'sent',
  /** In the outbox folder, because there is no mail server. */
  'kept',
  /** Not wanted any more, or nothing was left to say. */
  'dropped',
  'refused',
  /** The server of the mail went away for too long. */
  'givenUp',
  /** The line broke after the words were handed over: it is not known whether they arrived, so they are not sent twice. */
  'uncertain',
] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** One mail on its way. It is sent at most once, whatever happens meanwhile. */
export const Mail = z.object({
  id: MailId,
  version: Version,
  subscriptionId: SubscriptionId,
  content: MailContent,
  state: z.enum(MAIL_STATES),
  attempts: z.int().min(0),
  dueAt: Moment,
  createdAt: Moment,
  endedAt: Moment.optional(),
});
export type Mail = z.infer<typeof Mail>;
