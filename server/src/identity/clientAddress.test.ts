import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { addressList } from './addressList.ts';
import { clientAddress } from './clientAddress.ts';

const isOurProxy = addressList(['10.0.0.0/8', 'loopback']);

function requestFrom(direct: string, forwarded?: string): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: direct });
  const request = new IncomingMessage(socket);
  if (forwarded !== undefined) request.headers['x-forwarded-for'] = forwarded;
  return request;
}

it.each([
  ['without a proxy it is who is on the line', '203.0.113.9', undefined, '203.0.113.9'],
  ['a stranger may say what they like', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['behind a proxy of a range of ours it is whom that names', '10.1.2.3', '198.51.100.1', '198.51.100.1'],
  ['a proxy on an IPv4 address seen as IPv6 too', '::ffff:10.1.2.3', '198.51.100.1', '198.51.100.1'],
  ['what came along before our proxy is not believed', '10.1.2.3', '6.6.6.6, 198.51.100.1', '198.51.100.1'],
  ['through two proxies of ours', '127.0.0.1', '198.51.100.1, 10.9.9.9', '198.51.100.1'],
  ['a proxy of ours that asks for itself', '10.1.2.3', undefined, '10.1.2.3'],
])('%s', (_what, direct, forwarded, expected) => {
  expect(clientAddress(requestFrom(direct, forwarded), isOurProxy)).toBe(expected);
});
