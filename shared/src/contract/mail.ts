import { z } from 'zod';
import { MAIL_STATES, Rhythm } from './mailRecords.ts';

/** RFC 5321: no longer address is delivered anywhere. */
const MAX_ADDRESS_LENGTH = 254;
export const MailAddress = z.string().trim().pipe(z.email().max(MAX_ADDRESS_LENGTH));

// My mail: GET, POST and DELETE /api/v1/me/mail

export const MyMail = z.object({
  /** `none`: no address is known. */
  state: z.enum(['none', 'asked', 'confirmed', 'refused']),
  address: z.string(),
  rhythm: Rhythm,
  isAtOnce: z.boolean(),
});
export type MyMail = z.infer<typeof MyMail>;

/** A new address gets a mail with a link, and nothing else until that was followed. */
export const ChangeMyMail = z.strictObject({
  address: MailAddress,
  rhythm: Rhythm,
  isAtOnce: z.boolean(),
});
export type ChangeMyMail = z.infer<typeof ChangeMyMail>;

// For the administrator: GET /api/v1/outbox

export const OutboxView = z.object({
  /** Without a mail server the mails lie in the folder `outbox` of the data folder. */
  hasServer: z.boolean(),
  counts: z.array(z.object({ state: z.enum(MAIL_STATES), count: z.int() })),
  /** Mails that did not get away, newest first; never their words. */
  stuck: z.array(
    z.object({
      state: z.enum(MAIL_STATES),
      address: z.string(),
      createdAt: z.iso.datetime(),
      attempts: z.int(),
    }),
  ),
});
export type OutboxView = z.infer<typeof OutboxView>;
