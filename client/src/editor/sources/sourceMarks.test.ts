import { EXTENSIONS } from '@opgave/shared/document/extensions';
import { inlineText } from '@opgave/shared/document/extractText';
import { passageOf, textBlocks } from '@opgave/shared/document/passages';
import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { SourceDesk } from './SourceDesk.ts';
import { sourceMarks } from './sourceMarks.ts';
import type { DrawnLink } from './sources.ts';

const TEXT = 'Ik belde drie keer. Niemand wist iets. Toen stopte ik.';
const LAG = 200;

let doc: Y.Doc;
let desk: SourceDesk;
let stop: () => void;
const editors: Editor[] = [];
const opened: string[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  doc = new Y.Doc();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(TEXT)]);
  doc.getXmlFragment('causes').push([paragraph]);
  desk = new SourceDesk(doc);
  stop = desk.start();
  opened.length = 0;
});
afterEach(() => {
  for (const editor of editors.splice(0)) editor.destroy();
  stop();
  vi.useRealTimers();
  document.body.replaceChildren();
});

function linkOn(words: string, id = 'one'): DrawnLink {
  const [block] = textBlocks(doc.getXmlFragment('causes'));
  const from = block ? inlineText(block).indexOf(words) : -1;
  const passage = block && passageOf({ block, from, to: from + words.length });
  if (!passage) throw new Error(`nowhere: ${words}`);
  return { id, section: 'causes', passage, look: { state: 'shown', text: 'Karin', label: 'Bron: Karin' } };
}

async function edit(): Promise<Editor> {
  const fragment = doc.getXmlFragment('causes');
  const element = document.createElement('div');
  document.body.append(element);
  const editor = new Editor({
    element,
    injectCSS: false,
    extensions: [
      ...EXTENSIONS.prose,
      Collaboration.configure({ fragment }),
      sourceMarks({ desk, fragment, open: (id) => opened.push(id) }),
    ],
  });
  editors.push(editor);
  await vi.advanceTimersByTimeAsync(LAG);
  return editor;
}

/** The text with a bar where chips stand. */
function drawn(editor: Editor): string {
  const copy = editor.view.dom.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const chips of copy.querySelectorAll('[data-chips]')) {
    chips.replaceWith(`|${[...chips.children].map((chip) => chip.textContent).join(',')}|`);
  }
  return copy.textContent ?? '';
}

it('draws the sources behind the sentence in which their words stand, and changes no letter', async () => {
  desk.shownAre([linkOn('wist'), linkOn('Niemand', 'two')], false);
  const before = Y.encodeStateVector(doc);
  const editor = await edit();

  expect(drawn(editor)).toBe('Ik belde drie keer. Niemand wist iets.|Karin,Karin| Toen stopte ik.');
  expect(Y.encodeStateVector(doc)).toEqual(before);
  expect(editor.view.dom.querySelectorAll('[style]')).toHaveLength(0);
});

it('stays behind its sentence while somebody writes right behind it, and the caret stays with the letters', async () => {
  desk.shownAre([linkOn('Toen stopte ik.')], false);
  const editor = await edit();
  editor.commands.focus('end');
  editor.commands.insertContent(' En');
  editor.commands.insertContent(' nu?');
  await vi.advanceTimersByTimeAsync(LAG);

  expect(drawn(editor)).toBe(`${TEXT}|Karin| En nu?`);
  expect(editor.state.selection.head).toBe(1 + TEXT.length + ' En nu?'.length);
});

it('moves along at once when another writes before it', async () => {
  desk.shownAre([linkOn('Niemand wist iets.')], false);
  const editor = await edit();
  const text = textBlocks(doc.getXmlFragment('causes'))[0]?.get(0);
  if (text instanceof Y.XmlText) text.insert(0, 'Luister. ');

  expect(drawn(editor)).toBe('Luister. Ik belde drie keer. Niemand wist iets.|Karin| Toen stopte ik.');
});

it('opens the card of the chip that is pressed', async () => {
  desk.shownAre([linkOn('Niemand')], false);
  const editor = await edit();
  const chip = editor.view.dom.querySelector('[data-source]');
  if (chip instanceof HTMLElement) chip.click();
  expect(opened).toEqual(['one']);
});

it('marks the sentences without a source only when that is asked', async () => {
  const link = linkOn('Niemand');
  desk.shownAre([link], false);
  const editor = await edit();
  const marked = () => [...editor.view.dom.querySelectorAll('p > span[class]:not([data-chips])')];
  const bare = () =>
    marked()
      .map((mark) => mark.textContent)
      .filter((words) => words.length === 1);
  expect(bare()).toEqual([]);

  desk.shownAre([link], true);

  expect(bare()).toEqual(['I', 'T']);
});

it('knows a source as one without a place once its words are gone, and finds them when they come back', async () => {
  desk.shownAre([linkOn('Niemand wist iets.')], false);
  const editor = await edit();
  editor.commands.setTextSelection({ from: 21, to: 39 });
  editor.commands.deleteSelection();
  await vi.advanceTimersByTimeAsync(LAG);
  expect(desk.orphansOf('causes').map(({ id }) => id)).toEqual(['one']);

  editor.commands.insertContent('Niemand wist iets.');
  await vi.advanceTimersByTimeAsync(LAG);

  expect(desk.orphansOf('causes')).toEqual([]);
  expect(drawn(editor)).toContain('Niemand wist iets.|Karin|');
});

it('gives the same answer for a block of which nothing changed, so that it is not drawn anew', () => {
  const other = new Y.XmlElement('paragraph');
  other.insert(0, [new Y.XmlText('Een tweede alinea.')]);
  doc.getXmlFragment('causes').push([other]);
  desk.shownAre([linkOn('Niemand wist iets.')], true);
  const [block] = textBlocks(doc.getXmlFragment('causes'));
  if (!block) throw new Error('no block');
  const before = desk.drawnIn(block);
  const text = other.get(0);
  if (text instanceof Y.XmlText) text.insert(0, 'En nog ');
  expect(desk.drawnIn(block)).toBe(before);
  desk.shownAre([linkOn('Niemand wist iets.')], false);
  expect(desk.drawnIn(block).bare).toEqual([]);
});
