import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { Arrivals } from './arrivals.ts';

const LIMITS = { connectionsPerNode: 5, connectionsPerAddress: 4, connectionsPerAddressNotSignedIn: 2 };

function from(address: string): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: address });
  return new IncomingMessage(socket);
}

it('T02 lets as many strangers wait at one address as the limit says, and not one more', () => {
  const arrivals = new Arrivals(LIMITS);
  const [here, there] = [from('192.0.2.1'), from('192.0.2.2')];
  const first = arrivals.arrive(here);
  expect(arrivals.statusFor(here)).toBeUndefined();
  arrivals.arrive(here);
  expect(arrivals.statusFor(here)).toBe(429);
  expect(arrivals.statusFor(there)).toBeUndefined();

  first.known();
  expect(arrivals.statusFor(here)).toBeUndefined();
});

it('T02 counts everybody at one address, and on the whole server', () => {
  const arrivals = new Arrivals(LIMITS);
  const [here, there] = [from('192.0.2.1'), from('192.0.2.2')];
  const four = [here, here, here, here].map((request) => arrivals.arrive(request));
  for (const arrived of four) arrived.known();
  expect(arrivals.statusFor(here)).toBe(429);
  expect(arrivals.statusFor(there)).toBeUndefined();

  arrivals.arrive(there);
  expect(arrivals.statusFor(there)).toBe(503);
  four[0]?.gone();
  expect(arrivals.statusFor(here)).toBeUndefined();
});
