import type { IncomingMessage } from 'node:http';

interface OriginQuestion {
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
  readonly method: string | undefined;
  readonly isUpgrade: boolean;
}

/**
 * Whether a request comes from a page of ours (T03). Browsers send no Origin with a GET to their own site, so only a
 * long-polling GET may do without one, when the browser itself vouches that it is same-origin.
 */
export function comesFromOurPage(question: OriginQuestion, origins: readonly string[]): boolean {
  const { origin, fetchSite, method, isUpgrade } = question;
  if (origin !== undefined) return origins.includes(origin);
  return !isUpgrade && method === 'GET' && fetchSite === 'same-origin';
}

/** The same, asked of a request as it came in. */
export function isFromOurPage(request: IncomingMessage, origins: readonly string[]): boolean {
  const { headers, method } = request;
  const fetchSite = headers['sec-fetch-site'];
  const question = {
    origin: headers.origin,
    fetchSite: typeof fetchSite === 'string' ? fetchSite : undefined,
    method,
    isUpgrade: headers.upgrade !== undefined,
  };
  return comesFromOurPage(question, origins);
}
