/**
 * Told by the server over an open connection: the pages looked at with this ask by themselves every five seconds at
 * most, so that whatever is there sooner was told. How fast that is, is measured beside a control and not here:
 * `npm run room`, and P33 of `npm run prove`.
 */
export const AT_ONCE = { timeout: 4_000 };
