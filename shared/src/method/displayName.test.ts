import { expect, it } from 'vitest';
import { namesSomebody } from './displayName.ts';

it.each([
  'Anoniem',
  ' anonymous ',
  'ANONIEM',
  'Anonïem',
  'Anonymous 3',
  'Gast',
  'gast2',
  'Guest',
  'Guest_7',
  '(guest)',
  'Onbekend',
  'Unknown',
  'Naamloos',
  'No name',
  'no-name',
  'Geen naam',
  'false',
  '-',
  '...',
  '?!',
  '12',
  '🙂',
  '',
])('[DISPLAY_NAME] %j names nobody', (name) => {
  expect(namesSomebody(name)).toBe(false);
});

it.each([
  'Fatima',
  'Yusuf A.',
  'X',
  'J.',
  'Vlinder 12',
  'Buurvrouw',
  'Jan Gast',
  'Guestine',
  'Een inwoner',
  'Żółw',
  'فاطمة',
  '李',
  'Анна',
  'अनिल',
])('[DISPLAY_NAME] %j names somebody, by a first name or a pseudonym', (name) => {
  expect(namesSomebody(name)).toBe(true);
});
