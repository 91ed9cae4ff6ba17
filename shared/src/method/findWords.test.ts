import { expect, it } from 'vitest';
import { folded, holdsAll, searchWords, snippetOf } from './findWords.ts';

it.each([
  ['Één brief', 'een brief'],
  ['IJsselmeer en ĳs', 'ijsselmeer en ijs'],
  ['coöperatie, naïef, ångström', 'cooperatie, naief, angstrom'],
  ['ﬁnanciën', 'financien'],
])('%s is looked for as %s', (text, expected) => {
  expect(folded(text)).toBe(expected);
});

it('finds a text that holds every word, in any order', () => {
  const words = searchWords('  ENVELOP één  een ');
  expect(words).toEqual(['envelop', 'een']);
  expect(holdsAll(folded('Een logo op de envelop.'), words)).toBe(true);
  expect(holdsAll(folded('Een logo op de brief.'), words)).toBe(false);
  expect(holdsAll(folded('Wat dan ook'), searchWords('  '))).toBe(false);
});

it('shows the first match as it is written, with what stands around it', () => {
  expect(snippetOf('Mijn coöperatie\nkreeg brieven.', searchWords('brieven COOP'))).toEqual({
    before: 'Mijn ',
    match: 'coöp',
    after: 'eratie kreeg brieven.',
  });
  const long = `${'a '.repeat(100)}envelop${' b'.repeat(100)}`;
  const { before, match, after } = snippetOf(long, ['envelop']);
  expect(match).toBe('envelop');
  expect(before.startsWith('…') && after.endsWith('…')).toBe(true);
  expect(before.length + after.length).toBeLessThan(130);
});

it('shows the beginning where the words stand in the name and not in the text', () => {
  expect(snippetOf('Kort.', ['samira'])).toEqual({ before: '', match: '', after: 'Kort.' });
});
