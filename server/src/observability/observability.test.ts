import { AppError } from '@opgave/shared/contract/errors';
import express from 'express';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createHealth } from './health.ts';
import { createLogger } from './logger.ts';
import { createMetrics } from './metrics.ts';
import { createRequestLogger, safePath } from './requestLogger.ts';

const SECRET = 'Zm9vYmFyLWdlaGVpbS10b2tlbg';

function recordingLogger() {
  const lines: string[] = [];
  return { logger: createLogger('info', { write: (line) => void lines.push(line) }), lines };
}

describe('the log', () => {
  it('hides secrets, names and content, also two levels down', () => {
    const { logger, lines } = recordingLogger();
    const hidden = {
      token: SECRET,
      displayName: 'Fatima',
      text: 'wij wachten',
      cookie: SECRET,
      signIn: SECRET,
    };

    logger.info({ ...hidden, seat: { ...hidden, person: hidden }, role: 'participant' }, 'seat made');

    expect(lines.join('')).not.toMatch(/Fatima|wachten|Zm9v/);
    expect(lines.join('')).toContain('"role":"participant"');
  });

  it('tells kind, code and place of a failure, but never quotes what came in', () => {
    const { logger, lines } = recordingLogger();
    const parse = () => JSON.parse('Fatima schrijft');
    const schema = z.strictObject({ a: z.enum(['b']) }).safeParse({ a: 'Fatima', Fatima: 1 });

    logger.error({ err: failureOf(parse) }, 'not read');
    logger.error({ err: schema.error }, 'not read');
    logger.error(
      { err: new AppError('stale-version', { kind: 'seat' }, { cause: failureOf(parse) }) },
      'refused',
    );
    logger.error(
      { err: Object.assign(new Error('no room'), { code: 'ENOSPC', body: 'Fatima' }) },
      'not written',
    );

    expect(lines.join('')).not.toContain('Fatima');
    expect(lines[0]).toContain('"type":"SyntaxError"');
    expect(lines[0]).toContain('observability.test.ts');
    expect(lines[2]).toMatch(/"message":"stale-version".*"details":\{"kind":"seat"\}/);
    expect(lines[3]).toMatch(/"message":"no room","code":"ENOSPC"/);
  });

  it('logs an answer by method, path and status, without query, headers or secrets in the path', async () => {
    const { logger, lines } = recordingLogger();
    const app = express().use(createRequestLogger(logger));
    app.get('/{*path}', (asked, answer) => {
      asked.log.info('inside');
      answer.status(404).end();
    });

    await request(app)
      .get(`/api/v1/doors/${SECRET}?token=${SECRET}`)
      .set('cookie', `a=${SECRET}`)
      .set('x-name', 'Fatima');
    await request(app).get('/healthz');

    expect(lines).toHaveLength(3);
    expect(lines.join('')).not.toMatch(/Zm9v|Fatima/);
    expect(lines[1]).toMatch(
      /"level":"warn".*"method":"GET","path":"\/api\/v1\/doors\/\[hidden\]".*"status":404/,
    );
  });

  it('keeps ids and file names in a path, so that a line can be followed', () => {
    expect(safePath('/api/v1/workspaces/abcdefghijklmnopqrstuvwx/seats?x=1')).toBe(
      '/api/v1/workspaces/abcdefghijklmnopqrstuvwx/seats',
    );
    expect(safePath('/assets/index-B4dK_s9a7sdfASDFasdf12.js')).toBe(
      '/assets/index-B4dK_s9a7sdfASDFasdf12.js',
    );
    expect(safePath(undefined)).toBe('/');
  });
});

describe('metrics', () => {
  it('count and time without a label for a person or a workspace', async () => {
    const metrics = createMetrics();
    metrics.connectionOpened();
    metrics.connectionOpened('live');
    metrics.connectionClosed('live');
    metrics.documentOpened();
    metrics.updateTaken();
    metrics.updateRefused('not-allowed');
    metrics.batchCommitted(0.004);
    metrics.answered({ method: 'GET', route: '/api/v1/workspaces/:workspaceId', status: 200, seconds: 0.02 });

    const text = await metrics.text();

    expect(text).toContain('opgave_connections{channel="documents"} 1');
    expect(text).toContain('opgave_connections{channel="live"} 0');
    expect(text).toContain('opgave_documents_open 1');
    expect(text).toContain('opgave_updates_total 1');
    expect(text).toContain('opgave_updates_refused_total{code="not-allowed"} 1');
    expect(text).toContain('opgave_commit_seconds_bucket{le="0.005"} 1');
    expect(text).toContain('route="/api/v1/workspaces/:workspaceId",status="200"} 1');
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
    expect(metrics.contentType).toContain('text/plain');
  });

  it('P28 tell how far the clock of the machine was set and not believed', async () => {
    let step = 0;
    const metrics = createMetrics(() => step);
    expect(await metrics.text()).toContain('opgave_clock_step_seconds 0');
    step = -86_400_400;
    expect(await metrics.text()).toContain('opgave_clock_step_seconds -86400');
  });
});

describe('health', () => {
  it.each([
    { isWritable: true, isDraining: false, status: 200 },
    { isWritable: false, isDraining: false, status: 503 },
    { isWritable: true, isDraining: true, status: 503 },
  ])('P06 is ready only while it can save and does not stop: $isWritable $isDraining', (state) => {
    const { isWritable, isDraining, status } = state;
    const health = createHealth({ storage: { isWritable: () => isWritable }, isDraining: () => isDraining });

    expect(health.readyz().status).toBe(status);
    expect(health.healthz()).toEqual({ status: 200, body: { status: 'ok' } });
  });
});

function failureOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (cause) {
    return cause;
  }
}
