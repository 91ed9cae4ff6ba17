/** Every failure a caller can act on. The code is the contract; the message is for the log. */
export const ERRORS = {
  'invalid-input': { status: 422, closeCode: 4422 },
  'personal-data-found': { status: 422, closeCode: 4422 },
  'not-signed-in': { status: 401, closeCode: 4401 },
  'not-allowed': { status: 403, closeCode: 4403 },
  'wrong-origin': { status: 403, closeCode: 4403 },
  'not-found': { status: 404, closeCode: 4404 },
  'removed-from-workspace': { status: 403, closeCode: 4403 },
  'link-unknown': { status: 404, closeCode: 4404 },
  'link-expired': { status: 410, closeCode: 4410 },
  'link-used-up': { status: 410, closeCode: 4410 },
  'link-withdrawn': { status: 410, closeCode: 4410 },
  'workspace-full': { status: 409, closeCode: 4409 },
  /** As many wait as may come in by this link, or as one table can look at. */
  'door-busy': { status: 429, closeCode: 4429 },
  'workspace-closed': { status: 409, closeCode: 4409 },
  'gate-closed': { status: 409, closeCode: 4423 },
  'gate-unmet': { status: 409, closeCode: 4409 },
  'stale-version': { status: 409, closeCode: 4409 },
  /** Somebody else moved the session on a moment before. */
  'session-moved-on': { status: 409, closeCode: 4409 },
  'session-not-running': { status: 409, closeCode: 4409 },
  /** A practical question waits while a fundamental one is open. */
  'fundamental-first': { status: 409, closeCode: 4409 },
  /** The words that somebody wanted to replace are other ones by now, or gone. */
  'words-changed': { status: 409, closeCode: 4409 },
  'words-gone': { status: 409, closeCode: 4409 },
  'too-large': { status: 413, closeCode: 1009 },
  'too-many': { status: 429, closeCode: 4529 },
  'update-malformed': { status: 422, closeCode: 4422 },
  'update-has-gap': { status: 422, closeCode: 4422 },
  'update-out-of-place': { status: 422, closeCode: 4422 },
  'update-too-deep': { status: 422, closeCode: 4422 },
  'client-id-taken': { status: 403, closeCode: 4403 },
  'document-full': { status: 409, closeCode: 4409 },
  'document-damaged': { status: 503, closeCode: 4503 },
  'schema-too-old': { status: 409, closeCode: 4426 },
  'storage-unavailable': { status: 503, closeCode: 4503 },
  /** The last two are only ever said by the browser itself: no network, and no answer in time. */
  offline: { status: 503, closeCode: 4503 },
  'server-away': { status: 503, closeCode: 4503 },
  internal: { status: 500, closeCode: 1011 },
} as const;

export type ErrorCode = keyof typeof ERRORS;
export type ErrorDetails = Readonly<Record<string, unknown>>;

/** The only error thrown on purpose. `details` never hold personal data. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.details = details;
  }
}
