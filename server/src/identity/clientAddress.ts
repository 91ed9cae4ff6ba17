import type { IncomingMessage } from 'node:http';
import type { AddressList } from './addressList.ts';

/** The address a request comes from; the word of a proxy counts only when the proxy is one of ours. */
export function clientAddress(request: IncomingMessage, isOurProxy: AddressList): string {
  const direct = request.socket.remoteAddress ?? '';
  const header = request.headers['x-forwarded-for'] ?? [];
  const named = [header].flat().flatMap((list) => list.split(',').map((address) => address.trim()));
  const nearestFirst = [...named, direct].toReversed();
  return nearestFirst.find((address) => !isOurProxy(address)) ?? named[0] ?? direct;
}
