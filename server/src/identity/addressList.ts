import { BlockList, isIPv6 } from 'node:net';

/** Names for ranges, the same as Express knows. */
const NAMED: ReadonlyMap<string, readonly string[]> = new Map([
  ['loopback', ['127.0.0.0/8', '::1']],
  ['linklocal', ['169.254.0.0/16', 'fe80::/10']],
  ['uniquelocal', ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7']],
]);

/** Whether an address is one of these: addresses, ranges such as `10.0.0.0/8`, and names of ranges. */
export type AddressList = (address: string) => boolean;

export function addressList(ranges: readonly string[]): AddressList {
  const list = new BlockList();
  for (const range of ranges.flatMap((name) => NAMED.get(name) ?? [name])) addRange(list, range);
  return (address) => list.check(address, familyOf(address));
}

function addRange(list: BlockList, range: string): void {
  const [address = '', prefix] = range.split('/');
  if (prefix === undefined) list.addAddress(address, familyOf(address));
  else list.addSubnet(address, Number(prefix), familyOf(address));
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv6(address) ? 'ipv6' : 'ipv4';
}
