import { Socket } from 'engine.io-client';
import type { Road, RoadHandlers } from './road.ts';

const LOST = 1006;

/**
 * The same frames over HTTP long-polling, for networks that block WebSockets. The server says in digits with which
 * code it closes, because polling has no close codes of its own.
 */
export function openPollingRoad(address: string, handlers: RoadHandlers): Road {
  const { origin, pathname, searchParams } = new URL(address);
  const socket = new Socket(origin, {
    path: pathname,
    addTrailingSlash: false,
    query: Object.fromEntries(searchParams),
    transports: ['polling'],
    upgrade: false,
  });
  socket.binaryType = 'arraybuffer';
  let code = LOST;
  socket.on('open', () => handlers.onOpen());
  socket.on('message', (data: unknown) => {
    if (typeof data === 'string') code = Number(data);
    if (data instanceof ArrayBuffer) handlers.onFrame(new Uint8Array(data));
  });
  socket.on('close', () => handlers.onClose(code));
  return {
    send(frame) {
      if (socket.readyState === 'open') socket.send(frame);
    },
    close() {
      socket.off();
      socket.close();
    },
  };
}
