import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GROUPS } from '@opgave/shared/method/groups';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');

type Colours = ReadonlyMap<string, string>;
type Pair = {
  readonly words: string;
  readonly ink: string;
  readonly ground: string;
  readonly listed: number;
  readonly needs: number;
};

const SECTIONS = {
  LIGHT: ':root',
  DARK: "[data-theme='dark']",
  CONTRAST: "[data-theme='contrast']",
} as const;
const PAIR = /^ \* ([a-z-]+) on ([a-z-]+)\s+([\d.]+)\s+\(needs ([\d.]+)\)$/;
const GROUP =
  /^ \* (\w+): initials ([\d.]+), ink on soft ([\d.]+), shape on soft ([\d.]+), on surface ([\d.]+), on canvas ([\d.]+), text on soft ([\d.]+)$/;

function coloursIn(block: string): Colours {
  const found = block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})\b/gi);
  return new Map([...found].map((match) => [match[1] ?? '', match[2] ?? '']));
}

function blockAfter(selector: string): string {
  const start = css.indexOf(`${selector} {`);
  expect(start, selector).toBeGreaterThan(-1);
  return css.slice(start, css.indexOf('}', start));
}

/** Relative luminance of WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function groupPairs(line: RegExpExecArray): Pair[] {
  const [, group = '', ...figures] = line;
  const own = `group-${group}`;
  const pairs = [
    ['on-group', own, 4.5],
    [`${own}-ink`, `${own}-soft`, 4.5],
    [own, `${own}-soft`, 3],
    [own, 'surface', 3],
    [own, 'canvas', 3],
    ['text', `${own}-soft`, 7],
  ] as const;
  return pairs.map(([ink, ground, needs], index) => ({
    words: `${ink} on ${ground}`,
    ink,
    ground,
    needs,
    listed: Number(figures[index]),
  }));
}

function pairsOf(line: string): Pair[] {
  const group = GROUP.exec(line);
  if (group) return groupPairs(group);
  const [, ink = '', ground = '', listed, needs] = PAIR.exec(line) ?? [];
  if (listed === undefined) return [];
  return [{ words: `${ink} on ${ground}`, ink, ground, listed: Number(listed), needs: Number(needs) }];
}

function listedPairs(section: string): Pair[] {
  const header = css.slice(0, css.indexOf('*/')).split('\n');
  const start = header.findIndex((line) => line.startsWith(` * ${section}`));
  const end = header.findIndex((line, index) => index > start && line === ' *');
  return header.slice(start + 1, end).flatMap(pairsOf);
}

describe.each(Object.entries(SECTIONS))('the colours of the theme %s', (section, selector) => {
  const pairs = listedPairs(section);
  const colours = coloursIn(blockAfter(selector));

  it('lists every pair and every group', () => {
    expect(pairs).toHaveLength(56 + GROUPS.length * 6);
  });

  it.each(pairs)('shows $words as listed and as needed', ({ ink, ground, listed, needs }) => {
    const measured = contrast(colours.get(ink) ?? '', colours.get(ground) ?? '');
    expect(measured).toBeGreaterThanOrEqual(needs);
    expect(measured.toFixed(1)).toBe(listed.toFixed(1));
  });
});

describe('the theme the device asks for', () => {
  it.each([
    ['(prefers-color-scheme: dark)', "[data-theme='dark']"],
    ['(prefers-contrast: more)', "[data-theme='contrast']"],
  ])('at %s is the same as the theme one can choose', (question, selector) => {
    const media = css.slice(css.indexOf(`@media ${question}`));
    const asked = media.slice(0, media.indexOf('}'));
    expect(coloursIn(asked)).toEqual(coloursIn(blockAfter(selector)));
  });
});
