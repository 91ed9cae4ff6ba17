import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LIMITS } from '@opgave/shared/contract/limits';
import { describe, expect, it } from 'vitest';
import { type RawEnvironment, readConfig } from '#config.ts';
import { EXPECTED, LIMIT_VARIABLES } from '#configVariables.ts';
import { StartError } from '#startError.ts';

/** What has to be set with a limit, so that its bounds can be tried. */
const BESIDE: Readonly<Record<string, RawEnvironment>> = {
  LIMIT_PING_MILLISECONDS: { LIMIT_DEAD_MILLISECONDS: String(100 * LIMITS.deadMilliseconds) },
  LIMIT_DEAD_MILLISECONDS: { LIMIT_PING_MILLISECONDS: '250' },
};

describe('readConfig', () => {
  it('starts without any variable', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      origins: ['http://localhost:3000', 'http://127.0.0.1:3000'],
      dataFolder: path.resolve('data'),
      storage: 'embedded',
      fillsDemo: true,
      logLevel: 'info',
      trustProxy: [],
      limits: LIMITS,
    });
    expect(config.tls).toBeUndefined();
    expect(config.clientFolder.endsWith(path.join('client', 'dist'))).toBe(true);
  });

  it('reads an empty variable as absent', () => {
    expect(readConfig({ PORT: '', LIMIT_FRAME_BYTES: ' ', PUBLIC_ORIGINS: '' })).toEqual(readConfig({}));
  });

  it('reads what an operator sets', () => {
    const config = readConfig({
      PORT: '8080',
      HOST: '0.0.0.0',
      PUBLIC_ORIGINS: 'https://opgave.example, https://andere.example:8443',
      TRUST_PROXY: 'loopback, 10.0.0.0/8,fd00::/8',
      DEMO: 'off',
      TLS_KEY_FILE: '/tls/key.pem',
      TLS_CERT_FILE: '/tls/cert.pem',
      SECURITY_CONTACT: 'veilig@opgave.example',
      LIMIT_FRAME_BYTES: '2097152',
    });
    expect(config).toMatchObject({
      port: 8080,
      origins: ['https://opgave.example', 'https://andere.example:8443'],
      trustProxy: ['loopback', '10.0.0.0/8', 'fd00::/8'],
      fillsDemo: false,
      tls: { keyFile: '/tls/key.pem', certFile: '/tls/cert.pem' },
      securityContact: 'mailto:veilig@opgave.example',
      limits: { ...LIMITS, frameBytes: 2_097_152 },
    });
  });

  it('expects https of its own address when it serves https itself', () => {
    const config = readConfig({ PORT: '4443', TLS_KEY_FILE: 'key.pem', TLS_CERT_FILE: 'cert.pem' });
    expect(config.origins).toEqual(['https://localhost:4443', 'https://127.0.0.1:4443']);
  });

  it('names everything that is wrong at once, in two languages', () => {
    const mistakes = problemsOf({
      PORT: 'drieduizend',
      STORAGE: 'scale-out',
      DEMO: 'misschien',
      LIMIT_FRAME_BYTES: '3',
      LIMIT_FRAME_BITES: '100000',
    });
    expect(mistakes.map(({ en }) => en)).toEqual([
      'PORT must be a whole number from 1 to 65535.',
      'STORAGE can only be embedded; scale-out is not available in this release.',
      'DEMO must be on or off.',
      'LIMIT_FRAME_BYTES must be a whole number from 10486 to 104857600.',
      'LIMIT_FRAME_BITES does not exist.',
    ]);
    expect(mistakes.every(({ nl }) => nl.length > 0)).toBe(true);
  });

  it.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '3e3'],
    ['HOST', 'a host'],
    ['PUBLIC_ORIGINS', 'https://opgave.example/pad'],
    ['PUBLIC_ORIGINS', 'opgave.example'],
    ['PUBLIC_ORIGINS', 'https://opgave.example,'],
    ['LOG_LEVEL', 'veel'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', 'true'],
    ['SECURITY_CONTACT', 'http://opgave.example'],
    ['TLS_KEY_FILE', 'key.pem'],
    ['TLS_CERT_FILE', 'cert.pem'],
  ])('refuses %s=%s and names it', (name, value) => {
    const mistakes = problemsOf({ [name]: value });
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]?.en).toContain(name);
    expect(mistakes[0]?.nl).toContain(name);
  });

  it('leaves whoever is asked for a sign of life the time to give one', () => {
    const ping = { LIMIT_PING_MILLISECONDS: '20000' };
    expect(problemsOf({ ...ping, LIMIT_DEAD_MILLISECONDS: '20001' })).toEqual([]);
    const [mistake] = problemsOf({ ...ping, LIMIT_DEAD_MILLISECONDS: '20000' });
    expect(mistake?.en).toContain('LIMIT_DEAD_MILLISECONDS must be more than LIMIT_PING_MILLISECONDS');
  });

  it.each(LIMIT_VARIABLES.map((variable) => [variable.variable, variable] as const))(
    'holds %s within its bounds, at the bound and one beyond',
    (name, { limit, min, max }) => {
      expect(readConfig({ ...BESIDE[name], [name]: String(min) }).limits[limit]).toBe(min);
      expect(readConfig({ ...BESIDE[name], [name]: String(max) }).limits[limit]).toBe(max);
      expect(problemsOf({ [name]: String(max + 1) })).toHaveLength(1);
      expect(problemsOf({ [name]: String(min - 1) })).toHaveLength(1);
    },
  );
});

describe('.env.example', () => {
  const lines = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8').split('\n');
  const listed = new Map(
    lines.flatMap((line) => {
      const [, name, value] = /^#?([A-Z][A-Z_]+)=(.*)$/.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value] as const];
    }),
  );

  it('lists every variable, and none that is not read', () => {
    const read = [...Object.keys(EXPECTED), ...LIMIT_VARIABLES.map(({ variable }) => variable)];
    expect([...listed.keys()].toSorted()).toEqual(read.toSorted());
  });

  it('gives the default of every variable', () => {
    expect(readConfig(Object.fromEntries(listed))).toEqual(readConfig({}));
    for (const { variable, standard } of LIMIT_VARIABLES) expect(listed.get(variable)).toBe(String(standard));
  });

  it('says why in one line before every variable', () => {
    const variables = [...lines.entries()].filter(([, line]) => /^#?[A-Z][A-Z_]+=/.test(line));
    const silent = variables.filter(([index]) => !/^# .{10,}/.test(lines[index - 1] ?? ''));
    expect(silent).toEqual([]);
  });
});

function problemsOf(environment: RawEnvironment) {
  try {
    readConfig(environment);
  } catch (cause) {
    if (cause instanceof StartError) return cause.problems;
    throw cause;
  }
  return [];
}
