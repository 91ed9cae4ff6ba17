import { OwnValueKey } from '@opgave/shared/method/ownValues';
import { expect, it } from 'vitest';
import { areWhole, emptyOwnValue } from './ownValueDraft.ts';

it('begins empty under a key of its own, and is not whole before it has names and a question', () => {
  const [one, other] = [emptyOwnValue(), emptyOwnValue()];
  expect(one.key).not.toBe(other.key);
  expect(OwnValueKey.safeParse(one.key).success).toBe(true);
  expect(areWhole([one])).toBe(false);
  const whole = { ...one, name: { nl: 'Rust', en: 'Peace' }, question: 'Krijgt iemand de tijd?' };
  expect(areWhole([whole])).toBe(true);
  expect(areWhole([whole, { ...whole, key: other.key }])).toBe(false);
});
