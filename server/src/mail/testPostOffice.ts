import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface PostOffice {
  readonly url: string;
  /** Every mail that was taken, oldest first. */
  readonly mails: readonly ParsedMail[];
  /** As they came over the line. */
  readonly raw: readonly string[];
  /** What the next mails meet. */
  answer: 'takes' | 'away' | 'unknown-address' | 'breaks-off';
  /** How often somebody called. */
  readonly calls: () => number;
  /** Calls back each time that words were read, before it says that they were taken; answers how to end that. */
  onTaken(tell: () => void): () => void;
  close(): Promise<void>;
}

/** A real mail server in this process, that can be away, not know an address, or break off in the middle. */
export async function openPostOffice(): Promise<PostOffice> {
  const mails: ParsedMail[] = [];
  const raw: string[] = [];
  const listeners = new Set<() => void>();
  let calls = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onConnect(_session, done) {
      calls += 1;
      done(office.answer === 'away' ? refusal(421, 'come back later') : null);
    },
    onRcptTo(_address, _session, done) {
      done(office.answer === 'unknown-address' ? refusal(550, 'no such mailbox') : null);
    },
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        void simpleParser(text).then((mail) => {
          mails.push(mail);
          raw.push(text);
          for (const tell of listeners) tell();
          if (office.answer === 'breaks-off') {
            for (const connection of server.connections) connection.close();
            return;
          }
          done(null, `taken for ${session.id}`);
        });
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
  const office: PostOffice = {
    url: `smtp://127.0.0.1:${portOf(server.server.address())}`,
    mails,
    raw,
    answer: 'takes',
    calls: () => calls,
    onTaken(tell) {
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  };
  return office;
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return address.port;
}
