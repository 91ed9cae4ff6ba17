import { type Request, type RequestHandler, type Router } from 'express';
import { addressList } from '#identity/addressList.ts';
import type { HealthAnswer } from '#observability/health.ts';
import type { HttpDependencies } from './dependencies.ts';
import { strictRouter } from './strictRouter.ts';

const SECURITY_TXT_MILLISECONDS = 180 * 86_400_000;

/** What machines ask: does it live, is it ready, how is it doing, and where to report a weakness. */
export function healthRouter(deps: HttpDependencies): Router {
  const router = strictRouter();
  router.get(
    '/healthz',
    answerWith(() => deps.health.healthz()),
  );
  router.get(
    '/readyz',
    answerWith(() => deps.health.readyz()),
  );

  const isTrusted = addressList(['loopback', ...deps.config.trustProxy]);
  router.get('/metrics', async (request, response, next) => {
    if (!isTrusted(request.socket.remoteAddress ?? '') || isForwarded(request)) return next();
    response.setHeader('Cache-Control', 'no-store').type(deps.metrics.contentType);
    response.send(await deps.metrics.text());
  });

  router.get('/.well-known/security.txt', (_request, response, next) => {
    const { securityContact } = deps.config;
    if (securityContact === undefined) return next();
    const expires = new Date(deps.now() + SECURITY_TXT_MILLISECONDS).toISOString();
    const lines = [`Contact: ${securityContact}`, `Expires: ${expires}`, 'Preferred-Languages: nl, en', ''];
    response.type('text/plain').send(lines.join('\n'));
  });

  return router;
}

function answerWith(ask: () => HealthAnswer): RequestHandler {
  return (_request, response) => {
    const { status, body } = ask();
    response.setHeader('Cache-Control', 'no-store').status(status).json(body);
  };
}

/** Somebody from outside who comes by the proxy has the address of the proxy, but also this header. */
function isForwarded({ headers }: Request): boolean {
  return headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
}
