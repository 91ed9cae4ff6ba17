import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const SOURCE = join(import.meta.dirname, '..');

it('a page is laid out by how many letters fit, so larger letters get the narrower layout', () => {
  const sheets = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.css'),
  );
  const widths = sheets.flatMap(
    (file) => readFileSync(join(SOURCE, file), 'utf8').match(/@media[^{]*-width[^{]*/g) ?? [],
  );
  expect(widths.length).toBeGreaterThan(10);
  expect(widths.filter((width) => width.includes('px'))).toEqual([]);
});
