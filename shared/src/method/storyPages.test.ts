import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { LIMITS } from '#contract/limits.ts';
import { STORY_PAGE, STORY_PAGES, storyPageAt, storyPages } from './storyPages.ts';

const SHORT = { situation: '', steps: '', effect: '', feeling: '', needed: '' };
const wordsOf = (field: 'situation', text: string) =>
  storyPages({ ...SHORT, [field]: text }).map(({ words }) => words);

it('[SESSION_STORY] a short story has one page for each question that was answered', () => {
  expect(storyPages({ ...SHORT, situation: 'Vier brieven.', effect: 'Ik slaap slecht.' })).toEqual([
    { field: 'situation', words: 'Vier brieven.' },
    { field: 'effect', words: 'Ik slaap slecht.' },
  ]);
});

it('[SESSION_STORY] a long answer goes on after a whole sentence', () => {
  const sentence = `${'Ik kreeg weer een brief '.repeat(5).trim()}.`;
  expect(wordsOf('situation', `${sentence} ${sentence} ${sentence}`)).toEqual([
    `${sentence} ${sentence}`,
    sentence,
  ]);
});

it('[SESSION_STORY] loses no word, and no page is longer than a screen holds', () => {
  const letters = fc.string({
    unit: fc.constantFrom('a', 'é', '.', '?', ' ', '\n', '”'),
    maxLength: 2_000,
  });
  fc.assert(
    fc.property(letters, (text) => {
      const pages = wordsOf('situation', text);
      expect(pages.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      expect(pages.filter(({ length }) => length > STORY_PAGE)).toEqual([]);
    }),
  );
});

it('[SESSION_STORY] the longest story that can be told has a number for each page', () => {
  const longest = 'Een zin van precies zoveel letters dat het niet past. '
    .repeat(200)
    .slice(0, LIMITS.textLength);
  const all = { situation: longest, steps: longest, effect: longest, feeling: longest, needed: longest };
  expect(storyPages(all).length).toBeLessThan(STORY_PAGES);
});

it('[SESSION_STORY] a story that became shorter while it was told is at its end', () => {
  const told = { ...SHORT, situation: 'Vier brieven.', effect: 'Ik slaap slecht.' };
  expect(storyPageAt(told, 4)).toEqual({ field: 'effect', words: 'Ik slaap slecht.', page: 1, pages: 2 });
  expect(storyPageAt(SHORT, 0)).toBeUndefined();
});
