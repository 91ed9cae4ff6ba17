import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Limits } from '@opgave/shared/contract/limits';
import { type WebSocket, WebSocketServer } from 'ws';
import { readAddress } from './address.ts';
import type { Gate } from './gate.ts';

export interface Upgrade {
  handle(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

/** The first way into `/collab`: over a WebSocket. */
export function createUpgrade(gate: Gate): Upgrade {
  const server = new WebSocketServer(serverOptions(gate.limits));

  return {
    handle(request, socket, head) {
      const address = readAddress(request.url);
      const status = gate.statusFor(address, request);
      if (status !== undefined || !address) {
        refuse(socket, status ?? 404);
        return;
      }
      server.handleUpgrade(request, socket, head, (webSocket) => {
        webSocket.on('error', terminate);
        webSocket.pause();
        gate.enter({ line: webSocket, wayOut: socket, request, address });
      });
    },
  };
}

/** `maxFragments` is newer than the type declarations of ws. */
function serverOptions({ frameBytes: maxPayload, frameFragments: maxFragments }: Limits) {
  return { noServer: true, maxPayload, maxFragments, perMessageDeflate: false, clientTracking: false };
}

/** Of its own, so that a connection keeps nothing else of the request that it came with. */
function terminate(this: WebSocket): void {
  this.terminate();
}

function refuse(socket: Duplex, status: number): void {
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
  );
}
