import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ATTACKS } from './prove/attacks.ts';

const ROOT = join(import.meta.dirname, '..');
const PROMISES = [
  ...numbered('P', [1, 15]),
  ...numbered('P', [20, 24]),
  'P27',
  'P28',
  ...numbered('P', [30, 34]),
  ...numbered('T', [1, 5]),
];
/** `field.md` of a live session. */
const IN_SESSION = [
  ...[9, 13, 16, 22, 24, 25].map((number) => `capability ${number}`),
  ...[7, 8, 9, 12].map((number) => `pitfall ${number}`),
];
const NAMED_TEST = /`([^`]+)`: ([^`]+?)(?=<br>|$)/g;

function numbered(letter: string, [from, to]: readonly [number, number]): readonly string[] {
  return Array.from(
    { length: to - from + 1 },
    (_, index) => `${letter}${String(from + index).padStart(2, '0')}`,
  );
}

interface Row {
  readonly id: string;
  readonly attack: string;
  readonly tests: readonly { readonly file: string; readonly title: string }[];
}

function rows(): readonly Row[] {
  const lines = readFileSync(join(ROOT, 'docs/promises.md'), 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [, id = '', , attack = '', tests = ''] = line.split('|').map((cell) => cell.trim());
    if (!/^(?:[PT]\d\d|[1-5]|(?:capability|pitfall) \d+)$/.test(id)) return [];
    const named = [...tests.matchAll(NAMED_TEST)].flatMap(([, file = '', titles = '']) =>
      titles.split('; ').map((title) => ({ file, title: title.trim() })),
    );
    return [{ id, attack, tests: named }];
  });
}

it('has a row for every promise of the sync engine, the five pitfalls, and a live session', () => {
  const ids = rows().map(({ id }) => id);
  expect(ids).toEqual([...PROMISES, '1', '2', '3', '4', '5', ...IN_SESSION]);
});

it.each(rows())('$id is shown by what its row names', ({ attack, tests }) => {
  expect(tests.length).toBeGreaterThan(0);
  for (const { file, title } of tests) {
    expect(readFileSync(join(ROOT, file), 'utf8'), `${title} in ${file}`).toContain(title);
  }
  if (attack !== '') expect(ATTACKS.map(({ id }) => id)).toContain(attack);
});
