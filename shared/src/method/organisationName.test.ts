import { expect, it } from 'vitest';
import { isSameName } from './organisationName.ts';

it.each([
  ['Gemeente Nu', 'gemeente nu', true],
  ['Gemeente Nu', '  Gemeente   Nu ', true],
  ['Provincie Fryslân', 'provincie frysla\u0302n', true],
  ['Gemeente Nu', 'Gemeente Nú', false],
  ['Gemeente Nu', 'GemeenteNu', false],
])('[ORG_NAME] "%s" and "%s": %s', (one, other, expected) => {
  expect(isSameName(one, other)).toBe(expected);
});
