import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { type HttpLogger, pinoHttp } from 'pino-http';

const QUIET: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics']);
/** Long enough to be a token; our own ids have neither capitals nor signs. */
const MAY_BE_SECRET = /^(?![a-z0-9]{16,40}$)[^.]{22,}$/;

/** Logs each answer with method, path, status and time; never query, headers, cookies or body. */
export function createRequestLogger(logger: Logger): HttpLogger {
  return pinoHttp({
    logger,
    autoLogging: { ignore: (request) => QUIET.has(safePath(request.url)) },
    // Without this pino-http makes the request a part of every line that is logged while it runs.
    quietReqLogger: true,
    serializers: {
      req: (request: { readonly method: string; readonly url: string }) => ({
        method: request.method,
        path: safePath(request.url),
      }),
      res: (response: { readonly statusCode: number }) => ({ status: response.statusCode }),
    },
    customLogLevel: levelOf,
    customSuccessMessage: () => 'answered',
    customErrorMessage: () => 'answered with a failure',
  });
}

/** The path without what follows it, and without any part that might be a secret. */
export function safePath(address = '/'): string {
  const [path = '/'] = address.split(/[?#]/);
  const parts = path.split('/').map((part) => (MAY_BE_SECRET.test(part) ? '[hidden]' : part));
  return parts.join('/').slice(0, 200);
}

function levelOf(_request: IncomingMessage, response: ServerResponse, error?: Error) {
  if (error || response.statusCode >= 500) return 'error';
  return response.statusCode >= 400 ? 'warn' : 'info';
}
