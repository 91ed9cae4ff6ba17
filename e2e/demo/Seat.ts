import { Entered } from '@opgave/shared/contract/door';
import { WorkspaceView } from '@opgave/shared/contract/http';
import { DOCUMENT_SCHEMA_VERSION, SIGN_IN_HEADER } from '@opgave/shared/contract/wire';
import type { PersonId } from '@opgave/shared/ids';
import { Y_WEBSOCKET } from '../../scripts/load/dialect.ts';
import { LoadClient } from '../../scripts/load/loadClient.ts';
import { Pen } from './Pen.ts';

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** Somebody at the table without a browser: what they say goes over HTTP, what they write over a document connection. */
export class Seat {
  readonly personId: PersonId;
  readonly #origin: string;
  readonly #workspaceId: string;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #signIn: string;

  private constructor(
    origin: string,
    workspaceId: string,
    { entered, cookie }: { entered: Entered; cookie: string },
  ) {
    this.personId = entered.personId;
    this.#origin = origin;
    this.#workspaceId = workspaceId;
    this.#signIn = entered.signInId;
    this.#headers = { origin, cookie, [SIGN_IN_HEADER]: entered.signInId };
  }

  /** Comes in by a personal link. */
  static async take(origin: string, token: string): Promise<Seat> {
    const answer = await fetch(`${origin}/api/v1/doors/enter`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    const entered = Entered.parse(await answer.json());
    const [cookie = ''] = (answer.headers.getSetCookie()[0] ?? '').split(';');
    const headers = { cookie, [SIGN_IN_HEADER]: entered.signInId };
    const found = await fetch(`${origin}/api/v1/workspaces/by-slug/${entered.slug}`, { headers });
    const { id } = WorkspaceView.parse(await found.json());
    return new Seat(origin, id, { entered, cookie });
  }

  /** Asks something of the table; a refusal is a failure, with what the server said. */
  async ask(method: Method, path: string, body?: object): Promise<unknown> {
    const answer = await fetch(`${this.#origin}/api/v1/workspaces/${this.#workspaceId}${path}`, {
      method,
      headers: { ...this.#headers, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    const given: unknown = text === '' ? undefined : JSON.parse(text);
    return given;
  }

  /** Takes the pen in a document, and lays it down when the work is saved. */
  async write(document: string, work: (pen: Pen) => Promise<void>): Promise<void> {
    const { port } = new URL(this.#origin);
    const query = `opgave=${DOCUMENT_SCHEMA_VERSION}&signIn=${this.#signIn}`;
    const path = `/collab/${this.#workspaceId}/${document}?${query}`;
    const address = { port: Number(port), path, headers: this.#headers };
    const pen = new Pen(await LoadClient.join({ address, dialect: Y_WEBSOCKET, document }));
    try {
      await pen.ready();
      await work(pen);
    } finally {
      pen.layDown();
    }
  }
}
