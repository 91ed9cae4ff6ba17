import { request as rawRequest } from 'node:http';
import { Problem } from '@opgave/shared/contract/http';
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
    `${'a'.repeat(41)}`,
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

describe('T10 pollution', () => {
  it.each([
    '{"token":"AAAAAAAAAAAAAAAAAAAAAA","__proto__":{"polluted":true}}',
    '{"token":"AAAAAAAAAAAAAAAAAAAAAA","constructor":{"prototype":{"polluted":true}}}',
    '{"__proto__":{"token":"AAAAAAAAAAAAAAAAAAAAAA"}}',
    '{"token":["AAAAAAAAAAAAAAAAAAAAAA","x"]}',
    '{"token":{"AAAAAAAAAAAAAAAAAAAAAA":1}}',
    '{"token":"AAAAAAAAAAAAAAAAAAAAAA","extra":1}',
    '[{"token":"AAAAAAAAAAAAAAAAAAAAAA"}]',
    '"AAAAAAAAAAAAAAAAAAAAAA"',
    'null',
    '{',
    '',
  ])('a body that is not as asked is refused: %s', async (body) => {
    const answer = await request(server.address)
      .post('/api/v1/doors')
      .set('Origin', ORIGIN)
      .set('Content-Type', 'application/json')
      .send(body);

    expect(answer.status).toBe(422);
    expect(Problem.parse(answer.body).code).toBe('invalid-input');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it.each(['?a=1', '?a=1&a=2', '?a[b]=1', '?__proto__[x]=1', '?signIn=abc', '?constructor.prototype.x=1'])(
    'address parameters are refused: %s',
    async (query) => {
      const answer = await request(server.address).get(`/api/v1/me${query}`).set(credentials());
      expect(answer.body).toMatchObject({ status: 422, code: 'invalid-input' });
    },
  );

  it('a body that is too deep or too large is refused', async () => {
    const deep = JSON.parse(`${'{"a":'.repeat(21)}1${'}'.repeat(21)}`);
    expect((await server.browser().post('/doors', deep)).body.errors).toEqual([
      { path: '', message: 'too-deep' },
    ]);
    const limit = server.deps.config.limits.jsonBytes;
    const ofSize = (bytes: number) => ({ token: 'A'.repeat(bytes - '{"token":""}'.length) });
    expect((await server.browser().post('/doors', ofSize(limit))).status).toBe(404);
    expect((await server.browser().post('/doors', ofSize(limit + 1))).body).toMatchObject({
      status: 413,
      code: 'too-large',
    });
  });

  it('a body where none belongs is refused', async () => {
    const { facilitator, id } = table;
    const path = `/workspaces/${id}/people/${facilitator.personId}/way-back`;
    expect((await facilitator.post(path, { personId: 'x' })).status).toBe(422);
    expect((await facilitator.delete(path, { personId: 'x' })).status).toBe(422);
  });
});

describe('T11 a request from another site', () => {
  const ORIGINS = [
    undefined,
    'null',
    '',
    'https://evil.example',
    'https://opgave.example.evil.example',
    'http://opgave.example',
    'https://opgave.example:8443',
    'https://sub.opgave.example',
    'https://opgave.example/',
    'HTTPS://OPGAVE.EXAMPLE',
    'https://opgave.example, https://evil.example',
    'https://evil.example#https://opgave.example',
  ];

  it.each(ORIGINS)('changes nothing: Origin %s', async (origin) => {
    const before = await server.deps.storage.records.listByWorkspace('invitation', table.id);
    for (const method of ['post', 'patch', 'delete'] as const) {
      const asked = request(server.address)
        [method](`/api/v1/workspaces/${table.id}/invitations`)
        .set(credentials());
      if (origin !== undefined) asked.set('Origin', origin);
      const answer = await asked.send({ role: 'observer' });
      expect(answer.body).toMatchObject({ status: 403, code: 'wrong-origin' });
    }
    expect(await server.deps.storage.records.listByWorkspace('invitation', table.id)).toEqual(before);
  });

  it.each([
    'application/x-www-form-urlencoded',
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/xml',
  ])('is no form either: %s', async (type) => {
    const answer = await request(server.address)
      .post(`/api/v1/workspaces/${table.id}/invitations`)
      .set({ ...credentials(), Origin: ORIGIN, 'Content-Type': type })
      .send('{"role":"observer"}');
    expect(answer.body).toMatchObject({ status: 422, code: 'invalid-input' });
  });
});

describe('T12 a table that is not mine', () => {
  const UNKNOWN = 'abcdefghijklmnopqrstuvwx';

  it('gets the same answer as one that does not exist', async () => {
    const stranger = await strangerElsewhere();
    const ways = [
      (id: string) => stranger.get(`/workspaces/${id}/people`),
      (id: string) => stranger.get(`/workspaces/${id}/gates`),
      (id: string) => stranger.get(`/workspaces/${id}/events`),
      (id: string) => stranger.get(`/workspaces/${id}/invitations`),
      (id: string) => stranger.patch(`/workspaces/${id}`, { version: 1, title: 'Van mij' }),
      (id: string) => stranger.post(`/workspaces/${id}/archive`, { version: 1 }),
      (id: string) => stranger.post(`/workspaces/${id}/invitations`, { role: 'observer' }),
      (id: string) => stranger.delete(`/workspaces/${id}/people/${table.facilitator.personId}`),
      (id: string) =>
        stranger.post(`/workspaces/${id}/facilitators`, { personId: stranger.personId, mode: 'share' }),
    ];
    for (const ask of ways) {
      const [mine, unknown] = [await ask(table.id), await ask(UNKNOWN)];
      expect(mine.status).toBe(404);
      expect(mine.text).toBe(unknown.text);
    }
    const [slug, noSlug] = ['te-veel-brieven', 'bestaat-niet'].map((name) => `/workspaces/by-slug/${name}`);
    expect((await stranger.get(slug ?? '')).text).toBe((await stranger.get(noSlug ?? '')).text);
  });

  it('takes as long as one that does not exist, within 5 ms at the median', async () => {
    const stranger = await strangerElsewhere();
    const time = async (id: string) => {
      const begin = performance.now();
      await stranger.get(`/workspaces/${id}/people`);
      return performance.now() - begin;
    };
    const [forbidden, unknown]: number[][] = [[], []];
    for (let count = 0; count < 60; count += 1) {
      forbidden?.push(await time(table.id));
      unknown?.push(await time(UNKNOWN));
    }
    expect(Math.abs(median(forbidden) - median(unknown))).toBeLessThan(5);
  });

  async function strangerElsewhere() {
    const made = await table.administrator.post('/workspaces', { title: 'Elders', occasion: '', groups: [] });
    const link = await table.administrator.post(`/workspaces/${made.body.id}/invitations`, {
      role: 'observer',
    });
    const stranger = server.browser();
    await stranger.enter(link.body.token, { displayName: 'Vreemde' });
    return stranger;
  }
  function median(values: number[] = []): number {
    return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
  }
});

describe('a failure', () => {
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
