import { X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readConfig } from '#config.ts';
import { lanAddresses, lanConfig } from './lan.ts';

const HERE = ['192.168.1.20', '10.0.0.5'];

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'opgave-lan-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

function config() {
  return readConfig({ DATA_FOLDER: folder, PORT: '4800' });
}

describe('--lan', () => {
  it('serves https to the network, and only pages from there may connect', async () => {
    const lan = await lanConfig(config(), HERE);
    expect(lan).toMatchObject({
      host: '0.0.0.0',
      origins: [
        'https://192.168.1.20:4800',
        'https://10.0.0.5:4800',
        'https://localhost:4800',
        'https://127.0.0.1:4800',
      ],
    });
  });

  it('makes a certificate that names every address, with a key that only this user reads', async () => {
    const { tls } = await lanConfig(config(), HERE);
    const certificate = new X509Certificate(await readFile(tls?.certFile ?? ''));
    for (const address of [...HERE, '127.0.0.1']) expect(certificate.checkIP(address)).toBe(address);
    expect(certificate.checkHost('localhost')).toBe('localhost');
    expect((await stat(tls?.keyFile ?? '')).mode & 0o077).toBe(0);
  });

  it('keeps the certificate while it fits, and makes another for another network', async () => {
    const first = await readFile((await lanConfig(config(), HERE)).tls?.certFile ?? '', 'utf8');
    const same = await readFile((await lanConfig(config(), HERE)).tls?.certFile ?? '', 'utf8');
    const other = await readFile((await lanConfig(config(), ['172.16.0.9'])).tls?.certFile ?? '', 'utf8');
    expect(same).toBe(first);
    expect(other).not.toBe(first);
  });

  it('uses a certificate that was given', async () => {
    const given = { keyFile: '/etc/key.pem', certFile: '/etc/cert.pem' };
    expect((await lanConfig({ ...config(), tls: given }, HERE)).tls).toEqual(given);
  });

  it('says what to install when openssl is not there', async () => {
    vi.stubEnv('PATH', folder);
    await expect(lanConfig(config(), HERE)).rejects.toMatchObject({
      problems: [{ nl: expect.stringContaining('openssl'), en: expect.stringContaining('openssl') }],
    });
  });

  it('says so when there is no network', async () => {
    await expect(lanConfig(config(), [])).rejects.toMatchObject({
      problems: [{ nl: expect.stringContaining('niet met een netwerk verbonden') }],
    });
  });

  it('knows the addresses that others can reach', () => {
    const common = { netmask: '', mac: '', cidr: null };
    const addresses = lanAddresses({
      lo: [{ ...common, address: '127.0.0.1', family: 'IPv4', internal: true }],
      eth0: [
        { ...common, address: '192.168.1.20', family: 'IPv4', internal: false },
        { ...common, address: 'fe80::1', family: 'IPv6', internal: false, scopeid: 2 },
      ],
    });
    expect(addresses).toEqual(['192.168.1.20']);
  });
});
