/**
 * Soon, and without anybody loading anything: patience for a machine that tests share, not a measure. That open
 * connections are told within a second is asked of raw clients (`order.test.ts`, `livePresence.test.ts`) and measured by
 * P33 of `npm run prove` and by `npm run room`. The choice looks by itself every five seconds as well, so there this only
 * says that it comes.
 */
export const AT_ONCE = { timeout: 4_000 };
