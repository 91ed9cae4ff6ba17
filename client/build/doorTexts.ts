import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const NAME = /^\0?virtual:door-texts\/(nl|en)$/;
const PREFIXES = [
  'common.',
  'display.',
  'door.',
  'error.',
  'group.',
  'language.',
  'notice.',
  'openness.',
  'role.',
  'ui.',
  'wayBack.',
];

/** Words that only the app says: of writing, of gates, of signing in, and of what a role is. */
const NOT_SAID =
  /^(?:error\.(?:update|document|schema|client|gate|stale|personal|removed|not-signed)-|role\.\w+\.meaning$|openness\.\w+\.name$|display\.(?:calmCarets|singleKeys))/;

function isSaidAtDoor(key: string): boolean {
  return PREFIXES.some((prefix) => key.startsWith(prefix)) && !NOT_SAID.test(key);
}

function textsIn(file: string): [string, unknown][] {
  const texts: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return Object.entries({ ...(typeof texts === 'object' && texts) });
}

/** Gives the door only the words it says, so that it stays small on a bad line. */
export function doorTexts(...folders: readonly string[]): Plugin {
  return {
    name: 'opgave:door-texts',
    resolveId: (id) => (NAME.test(id) ? `\0${id}` : undefined),
    load(id) {
      const language = NAME.exec(id)?.[1];
      if (!language) return undefined;
      const files = folders.map((folder) => resolve(folder, `${language}.json`));
      for (const file of files) this.addWatchFile(file);
      const wanted = files.flatMap(textsIn).filter(([key]) => isSaidAtDoor(key));
      return `export default ${JSON.stringify(Object.fromEntries(wanted))};`;
    },
  };
}
