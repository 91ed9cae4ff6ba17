import { AppError } from '@opgave/shared/contract/errors';
import type { Request, RequestHandler } from 'express';

const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Changes come only from our own pages: the exact origin, and JSON when there is a body (T11). */
export function requireOwnOrigin(origins: readonly string[]): RequestHandler {
  const own = new Set(origins);
  return (request, _response, next) => {
    if (READING.has(request.method)) return next();
    const { origin } = request.headers;
    if (origin === undefined || !own.has(origin)) throw new AppError('wrong-origin');
    if (hasBody(request) && request.is('application/json') === false) {
      throw new AppError('invalid-input', { errors: [{ path: '', message: 'json-expected' }] });
    }
    next();
  };
}

function hasBody({ headers }: Request): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
