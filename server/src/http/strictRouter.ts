import { Router } from 'express';

/** One address for one thing: no trailing slash, no capitals (N09). */
export function strictRouter(): Router {
  return Router({ strict: true, caseSensitive: true });
}
