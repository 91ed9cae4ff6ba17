import { afterEach, describe, expect, it } from 'vitest';
import { chooseLanguage, preferredLanguage } from './language.ts';

afterEach(() => localStorage.clear());

describe('the language of the page', () => {
  it('is what the browser asks for, in its order', () => {
    expect(preferredLanguage(['fr-FR', 'en-US', 'nl'])).toBe('en');
    expect(preferredLanguage(['nl-BE'])).toBe('nl');
  });

  it('is Dutch when nothing we have is asked for', () => {
    expect(preferredLanguage(['fr'])).toBe('nl');
    expect(preferredLanguage([])).toBe('nl');
  });

  it('is what the person chose, whatever the browser asks for', () => {
    chooseLanguage('en');
    expect(preferredLanguage(['nl'])).toBe('en');
  });
});
