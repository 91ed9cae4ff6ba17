import { Problem } from '@opgave/shared/contract/problem';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import { makeTable, ORIGIN, startTestServer, type TestServer, type TestTable } from './testServer.ts';

let server: TestServer;
let table: TestTable;

beforeAll(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage, limits: { signInFailures: 100_000 } });
  table = await makeTable(server);
});
afterAll(() => server.stop());

describe('headers', () => {
  it.each(['/', '/join', '/api/v1/me', '/nothing', '/healthz'])(
    'T06 %s answers with the strict headers',
    async (path) => {
      const { headers } = await request(server.address).get(path);

      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(headers['x-frame-options']).toBe('DENY');
      expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
      expect(headers['permissions-policy']).toContain('clipboard-write=(self), display-capture=()');
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['access-control-allow-origin']).toBeUndefined();
    },
  );

  it('T06 the content security policy allows nothing that was not asked for', async () => {
    const { headers } = await request(server.address).get('/');
    const policy = new Map(
      String(headers['content-security-policy'])
        .split(';')
        .map((directive) => [directive.split(' ')[0] ?? '', directive.split(' ').slice(1).join(' ')]),
    );

    expect(policy.get('style-src')).toMatch(/^'self' 'nonce-[\w+/=]{24}'$/);
    policy.delete('style-src');
    expect(Object.fromEntries(policy)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'img-src': "'self' data: blob:",
      'font-src': "'self'",
      'connect-src': `'self' ${ORIGIN.replace('https', 'wss')}`,
      'worker-src': "'self'",
      'manifest-src': "'self'",
      'frame-ancestors': "'none'",
      'base-uri': "'none'",
      'form-action': "'self'",
      'object-src': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'ProseMirrorClipboard opgave',
    });
  });

  it('N09 the API says its version and is never kept', async () => {
    const { headers } = await request(server.address).get('/api/v1/me');
    expect(headers['api-version']).toMatch(/^\d+\.\d+\.\d+$/);
    expect(headers['cache-control']).toBe('no-store');
  });
});

describe('N09 an address', () => {
  it.each(['/api/v1/me/', '/api/v1/Me', '/api/v1', '/api/v2/me', '/api'])(
    '%s does not exist',
    async (path) => {
      expect((await request(server.address).get(path)).status).toBe(404);
    },
  );
});

describe('a failure', () => {
  it.each([
    ['get', '/api/v2/me'],
    ['get', '/api/v1/me/'],
    ['post', '/'],
    ['delete', '/w/te-veel-brieven'],
  ] as const)('%s %s is told in our own form, under our own headers', async (method, path) => {
    const agent = request(server.address);
    const answer = await agent[method](path).set('Origin', ORIGIN);
    expect(Problem.parse(answer.body).code).toBe('not-found');
    expect(answer.headers['content-security-policy']).toContain('require-trusted-types-for');
  });

  it('is told as problem+json with status, code and words', async () => {
    const answer = await request(server.address).get('/api/v1/no-such-thing');
    expect(answer.type).toBe('application/problem+json');
    expect(Problem.parse(answer.body)).toEqual({
      type: 'urn:opgave:problem:not-found',
      title: 'not found',
      status: 404,
      code: 'not-found',
      details: {},
    });
  });

  it('that nobody foresaw says nothing of the inside, and is logged', async () => {
    const broken = await startTestServer({
      openStorage: async (options) => {
        const storage = await openEmbeddedStorage(options);
        const findBy = () => Promise.reject(new TypeError('geheim: /srv/data/opgave'));
        return { ...storage, records: Object.assign(Object.create(storage.records), { findBy }) };
      },
    });
    try {
      const answer = await broken.browser().look('A'.repeat(24));
      expect(answer.status).toBe(500);
      expect(answer.body).toMatchObject({ code: 'internal', details: {} });
      expect(answer.text).not.toContain('geheim');
      expect(broken.lines.join('')).toContain('"msg":"request failed"');
    } finally {
      await broken.stop();
    }
  });

  it('T14 keeps secrets, names and addresses with tokens out of the log', async () => {
    const token = await table.invite('observer');
    await server.browser().enter(token, { displayName: 'Geheime Naam' });
    const log = server.lines.join('');
    expect(log).toContain('"path":"/api/v1/doors/enter"');
    expect(log).not.toContain(token);
    expect(log).not.toContain('Geheime Naam');
    expect(log).not.toContain('__Host-opgave');
  });
});
