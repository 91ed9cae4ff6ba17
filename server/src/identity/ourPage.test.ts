import { describe, expect, it } from 'vitest';
import { comesFromOurPage } from './ourPage.ts';

const OURS = ['https://tafel.example.nl'];
const VARIANTS: readonly (readonly [string | undefined, boolean])[] = [
  ['https://tafel.example.nl', true],
  ['http://tafel.example.nl', false],
  ['https://tafel.example.nl:444', false],
  ['https://tafel.example.nl.evil.example', false],
  ['https://evil.example', false],
  ['https://sub.tafel.example.nl', false],
  ['https://TAFEL.example.nl', false],
  ['https://tafel.example.nl/', false],
  ['https://tafel.example.nl@evil.example', false],
  ['null', false],
  ['', false],
  [undefined, false],
];

describe('T03 only a page of ours may connect', () => {
  it.each(VARIANTS)('T03 origin %s: %s', (origin, isOurs) => {
    for (const isUpgrade of [true, false]) {
      for (const method of ['GET', 'POST']) {
        const question = { origin, fetchSite: undefined, method, isUpgrade };
        expect(comesFromOurPage(question, OURS)).toBe(isOurs);
      }
    }
  });

  it('T03 admits a long-polling GET without Origin only when the browser calls it same-origin', () => {
    const question = { origin: undefined, method: 'GET', isUpgrade: false };
    expect(comesFromOurPage({ ...question, fetchSite: 'same-origin' }, OURS)).toBe(true);
    for (const fetchSite of ['same-site', 'cross-site', 'none', undefined]) {
      expect(comesFromOurPage({ ...question, fetchSite }, OURS)).toBe(false);
    }
    const vouched = { origin: undefined, fetchSite: 'same-origin' };
    expect(comesFromOurPage({ ...vouched, method: 'POST', isUpgrade: false }, OURS)).toBe(false);
    expect(comesFromOurPage({ ...vouched, method: 'GET', isUpgrade: true }, OURS)).toBe(false);
  });

  it('T03 does not let a vouched request with a foreign Origin through', () => {
    const question = {
      origin: 'https://evil.example',
      fetchSite: 'same-origin',
      method: 'GET',
      isUpgrade: false,
    };
    expect(comesFromOurPage(question, OURS)).toBe(false);
  });
});
