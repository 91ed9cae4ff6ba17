import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';
import type { HttpDependencies } from './dependencies.ts';

const PERMISSIONS = [
  'accelerometer=()',
  'autoplay=()',
  'browsing-topics=()',
  'camera=()',
  'clipboard-read=()',
  'clipboard-write=(self)',
  'display-capture=()',
  'encrypted-media=()',
  'fullscreen=(self)',
  'gamepad=()',
  'geolocation=()',
  'gyroscope=()',
  'hid=()',
  'idle-detection=()',
  'local-fonts=()',
  'magnetometer=()',
  'microphone=()',
  'midi=()',
  'payment=()',
  'picture-in-picture=()',
  'publickey-credentials-get=()',
  'screen-wake-lock=(self)',
  'serial=()',
  'usb=()',
  'xr-spatial-tracking=()',
].join(', ');

const YEAR = 31_536_000;
const NONCE_BYTES = 16;
const nonces = new WeakMap<object, string>();

/** The nonce of this answer, which the HTML puts where react-aria looks for it. */
export function nonceOf(response: Response): string {
  return nonces.get(response) ?? '';
}

/** The headers of `trust.md` section 3, on every answer. */
export function securityHeaders(deps: HttpDependencies): RequestHandler[] {
  return [giveNonce(deps), helmetHeaders(deps), permissionsPolicy];
}

function giveNonce({ randomBytes }: HttpDependencies): RequestHandler {
  return (_request, response, next) => {
    nonces.set(response, Buffer.from(randomBytes(NONCE_BYTES)).toString('base64'));
    next();
  };
}

function helmetHeaders({ config }: HttpDependencies): RequestHandler {
  const isHttps = config.origins.some((origin) => origin.startsWith('https:'));
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives: directives(config.origins) },
    strictTransportSecurity: isHttps && { maxAge: YEAR, includeSubDomains: true },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
}

function directives(origins: readonly string[]) {
  return {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", (_request: unknown, response: object) => `'nonce-${nonces.get(response) ?? ''}'`],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'"],
    // Not every browser takes 'self' to cover a WebSocket of the same origin.
    connectSrc: ["'self'", ...origins.map((origin) => origin.replace(/^http/, 'ws'))],
    workerSrc: ["'self'"],
    manifestSrc: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    objectSrc: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ['ProseMirrorClipboard', 'opgave'],
  };
}

const permissionsPolicy: RequestHandler = (_request, response, next) => {
  response.setHeader('Permissions-Policy', PERMISSIONS);
  next();
};
