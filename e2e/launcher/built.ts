import { join, resolve } from 'node:path';

/** The folder that holds the built product: `server/dist` and `client/dist`. */
const PRODUCT = resolve(process.env['OPGAVE_PRODUCT'] ?? resolve(import.meta.dirname, '../..'));

/** An entry of the built server, such as `main` or `seed`. */
export function serverEntry(name: string): string {
  return join(PRODUCT, 'server/dist', `${name}.js`);
}
