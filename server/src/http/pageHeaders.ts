import { AppError } from '@opgave/shared/contract/errors';
import type { RequestHandler } from 'express';

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** For pages without any script: nothing may run, and nothing comes from elsewhere. */
export const scriptlessPolicy: RequestHandler = (_request, response, next) => {
  response.setHeader('Content-Security-Policy', POLICY);
  next();
};

/**
 * A form on a page without script sends no JSON, and with `no-referrer` its origin is `null`; that it comes from our own
 * page is then said by `Sec-Fetch-Site`, which no page can set (T11).
 */
export function requireOwnPage(origins: readonly string[]): RequestHandler {
  return (request, _response, next) => {
    const { origin } = request.headers;
    const isNamed = origin !== undefined && origins.includes(origin);
    const isSame = request.headers['sec-fetch-site'] === 'same-origin';
    if (!isNamed && !isSame) throw new AppError('wrong-origin');
    next();
  };
}
