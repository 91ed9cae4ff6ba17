import { execFile } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { chmod, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Config } from '#config.ts';
import { StartError } from '#startError.ts';

type Tls = NonNullable<Config['tls']>;

const DAYS = 365;
const DAY = 86_400_000;
const run = promisify(execFile);

/** A certificate for these addresses in the data folder; the one of an earlier start when it still fits. */
export async function ensureLanCertificate(dataFolder: string, addresses: readonly string[]): Promise<Tls> {
  const folder = path.join(dataFolder, 'lan');
  const tls = { keyFile: path.join(folder, 'key.pem'), certFile: path.join(folder, 'certificate.pem') };
  if (await fits(tls, addresses)) return tls;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await make(tls, addresses);
  await chmod(tls.keyFile, 0o600);
  return tls;
}

async function fits(tls: Tls, addresses: readonly string[]): Promise<boolean> {
  try {
    const certificate = new X509Certificate(await readFile(tls.certFile));
    await readFile(tls.keyFile);
    const isFresh = Date.parse(certificate.validTo) - Date.now() > DAY;
    return isFresh && addresses.every((address) => certificate.checkIP(address) !== undefined);
  } catch {
    // No certificate yet, or one that cannot be read: then a new one is made.
    return false;
  }
}

async function make({ keyFile, certFile }: Tls, addresses: readonly string[]): Promise<void> {
  const names = ['DNS:localhost', ...addresses.map((address) => `IP:${address}`)].join(',');
  const extensions = [`subjectAltName=${names}`, 'extendedKeyUsage=serverAuth', 'basicConstraints=CA:FALSE'];
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', keyFile];
  try {
    const added = extensions.flatMap((extension) => ['-addext', extension]);
    const asked = ['req', '-x509', ...key, '-out', certFile, '-days', String(DAYS), '-subj', '/CN=Opgave'];
    await run('openssl', [...asked, ...added]);
  } catch (cause) {
    throw new StartError([problemOf(cause)], { cause });
  }
}

function problemOf(cause: unknown) {
  const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
  if (isMissing) {
    return {
      nl: 'Voor --lan is het programma openssl nodig, of een eigen certificaat in TLS_KEY_FILE en TLS_CERT_FILE.',
      en: 'For --lan the program openssl is needed, or a certificate of your own in TLS_KEY_FILE and TLS_CERT_FILE.',
    };
  }
  return {
    nl: 'Het certificaat voor --lan kon niet worden gemaakt. Geef een eigen in TLS_KEY_FILE en TLS_CERT_FILE.',
    en: 'The certificate for --lan could not be made. Give your own in TLS_KEY_FILE and TLS_CERT_FILE.',
  };
}
