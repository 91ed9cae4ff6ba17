import { EXTENSIONS } from '@opgave/shared/document/extensions';
import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import type { Transaction } from '@tiptap/pm/state';
import { afterEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { KeepPlace } from './keepPlace.ts';
import { undoOf } from './rootUndo.ts';

const editors: Editor[] = [];

afterEach(() => {
  for (const editor of editors.splice(0)) editor.destroy();
});

function edit(doc: Y.Doc): Editor {
  const fragment = doc.getXmlFragment('causes');
  const editor = new Editor({
    element: document.createElement('div'),
    content: { type: 'doc', content: [] },
    injectCSS: false,
    extensions: [
      ...EXTENSIONS.prose,
      Collaboration.configure({ fragment, yUndoOptions: { undoManager: undoOf(fragment) } }),
      KeepPlace,
    ],
  });
  editors.push(editor);
  return editor;
}

function paragraph(words: string): Y.XmlElement {
  const made = new Y.XmlElement('paragraph');
  made.insert(0, [new Y.XmlText(words)]);
  return made;
}

/** Where somebody stands in these paragraphs, after another person wrote there. */
function afterwards(
  { paragraphs, caret }: { readonly paragraphs: readonly string[]; readonly caret: number },
  write: (change: Transaction) => Transaction,
): string {
  const mine = new Y.Doc();
  const theirs = new Y.Doc();
  mine.getXmlFragment('causes').push(paragraphs.map(paragraph));
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
  const editor = edit(mine);
  editor.commands.setTextSelection(caret);
  const other = edit(theirs);
  other.view.dispatch(write(other.state.tr));
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs));
  const { $head } = editor.state.selection;
  const words = $head.parent.textContent;
  return `${$head.index(0)}: ${words.slice(0, $head.parentOffset)}|${words.slice($head.parentOffset)}`;
}

it.each([
  ['that reads the same', ['Elke dienst', 'Elke dienst'], 12, '0: xElke dienst|'],
  ['that begins the same', ['Elke', 'Elke dienst'], 5, '0: xElke|'],
  ['that is as empty', ['', ''], 1, '0: |x'],
])(
  'P09 the caret stays in its paragraph when somebody else writes there, beside one %s',
  (_, words, caret, place) => {
    expect(afterwards({ paragraphs: words, caret }, (tr) => tr.insertText('x', 1))).toBe(place);
  },
);

it.each([
  ['a part of', 3, '0: |ke dienst'],
  ['the rest of', 12, '0: |'],
])(
  'P09 the caret stays in the first paragraph when somebody else takes out %s what is before it',
  (_, end, place) => {
    const paragraphs = ['Elke dienst', 'Wie telt mee?'];
    expect(afterwards({ paragraphs, caret: end }, (tr) => tr.delete(1, end))).toBe(place);
  },
);

it.each([
  [
    'splits it before the caret',
    'Elke dienst telt',
    14,
    (tr: Transaction) => tr.split(5),
    '1:  dienst t|elt',
  ],
  [
    'splits it, with the caret at its end',
    'Elke dienst',
    12,
    (tr: Transaction) => tr.split(5),
    '1:  dienst|',
  ],
  ['splits it where the caret is', 'Elke dienst', 5, (tr: Transaction) => tr.split(5), '0: Elke|'],
  ['splits it behind the caret', 'Elke dienst', 3, (tr: Transaction) => tr.split(5), '0: El|ke'],
  [
    'splits it and writes on',
    'Elke dienst',
    12,
    (tr: Transaction) => tr.split(5).insertText('Ook', 7),
    '1: Ook dienst|',
  ],
])('P09 the caret stays at its words when somebody else %s', (_, words, caret, ...[write, place]) => {
  expect(afterwards({ paragraphs: [words, words], caret }, write)).toBe(place);
});

it.each([
  ['in the second of them', 11, '0: ElkeWie |telt'],
  ['at the end of the second', 15, '0: ElkeWie telt|'],
  ['in the first of them', 3, '0: El|keWie telt'],
])('P09 the caret stays at its words when somebody else joins two paragraphs, %s', (_, caret, place) => {
  const paragraphs = ['Elke', 'Wie telt'];
  expect(afterwards({ paragraphs, caret }, (tr) => tr.join(6))).toBe(place);
});
