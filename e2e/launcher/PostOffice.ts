import type { Readable } from 'node:stream';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { freePort } from './freePort.ts';

/** A real mail server on this machine, that takes every mail and lets it be read. */
export class PostOffice {
  readonly url: string;
  readonly #mails: ParsedMail[] = [];
  readonly #server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      this.#take(stream).then(() => done(), done);
    },
  });

  private constructor(port: number) {
    this.url = `smtp://127.0.0.1:${port}`;
  }

  static async open(): Promise<PostOffice> {
    const port = await freePort();
    const office = new PostOffice(port);
    // A server that is killed leaves its line broken, which is no news here.
    office.#server.on('error', () => undefined);
    await new Promise<void>((listening) => office.#server.listen(port, '127.0.0.1', () => listening()));
    return office;
  }

  /** Every mail to this address, oldest first. */
  to(address: string): readonly ParsedMail[] {
    return this.#mails.filter(({ to }) => [to ?? []].flat().some(({ text }) => text === address));
  }

  async close(): Promise<void> {
    await new Promise<void>((closed) => this.#server.close(() => closed()));
  }

  async #take(stream: Readable): Promise<void> {
    this.#mails.push(await simpleParser(stream));
  }
}
