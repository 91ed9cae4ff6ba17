import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { z } from 'zod';
import type { Delivery, MailMessage, MailTransport } from './message.ts';
import { rawMessage } from './rawMessage.ts';

const PATIENCE = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };
const Failure = z.object({
  message: z.string().default(''),
  code: z.string().optional(),
  command: z.string().optional(),
  responseCode: z.number().optional(),
});
type Failure = z.infer<typeof Failure>;

export interface SmtpPlace {
  /** `smtp://` or `smtps://`, with name and password when the server asks for them. */
  readonly url: string;
  readonly from: string;
}

/** Hands mails to the mail server of the organisation, one connection for each. */
export function createSmtpTransport({ url, from }: SmtpPlace): MailTransport {
  return {
    hasServer: true,
    async deliver(message, beforeWords) {
      const bytes = await rawMessage(message, from);
      return handOver({ url: new URL(url), from, beforeWords }, message, bytes);
    },
  };
}

interface Handing {
  readonly url: URL;
  readonly from: string;
  readonly beforeWords: () => Promise<void>;
}

async function handOver(
  { url, from, beforeWords }: Handing,
  { id, to }: MailMessage,
  bytes: Buffer,
): Promise<Delivery> {
  const connection = new SMTPConnection({
    host: url.hostname,
    ...(url.port !== '' && { port: Number(url.port) }),
    secure: url.protocol === 'smtps:',
    ...PATIENCE,
  });
  // The server asks for the words only after it took sender and receiver: then this is read, and not before.
  let isHandedOver = false;
  const note = async () => {
    await beforeWords();
    isHandedOver = true;
  };
  // A server that tells of failures later tells them with this id (RFC 3461).
  const dsn = { id, return: 'headers' as const, notify: 'failure' };
  const words = Readable.from(takeNote(bytes, note));
  try {
    await connected(connection, url);
    await sent(connection, { from, to: [to], dsn }, words);
    connection.quit();
    return { kind: 'sent' };
  } catch (cause) {
    connection.close();
    return judge(Failure.catch({ message: '' }).parse(cause), isHandedOver);
  }
}

async function* takeNote(bytes: Buffer, note: () => Promise<void>): AsyncGenerator<Buffer> {
  await note();
  yield bytes;
}

function connected(connection: SMTPConnection, { username, password }: URL): Promise<void> {
  return new Promise((done, fail) => {
    connection.once('error', fail);
    connection.connect(() => {
      if (username === '') return done();
      const credentials = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
      connection.login({ credentials }, (error) => (error ? fail(error) : done()));
    });
  });
}

function sent(
  connection: SMTPConnection,
  envelope: Parameters<SMTPConnection['send']>[0],
  words: Readable,
): Promise<void> {
  return new Promise((done, fail) => {
    connection.once('error', fail);
    connection.once('end', () => fail(new Error('the line broke')));
    words.once('error', fail);
    connection.send(envelope, words, (error) => (error ? fail(error) : done()));
  });
}

/** A mail server says 4xx for "later" and 5xx for "never". Silence after the words were read may mean either. */
function judge({ responseCode, command, message }: Failure, isHandedOver: boolean): Delivery {
  const reason = responseCode === undefined ? message.slice(0, 80) : String(responseCode);
  if (responseCode === undefined) {
    return isHandedOver ? { kind: 'uncertain' } : { kind: 'later', isLine: true, reason };
  }
  const isAboutReceiver = command === 'RCPT TO' || isHandedOver;
  if (responseCode < 500 || !isAboutReceiver) {
    return { kind: 'later', isLine: command !== 'RCPT TO' && !isHandedOver, reason };
  }
  return { kind: 'refused', isAddress: command === 'RCPT TO', reason };
}
