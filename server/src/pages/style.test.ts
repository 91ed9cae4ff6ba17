import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STYLE } from './style.ts';

const TOKENS = readFileSync(new URL('../../../client/src/ui/tokens.css', import.meta.url), 'utf8');
const VALUE = /--([\w-]+):\s*([^;]+);/g;

/** The first rule after this text. */
function rule(css: string, start: string): ReadonlyMap<string, string> {
  const from = css.indexOf(start);
  const body = css.slice(from, css.indexOf('}', from));
  return new Map([...body.matchAll(VALUE)].map(([, name = '', value = '']) => [name, value]));
}

describe('the look of pages that the server writes', () => {
  it.each([
    ['light', ':root {', ':root {'],
    ['dark', 'prefers-color-scheme: dark', "[data-theme='dark'] {"],
    ['high contrast', 'prefers-contrast: more', "[data-theme='contrast'] {"],
  ])('has the colours of the client in the %s theme', (_, here, there) => {
    const own = rule(STYLE, here);
    const tokens = rule(TOKENS, there);
    expect(own.size).toBeGreaterThan(10);
    expect([...own].filter(([name, value]) => tokens.get(name) !== value)).toEqual([]);
  });
});
