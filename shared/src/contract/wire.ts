/** Message types on `/collab`. 0 to 3 are the y-websocket protocol; 100 and up go only to a client that asks for them. */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  saved: 100,
  refused: 101,
  ping: 102,
  /** Before anything else: this document could not be read in full, so nobody writes in it. */
  damaged: 103,
  /** This document is getting so large that it will stop growing (`documentWarnBytes`). */
  large: 104,
} as const;

/** What follows message type 0. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

/** The address parameter by which a client asks for messages 100 and up, and names the schema that it knows. */
export const OWN_CLIENT_PARAMETER = 'opgave';

/** The address parameter (and HTTP header) that names which sign-in of this browser a tab uses. */
export const SIGN_IN_PARAMETER = 'signIn';
export const SIGN_IN_HEADER = 'x-opgave-sign-in';

/** Every sign-in has a cookie of its own: this, followed by its id. */
export const SIGN_IN_COOKIE = '__Host-opgave-';

/** Raised when the schema in `shared/document` changes; an older client becomes read-only (P10). */
export const DOCUMENT_SCHEMA_VERSION = 1;

/** Milliseconds between two pings on `/collab`. */
export const PING_INTERVAL = 5_000;

/** Milliseconds after which our client answers a ping again; whoever says nothing for a minute is gone. */
export const PING_ANSWER_INTERVAL = 20_000;
