import { afterEach, expect, it } from 'vitest';
import { placeOfWords } from './placeOfWords.ts';

afterEach(() => {
  getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

it.each([
  { around: '<section id="causes"><p>Brieven</p></section>', place: '#causes' },
  { around: '<article data-place="idea1"><p>Brieven</p></article>', place: '#at-idea1' },
  {
    around: '<section id="causes"><div data-place="card1"><p>Brieven</p></div></section>',
    place: '#at-card1',
  },
  { around: '<p>Brieven</p>', place: undefined },
])('is the section or card around the selected words: $place', ({ around, place }) => {
  document.body.innerHTML = around;
  const words = document.querySelector('p')?.firstChild;
  if (words) getSelection()?.selectAllChildren(words.parentElement ?? words);
  expect(placeOfWords()).toBe(place);
});

it('is nowhere when nothing is selected', () => {
  expect(placeOfWords()).toBeUndefined();
});
