import { request as rawRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import { makeTable, startTestServer, type TestServer, type TestTable } from './testServer.ts';

let server: TestServer;
let table: TestTable;

beforeAll(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage, limits: { signInFailures: 100_000 } });
  table = await makeTable(server);
});
afterAll(() => server.stop());

/** Sends a path exactly as it is, which most clients would tidy up first. */
function getRaw(path: string, headers: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.address);
    const asked = rawRequest({ hostname, port, path, headers }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
    });
    asked.on('error', reject).end();
  });
}

function credentials(): Record<string, string> {
  const { cookies, signIn = '' } = table.facilitator;
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return { cookie, 'x-opgave-sign-in': signIn };
}

describe('T09 an id that is none', () => {
  const ODD = [
    '..',
    '%2e%2e',
    '..%2f..%2fetc%2fpasswd',
    '%00',
    'a%00b',
    '%',
    '%zz',
    '%c0%ae%c0%ae',
    '\\..\\',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'null',
    'undefined',
    'NaN',
    '0',
    '-1',
    '1e9',
    '[object%20Object]',
    'ABCDEFGHIJKLMNOPQRST',
    'abcdefghijklmno',
    'a'.repeat(41),
    'a'.repeat(5_000),
    'abcdefghij%20klmnopqr',
    'abcdefghijklmnop%0a',
    'abcdefghijklmnopé',
    '%F0%9F%98%80',
    'CON',
    'nul.txt',
    '~root',
    '$(id)',
    '`id`',
    ';ls',
    '|cat',
    '<script>',
    '%3Cscript%3E',
    "'%20or%201=1--",
    '{{7*7}}',
    '${7*7}',
    'abcdefghijklmnop.json',
    'abcdefghijklmnop;x=1',
    'abcdefghijklmnop!seat',
    'seat:abcdefghijklmnop',
    'abcdefghijklmnop%2Fproblem',
  ];
  const places = [
    (id: string) => `/api/v1/workspaces/${id}/people`,
    (id: string) => `/api/v1/workspaces/${id}/events`,
    (id: string) => `/api/v1/workspaces/${id}/gates`,
    (id: string) => `/api/v1/workspaces/${id}/invitations`,
    (id: string) => `/api/v1/workspaces/by-slug/${id}`,
  ];

  it(`is not found, in ${ODD.length * places.length} ways, without anything being read`, async () => {
    const answers = new Map<string, number>();
    for (const id of ODD) {
      for (const place of places) {
        const status = await getRaw(
          place(id.replaceAll(' ', '%20').replaceAll('é', '%C3%A9')),
          credentials(),
        );
        if (status !== 404) answers.set(place(id), status);
      }
    }
    expect([...answers]).toEqual([]);
  });

  it('neither opens a file', async () => {
    const paths = [
      '/../package.json',
      '/%2e%2e/package.json',
      '/assets/..%2f..%2fpackage.json',
      '/.env',
      '//etc/passwd',
    ];
    for (const path of paths) expect([path, await getRaw(path)]).toEqual([path, 404]);
    expect(await getRaw('/%')).toBe(404);
    expect(await getRaw('/assets/')).toBe(404);
  });
});
