import { networkInterfaces } from 'node:os';
import type { Config } from '#config.ts';
import { StartError } from '#startError.ts';
import { ensureLanCertificate } from './lanCertificate.ts';

/** The IPv4 addresses under which other devices in the same network find this machine. */
export function lanAddresses(interfaces = networkInterfaces()): readonly string[] {
  const all = Object.values(interfaces).flatMap((addresses) => addresses ?? []);
  return all.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address);
}

/** The same configuration, reachable over https from the same network; a certificate that was given is used. */
export async function lanConfig(config: Config, addresses = lanAddresses()): Promise<Config> {
  const [first, ...others] = addresses;
  if (first === undefined) {
    throw new StartError([
      {
        nl: 'Deze computer is niet met een netwerk verbonden. Start zonder --lan, of maak eerst verbinding.',
        en: 'This computer is not connected to a network. Start without --lan, or connect first.',
      },
    ]);
  }
  const origin = (host: string) => `https://${host}:${config.port}`;
  return {
    ...config,
    host: '0.0.0.0',
    origins: [origin(first), ...[...others, 'localhost', '127.0.0.1'].map(origin)],
    tls: config.tls ?? (await ensureLanCertificate(config.dataFolder, [...addresses, '127.0.0.1'])),
  };
}
