import { PersonId } from '@opgave/shared/ids';
import { beforeEach, expect, it } from 'vitest';
import { hintsPutAway, putAway } from './putAway.ts';

const SAMIRA = PersonId.parse('samira0000000000000');
const KARIN = PersonId.parse('karin00000000000000');

beforeEach(() => localStorage.clear());

it('keeps what one person put away, and shows it to nobody else on the device', () => {
  expect(putAway(SAMIRA, 'one')).toEqual(['one']);
  expect(putAway(SAMIRA, 'two')).toEqual(['one', 'two']);
  expect(putAway(SAMIRA, 'one')).toEqual(['two', 'one']);

  expect(hintsPutAway(SAMIRA)).toEqual(['two', 'one']);
  expect(hintsPutAway(KARIN)).toEqual([]);
});

it('forgets the oldest when there are many', () => {
  for (let count = 0; count < 510; count += 1) putAway(SAMIRA, `key ${count}`);

  expect(hintsPutAway(SAMIRA)).toHaveLength(500);
  expect(hintsPutAway(SAMIRA)[0]).toBe('key 10');
});

it.each(['{', '{"a":1}', '[1]'])('takes what it cannot read for nothing: %s', (kept) => {
  localStorage.setItem(`opgave.plainer.${SAMIRA}`, kept);

  expect(hintsPutAway(SAMIRA)).toEqual([]);
});
