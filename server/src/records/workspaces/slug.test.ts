import { describe, expect, it } from 'vitest';
import { slugOf } from './slug.ts';

describe('a slug', () => {
  it.each([
    ['Te veel brieven', 'te-veel-brieven'],
    ['  Één loket?!  ', 'een-loket'],
    ['Łódź – 2026', 'odz-2026'],
    ['../../etc/passwd', 'etc-passwd'],
    ['!!!', 'tafel'],
    ['مشكلة', 'tafel'],
  ])('of "%s" is %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it('is short and never ends in a hyphen', () => {
    const slug = slugOf(`${'a'.repeat(59)} ${'b'.repeat(100)}`);
    expect(slug).toBe('a'.repeat(59));
  });
});
