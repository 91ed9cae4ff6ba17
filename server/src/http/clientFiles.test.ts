import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import { startTestServer, type TestServer } from './testServer.ts';

const PAGE = (name: string) => `<meta property="csp-nonce" nonce="__CSP_NONCE__"><title>${name}</title>`;
const SCRIPT = `export const words = '${'woord '.repeat(500)}';`;
let folder: string;
let server: TestServer;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'opgave-client-'));
  await mkdir(path.join(folder, 'assets'));
  await writeFile(path.join(folder, 'index.html'), PAGE('app'));
  await writeFile(path.join(folder, 'join.html'), PAGE('door'));
  await writeFile(path.join(folder, 'sw.js'), '/* worker */');
  await writeFile(path.join(folder, 'mark.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(path.join(folder, 'assets/app-B4dK.js'), SCRIPT);
  await writeFile(path.join(folder, 'assets/app-B4dK.js.map'), '{}');
  await writeFile(path.join(folder, '.secret'), 'x');
  server = await startTestServer({
    openStorage: openEmbeddedStorage,
    clientFolder: folder,
    securityContact: 'mailto:veilig@opgave.example',
    trustProxy: ['10.0.0.0/8'],
  });
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const get = (address: string) => request(server.address).get(address);

describe('the pages', () => {
  it.each([
    '/',
    '/new',
    '/me',
    '/gallery',
    '/w/te-veel-brieven',
    '/w/te-veel-brieven/problem',
    '/w/x/session/1/screen',
  ])('%s is the app', async (address) => {
    const answer = await get(address);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('<title>app</title>');
    expect(answer.get('Cache-Control')).toBe('no-cache');
  });

  it.each(['/join', '/join/', '/join/AAAAAAAAAAAAAAAAAAAAAA'])(
    '%s is the door, without the app',
    async (address) => {
      expect((await get(address)).text).toContain('<title>door</title>');
    },
  );

  it('T06 carries a nonce that fits its own policy and is never the same', async () => {
    const [one, other] = [await get('/'), await get('/')];
    const nonce = /nonce="([^"]+)"/.exec(one.text)?.[1] ?? '';
    expect(nonce).toMatch(/^[\w+/=]{24}$/);
    expect(one.get('Content-Security-Policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(other.text).not.toContain(nonce);
  });
});

describe('the files', () => {
  it('with a name that changes are kept for ever, and sent small', async () => {
    const answer = await get('/assets/app-B4dK.js');
    expect(answer.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(answer.type).toBe('text/javascript');
    expect(answer.get('Content-Encoding')).toBe('gzip');
    expect(Number(answer.get('Content-Length'))).toBeLessThan(SCRIPT.length / 5);
    expect(answer.text).toBe(SCRIPT);
    const plain = await get('/assets/app-B4dK.js').set('Accept-Encoding', 'identity');
    expect(plain.get('Content-Encoding')).toBeUndefined();
    expect(plain.text).toBe(SCRIPT);
  });

  it.each(['/sw.js', '/mark.svg'])('%s is asked for again each time', async (address) => {
    const answer = await get(address);
    expect(answer.status).toBe(200);
    expect(answer.get('Cache-Control')).toBe('no-cache');
  });

  it.each([
    '/assets/gone-1234.js',
    '/assets',
    '/assets/',
    '/assets/app-B4dK.js.map',
    '/.secret',
    '/index.html',
    '/join.html',
    '/w',
    '/W/x',
    '/nothing',
  ])('%s is a page in words that says it does not exist', async (address) => {
    const answer = await get(address);
    expect(answer.status).toBe(404);
    expect(answer.text).toContain('Deze pagina is er niet');
    expect(answer.text).toContain('This page does not exist');
  });

  it('an unknown address that a person opens is the app, which draws its own lost page', async () => {
    const answer = await get('/nothing').set('Accept', 'text/html,application/xhtml+xml,*/*;q=0.8');
    expect(answer.status).toBe(404);
    expect(answer.text).toContain('<title>app</title>');
    expect(answer.get('Cache-Control')).toBe('no-cache');
    expect(answer.get('Content-Security-Policy')).toContain("default-src 'none'");
  });
});

describe('what machines ask', () => {
  it('lives and is ready', async () => {
    expect((await get('/healthz')).body).toEqual({ status: 'ok' });
    expect((await get('/readyz')).status).toBe(200);
  });

  it('counts answers by the pattern of the route, for the machine itself and nobody else', async () => {
    await get('/api/v1/workspaces/abcdefghijklmnopqrst/people');
    const own = await get('/metrics');
    expect(own.status).toBe(200);
    expect(own.text).toContain('route="/api/v1/workspaces/:workspaceId/people",status="401"');
    expect(own.text).not.toContain('abcdefghijklmnopqrst');
    for (const header of ['X-Forwarded-For', 'Forwarded']) {
      expect((await get('/metrics').set(header, 'for=127.0.0.1')).status).toBe(404);
    }
  });

  it('N07 says where to report a weakness, and until when that holds', async () => {
    const answer = await get('/.well-known/security.txt');
    expect(answer.text).toContain('Contact: mailto:veilig@opgave.example\n');
    const expires = /Expires: (.+)/.exec(answer.text)?.[1] ?? '';
    const days = (Date.parse(expires) - server.deps.now()) / 86_400_000;
    expect(days).toBeGreaterThan(30);
    expect(days).toBeLessThan(366);
  });
});
