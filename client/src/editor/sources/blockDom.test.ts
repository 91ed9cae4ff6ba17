import { afterEach, beforeEach, expect, it } from 'vitest';
import { lettersBefore } from './blockDom.ts';

let paragraph: HTMLParagraphElement;

beforeEach(() => {
  paragraph = document.createElement('p');
  paragraph.innerHTML = 'Niemand <strong>kijkt</strong><span data-chips="">[1]</span> naar<br>het geheel.';
  document.body.append('Ervoor. ', paragraph, 'Erna.');
});
afterEach(() => document.body.replaceChildren());

const part = (index: number) => paragraph.childNodes[index] ?? paragraph;

it.each([
  ['in its first words', () => part(0), 3, 3],
  ['in bold words', () => part(1).firstChild ?? part(1), 2, 10],
  ['after a chip, which is no text', () => part(3), 2, 15],
  ['after a line end', () => part(5), 3, 22],
  ['at its beginning, as a whole', () => paragraph, 0, 0],
  ['between its parts', () => paragraph, 2, 13],
  ['at its end, as a whole', () => paragraph, 6, 30],
  ['between the parts of bold words', () => part(1), 1, 13],
  ['before it', () => document.body.firstChild ?? paragraph, 2, 0],
  ['behind it', () => document.body.lastChild ?? paragraph, 2, 30],
])('counts the letters of a paragraph before a place %s', (_where, node, offset, expected) => {
  expect(lettersBefore(paragraph, node(), offset)).toBe(expected);
});
