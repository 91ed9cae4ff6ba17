import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersonalData } from './personalData.ts';

const kinds = (text: string) => findPersonalData(text).map(({ kind, text: found }) => [kind, found]);

describe('personal data in a story', () => {
  it.each([
    ['Mijn nummer is 111222333.', '111222333'],
    ['Mijn nummer is 123456782, zei ik.', '123456782'],
    ['Nummer 1112.22.333 stond erop.', '1112.22.333'],
    ['Nummer 111 222 333 stond erop.', '111 222 333'],
    ['Nummer 111-222-333 stond erop.', '111-222-333'],
    ['bsn:111222333', '111222333'],
    ['Op 3 111222333 stond ik, dat was nummer 12.', '111222333'],
  ])('[PII_FOUND] names the citizen service number in %s', (text, found) => {
    expect(kinds(text)).toEqual([['citizenServiceNumber', found]]);
  });

  it.each([
    'Het bedrag was 123456789 euro.',
    'Dossier 000000000 is leeg.',
    'Bel 0612345678 of 1112223334.',
    'Van 240 euro werd het 610 euro.',
    'Het ging om 11.122.233 euro in 2.400 huishoudens.',
    'In 2021, 2022 en 2023 kwam er een brief.',
    'Artikel AB111222333 is uitverkocht.',
  ])('[PII_FOUND] finds nothing in %s', (text) => {
    expect(findPersonalData(text)).toEqual([]);
  });

  it.each([
    ['Stort het op NL91 ABNA 0417 1643 00 voor vrijdag.', 'NL91 ABNA 0417 1643 00'],
    ['Stort het op nl91abna0417164300.', 'nl91abna0417164300'],
    ['Op NL91 ABNA 0417 1643 00 en dan wachten.', 'NL91 ABNA 0417 1643 00'],
    ['Ik betaalde in 21 dagen op NL91 ABNA 0417 1643 00', 'NL91 ABNA 0417 1643 00'],
    ['Uit Duitsland: DE89 3704 0044 0532 0130 00', 'DE89 3704 0044 0532 0130 00'],
    ['Uit Noorwegen: NO93 8601 1117 947', 'NO93 8601 1117 947'],
  ])('[PII_FOUND] names the account in %s', (text, found) => {
    expect(kinds(text)).toEqual([['bankAccount', found]]);
  });

  it('[PII_FOUND] leaves an account with wrong check digits alone', () => {
    expect(kinds('Op NL92 ABNA 0417 1643 00 en dan wachten.')).toEqual([]);
  });

  it.each([
    ['Mail naar samira@voorbeeld.nl.', 'samira@voorbeeld.nl'],
    ['Mail naar sa.mi-ra+x@post.voorbeeld.nl!', 'sa.mi-ra+x@post.voorbeeld.nl'],
    ['Wij zijn @thuis en mailen niet.', undefined],
  ])('[PII_FOUND] looks for a mail address in %s', (text, found) => {
    expect(kinds(text)).toEqual(found === undefined ? [] : [['mailAddress', found]]);
  });

  it('[PII_FOUND] names everything at once, in reading order and at its place', () => {
    const text = 'a@b.nl, dan 111222333 en NL91ABNA0417164300';
    const found = findPersonalData(text);
    expect(found.map(({ kind }) => kind)).toEqual(['mailAddress', 'citizenServiceNumber', 'bankAccount']);
    for (const { from, to, text: part } of found) expect(text.slice(from, to)).toBe(part);
  });

  it('[PII_FOUND] never throws and stays quick, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const { from, to, text: part } of findPersonalData(text))
          expect(text.slice(from, to)).toBe(part);
      }),
    );
    const begin = performance.now();
    for (const part of ['1 ', 'a1', 'NL12', 'a.', 'a@']) findPersonalData(part.repeat(5_000));
    expect(performance.now() - begin).toBeLessThan(2_000);
  });
});
