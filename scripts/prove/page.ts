import { WebSocket } from 'ws';

export interface PageOptions {
  /** Where the page was loaded from. */
  readonly href: string;
  /** Where its sockets really go; nobody listens on port 9. */
  readonly addressOf: (url: string) => string;
  readonly headersFor: (url: string) => Readonly<Record<string, string>>;
}

/** What the code of a page finds around it, in this process; the sockets that are open. One page at a time. */
export function installPage({ href, addressOf, headersFor }: PageOptions): ReadonlySet<WebSocket> {
  const sockets = new Set<WebSocket>();
  class PageSocket extends WebSocket {
    constructor(url: string) {
      super(addressOf(url), { headers: headersFor(url) });
      sockets.add(this);
      this.on('error', () => undefined);
      this.on('close', () => sockets.delete(this));
    }
  }
  Object.assign(globalThis, {
    window: Object.assign(new EventTarget(), { location: { href } }),
    document: Object.assign(new EventTarget(), { visibilityState: 'visible' }),
    WebSocket: PageSocket,
  });
  return sockets;
}
