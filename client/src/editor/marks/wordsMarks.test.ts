import { EXTENSIONS } from '@opgave/shared/document/extensions';
import { inlineText } from '@opgave/shared/document/extractText';
import { passageOf, textBlocks } from '@opgave/shared/document/passages';
import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { DecorationSet } from '@tiptap/pm/view';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { PassageDesk } from '../passages/PassageDesk.ts';
import { isSameMark, type MarkDesk, type WordsMark } from './marks.ts';
import { wordsMarks } from './wordsMarks.ts';

const TEXT = 'Ik belde drie keer. Niemand wist iets. Toen stopte ik.';
const LAG = 200;

let doc: Y.Doc;
let desk: MarkDesk;
let stop: () => void;
let editor: Editor;

beforeEach(async () => {
  vi.useFakeTimers();
  doc = new Y.Doc();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(TEXT)]);
  doc.getXmlFragment('causes').push([paragraph]);
  desk = new PassageDesk(doc, isSameMark);
  stop = desk.start();
  const fragment = doc.getXmlFragment('causes');
  const element = document.createElement('div');
  document.body.append(element);
  editor = new Editor({
    element,
    injectCSS: false,
    extensions: [...EXTENSIONS.prose, Collaboration.configure({ fragment }), wordsMarks({ desk, fragment })],
  });
  await vi.advanceTimersByTimeAsync(LAG);
});
afterEach(() => {
  editor.destroy();
  stop();
  vi.useRealTimers();
  document.body.replaceChildren();
});

function markOn(words: string, more: Partial<WordsMark> = {}): WordsMark {
  const [block] = textBlocks(doc.getXmlFragment('causes'));
  const from = block ? inlineText(block).indexOf(words) : -1;
  const passage = block && passageOf({ block, from, to: from + words.length });
  if (!passage) throw new Error(`nowhere: ${words}`);
  return { id: words, section: 'causes', passage, look: 'comment', ...more };
}

const marked = () => [...editor.view.dom.querySelectorAll('mark')].map(({ textContent }) => textContent);

it('underlines words without changing a letter, and moves along while somebody types', async () => {
  desk.itemsAre([markOn('Niemand wist iets.')]);
  expect(marked()).toEqual(['Niemand wist iets.']);
  editor.commands.insertContentAt(1, 'Eerst. ');
  expect(marked()).toEqual(['Niemand wist iets.']);
  await vi.advanceTimersByTimeAsync(LAG);
  expect(marked()).toEqual(['Niemand wist iets.']);
  expect(editor.getText()).toBe(`Eerst. ${TEXT}`);
});

it('shows at once where words stand after somebody else wrote', () => {
  desk.itemsAre([markOn('Niemand wist iets.')]);
  const text = textBlocks(doc.getXmlFragment('causes'))[0]?.get(0);
  if (text instanceof Y.XmlText) doc.transact(() => text.insert(0, 'Van een ander. '), 'elsewhere');
  expect(marked()).toEqual(['Niemand wist iets.']);
});

it('shows what would stand there instead, only while that suggestion is read', () => {
  const words = 'Toen stopte ik.';
  desk.itemsAre([markOn(words, { look: 'opened', instead: 'Daarna gaf ik het op.' })]);
  expect(editor.view.dom.querySelector('ins')?.textContent).toBe('Daarna gaf ik het op.');
  desk.itemsAre([markOn(words)]);
  expect(editor.view.dom.querySelector('ins')).toBeNull();
  expect(marked()).toEqual([words]);
});

it('draws nothing where words are gone, and lists them', async () => {
  desk.itemsAre([markOn('Niemand wist iets.')]);
  editor.commands.setContent('<p>Iets anders.</p>');
  await vi.advanceTimersByTimeAsync(LAG);
  expect(marked()).toEqual([]);
  expect(desk.orphans().map(({ passage }) => passage.quote)).toEqual(['Niemand wist iets.']);
});

it('draws nothing anew for own letters that took the marks along already', async () => {
  desk.itemsAre([markOn('Niemand wist iets.'), markOn('Toen stopte ik.')]);
  const told = vi.fn();
  editor.commands.insertContentAt(4, 'zelf ');
  editor.on('transaction', told);
  await vi.advanceTimersByTimeAsync(LAG);
  expect(told).not.toHaveBeenCalled();
  expect(marked()).toEqual(['Niemand wist iets.', 'Toen stopte ik.']);
});

it('draws marks that lie over each other side by side, never one inside another', () => {
  desk.itemsAre([
    markOn('Niemand wist iets. Toen stopte'),
    markOn('wist iets. Toen stopte ik.'),
    markOn('iets'),
  ]);
  expect(marked()).toEqual(['Niemand ', 'wist ', 'iets', '. Toen stopte', ' ik.']);
  expect(editor.view.dom.querySelector('mark mark')).toBeNull();
});

const PARAGRAPHS = 40;
const MARKS_EACH = 25;

/** So many paragraphs more, with a thousand comments on them. */
function manyMarks(): readonly WordsMark[] {
  const root = doc.getXmlFragment('causes');
  root.push(
    Array.from({ length: PARAGRAPHS }, () => {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(TEXT.repeat(3))]);
      return paragraph;
    }),
  );
  return textBlocks(root)
    .slice(1)
    .flatMap((block, paragraph) =>
      Array.from({ length: MARKS_EACH }, (_, index) => {
        const passage = passageOf({ block, from: index * 6, to: index * 6 + 4 });
        if (!passage) throw new Error('there are no words');
        return { id: `${paragraph}-${index}`, section: 'causes', passage, look: 'comment' } as const;
      }),
    );
}

it('touches no mark of another paragraph at a key, of a thousand comments', async () => {
  desk.itemsAre([markOn('Niemand wist iets.'), ...manyMarks()]);
  await vi.advanceTimersByTimeAsync(LAG);
  const before = [...editor.view.dom.querySelectorAll('mark')];
  expect(before).toHaveLength(1 + PARAGRAPHS * MARKS_EACH);
  const drawn = vi.spyOn(DecorationSet, 'create');
  const touched: Node[] = [];
  const changes = new MutationObserver((all) => touched.push(...all.map(({ target }) => target)));
  changes.observe(editor.view.dom, { subtree: true, childList: true, characterData: true, attributes: true });

  editor.commands.insertContentAt(1, 'E');
  await vi.advanceTimersByTimeAsync(LAG);

  const written = editor.view.dom.firstElementChild;
  expect(written?.textContent).toBe(`E${TEXT}`);
  expect(touched.length).toBeGreaterThan(0);
  expect(touched.filter((target) => !written?.contains(target))).toEqual([]);
  expect(drawn).not.toHaveBeenCalled();
  const after = [...editor.view.dom.querySelectorAll('mark')];
  expect(after.slice(1).every((mark, index) => mark === before[index + 1])).toBe(true);
});
