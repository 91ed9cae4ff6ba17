import { expect, it } from 'vitest';
import { addressList } from './addressList.ts';

it.each([
  ['192.0.2.7', '192.0.2.7', true],
  ['192.0.2.7', '192.0.2.8', false],
  ['10.0.0.0/8', '10.200.3.4', true],
  ['10.0.0.0/8', '::ffff:10.200.3.4', true],
  ['10.0.0.0/8', '11.0.0.1', false],
  ['fd00::/8', 'fd12::1', true],
  ['loopback', '127.0.0.1', true],
  ['loopback', '::1', true],
  ['linklocal', '169.254.9.9', true],
  ['uniquelocal', '172.20.0.3', true],
  ['uniquelocal', '203.0.113.9', false],
  ['uniquelocal', '', false],
])('%s: whether it holds %s is %s', (range, address, isHeld) => {
  expect(addressList([range])(address)).toBe(isHeld);
});
