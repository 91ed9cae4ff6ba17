import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const PLACE = '__RELEASE__';
/** Fonts for other alphabets are fetched by the few who need them. */
const KEPT = /\.(?:js|css)$|source-sans-3-latin(?:-ext)?-wght-normal[^/]*\.woff2$/;

/** Tells the service worker which files belong to this release; hashed names make the list a fingerprint. */
export function release(): Plugin {
  return {
    name: 'opgave:release',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle['sw.js'];
        if (worker?.type !== 'chunk') return;
        const assets = Object.keys(bundle)
          .filter((file) => file.startsWith('assets/') && KEPT.test(file))
          .sort();
        const name = createHash('sha256').update(assets.join('\n')).digest('hex').slice(0, 12);
        const list = [name, ...assets.map((file) => `/${file}`)];
        worker.code = worker.code.replace(/(["'`])__RELEASE__\1/, JSON.stringify(JSON.stringify(list)));
        if (worker.code.includes(PLACE)) this.error('The service worker was not told its release.');
      },
    },
  };
}
