import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const SOURCE = join(import.meta.dirname, '../../..');
const REM = 16;
/** Of the height of a screen: what is read from ten metres (`screens.md` 5.8). */
const SMALLEST = 1 / 40;

const sheets = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.css'),
);
const css = sheets.map((file) => readFileSync(join(SOURCE, file), 'utf8')).join('\n');
/** Only what stands on the screen for the room is as large as its height says. */
const sizes = [...css.matchAll(/font-size: clamp\(([^;]*vh[^;]*)\);/g)].map(([, size = '']) => size);

function tokenOf(name: string): string {
  return new RegExp(`${name}: clamp\\(([^;]*)\\);`).exec(css)?.[1] ?? '';
}

function pixels(size: string, screen: { readonly width: number; readonly height: number }): number {
  const whole = size.replace(/var\((--[\w-]+)\)/, (_, name: string) => `${pixels(tokenOf(name), screen)}px`);
  const [least = 0, wanted = 0, most = 0] = whole.split(', ').map((part) => {
    const unit = part.replace(/[\d.]+/, '');
    const scale = { rem: REM, px: 1, vh: screen.height / 100, vw: screen.width / 100 }[unit] ?? Number.NaN;
    return Number.parseFloat(part) * scale;
  });
  return Math.max(least, Math.min(wanted, most));
}

it.each([
  [1280, 720],
  [1366, 768],
  [1920, 1080],
])(
  'pitfall 12: on a projector of %i by %i no letter is smaller than a fortieth of its height',
  (width, height) => {
    expect(sizes.length).toBeGreaterThan(10);
    const small = sizes.filter((size) => !(pixels(size, { width, height }) / height >= SMALLEST));
    expect(small).toEqual([]);
  },
);
