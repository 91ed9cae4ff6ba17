import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import nl from './nl.json';

const SOURCES = ['client', 'shared'].map((workspace) =>
  join(import.meta.dirname, '../../..', workspace, 'src'),
);

function codeOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name) && !name.includes('.test.'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

const code = SOURCES.map(codeOf).join('\n');
const literals = new Set([...code.matchAll(/['"`]([\w./-]+)['"`]/gu)].map(([, text = '']) => text));
/** What may stand where a key is put together: a word of the code, a field, or a number. */
const pieces = new Set(
  [...code.matchAll(/[\w-]+/gu)].map(([word]) => word).filter((word) => !/^\d+$/u.test(word)),
);

/** Every way in which the code puts a key together, with room for what it puts in. */
const made = [...code.matchAll(/`([\w.-]*\$\{[^`\n]*)`/gu)]
  .map(([, text = '']) => text.split(/\$\{[^}]*\}/u))
  .filter(
    (parts) => parts.some((part) => part.includes('.')) && parts.every((part) => /^[\w.-]*$/u.test(part)),
  )
  .map(
    (parts) => new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('([\\w./-]+?)')}$`, 'u'),
  );

function isMade(key: string): boolean {
  return made.some((form) =>
    form
      .exec(key)
      ?.slice(1)
      .every((put) => put.split(/[./]/u).every((piece) => pieces.has(piece) || /^\d+$/u.test(piece))),
  );
}

it('every text of the interface is shown somewhere', () => {
  const unused = Object.keys(nl).filter((key) => {
    const base = key.replace(/_(?:zero|one|other)$/u, '');
    return !literals.has(base) && !isMade(base);
  });
  expect(unused).toEqual([]);
});
