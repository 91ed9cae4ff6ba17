import {
  type Ack,
  type ClientToServer,
  LIVE_PATH,
  type ServerToClient,
} from '@opgave/shared/contract/events';
import { AwayView } from '@opgave/shared/contract/sessionPlaces';
import { SessionList, SessionView } from '@opgave/shared/contract/sessions';
import { WorkspaceId } from '@opgave/shared/ids';
import type { SessionCommand } from '@opgave/shared/method/sessionDecide';
import { io, type Socket } from 'socket.io-client';
import { ask, ORIGIN, type Visitor } from './httpVisitor.ts';

type LiveSocket = Socket<ServerToClient, ClientToServer>;

/** One session on one server. */
export interface SessionPlace {
  readonly port: number;
  readonly workspaceId: string;
  readonly sessionId: SessionView['id'];
}

/** Somebody in a session: told over the event socket, and then asking over HTTP, as a browser does. */
export class LiveVisitor {
  /** Told of every view of the session that was fetched. */
  onView: (view: SessionView) => void = () => undefined;
  readonly #place: SessionPlace;
  readonly #visitor: Visitor;
  readonly #socket: LiveSocket;

  private constructor(place: SessionPlace, visitor: Visitor, socket: LiveSocket) {
    this.#place = place;
    this.#visitor = visitor;
    this.#socket = socket;
    socket.on('session:changed', ({ changesList }) => void (changesList ? this.arrive() : this.look()));
  }

  /** Resolves when this person is connected and knows what the session is at. */
  static async join(place: SessionPlace, visitor: Visitor): Promise<LiveVisitor> {
    const socket: LiveSocket = io(`http://127.0.0.1:${place.port}`, {
      path: LIVE_PATH,
      auth: { workspaceId: place.workspaceId, signIn: visitor.signInId },
      extraHeaders: { cookie: visitor.cookie, origin: ORIGIN },
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
    });
    const person = new LiveVisitor(place, visitor, socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', () => resolve());
      socket.once('connect_error', reject);
    });
    await person.arrive();
    return person;
  }

  /** Fetches the list of sessions and this one, as every page does that opens, or hears that the list changed. */
  async arrive(): Promise<void> {
    const [list] = await Promise.all([this.#get(this.#path('')), this.look()]);
    SessionList.parse(list);
  }

  /** Fetches this session, as every page does that hears that something happened in it. */
  async look(): Promise<SessionView> {
    const view = SessionView.parse(await this.#get(this.#path(`/${this.#id}`)));
    this.onView(view);
    return view;
  }

  async readWords(): Promise<unknown> {
    return this.#get(this.#path(`/${this.#id}/anonymous`));
  }

  async say(round: number, text: string): Promise<void> {
    const { port } = this.#place;
    await ask(port, 'POST', this.#path(`/${this.#id}/anonymous`), {
      body: { round, text },
      as: this.#visitor,
    });
  }

  /** That the page came along to where the call with this number took everyone. */
  async comeAlong(call: number): Promise<void> {
    const { port } = this.#place;
    await ask(port, 'POST', this.#path(`/${this.#id}/place`), {
      body: { call, isThere: true },
      as: this.#visitor,
    });
  }

  /** As the facilitator: who is not where everyone was taken. */
  async whoIsAway(): Promise<AwayView> {
    return AwayView.parse(await this.#get(this.#path(`/${this.#id}/away`)));
  }

  /** As the facilitator; throws when it was refused. */
  async act(command: SessionCommand): Promise<void> {
    const { sessionId } = this.#place;
    const workspaceId = WorkspaceId.parse(this.#place.workspaceId);
    const answer: Ack = await this.#socket.emitWithAck('session:act', { workspaceId, sessionId, command });
    if (!answer.ok) throw new Error(`${command.kind}: ${answer.code}`);
  }

  leave(): void {
    this.#socket.disconnect();
  }

  get #id(): string {
    return this.#place.sessionId;
  }

  #path(rest: string): string {
    return `/workspaces/${this.#place.workspaceId}/sessions${rest}`;
  }

  async #get(path: string): Promise<unknown> {
    return (await ask(this.#place.port, 'GET', path, { as: this.#visitor })).json();
  }
}
