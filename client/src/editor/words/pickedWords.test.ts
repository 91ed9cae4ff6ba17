import { EXTENSIONS } from '@opgave/shared/document/extensions';
import { stretchOf } from '@opgave/shared/document/passages';
import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { pickedWords } from './pickedWords.ts';

let doc: Y.Doc;
const editors: Editor[] = [];
beforeEach(() => {
  doc = new Y.Doc();
});
afterEach(() => {
  for (const editor of editors.splice(0)) editor.destroy();
});

function put(text: string, around: readonly string[] = []): void {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(text)]);
  const block = around.reduce((inner, name) => {
    const outer = new Y.XmlElement(name);
    outer.insert(0, [inner]);
    return outer;
  }, paragraph);
  doc.getXmlFragment('causes').push([block]);
}

function edit() {
  const fragment = doc.getXmlFragment('causes');
  const editor = new Editor({
    injectCSS: false,
    extensions: [...EXTENSIONS.prose, Collaboration.configure({ fragment })],
  });
  editors.push(editor);
  return { editor, fragment };
}

it('takes the sentence around the caret when nothing is selected', () => {
  put('Ik belde drie keer. Niemand wist iets. Toen stopte ik.');
  const { editor, fragment } = edit();
  editor.commands.setTextSelection(1 + 'Ik belde drie keer. Nie'.length);

  expect(pickedWords(editor, fragment)).toMatchObject({
    section: 'causes',
    passage: { quote: 'Niemand wist iets.' },
  });
});

it('takes what is selected, without the spaces around it, also in a list', () => {
  put('Eerst dit.');
  put('Ik belde drie keer.', ['listItem', 'bulletList']);
  const { editor, fragment } = edit();
  const begin = editor.state.doc.content.size - 2 - 'Ik belde drie keer.'.length - 1;
  editor.commands.setTextSelection({ from: begin + 2, to: begin + 9 });

  const picked = pickedWords(editor, fragment);

  expect(picked?.passage.quote).toBe('belde');
  expect(picked && stretchOf(fragment, picked.passage)).toMatchObject({ from: 3, to: 8 });
});

it('cuts a choice over two paragraphs to the first that holds words', () => {
  put('…');
  put('Ik belde drie keer.');
  put('Niemand wist iets.');
  const { editor, fragment } = edit();
  editor.commands.selectAll();

  expect(pickedWords(editor, fragment)?.passage.quote).toBe('Ik belde drie keer.');
});

it('picks nothing where no words stand', () => {
  put('');
  const { editor, fragment } = edit();
  editor.commands.setTextSelection(1);

  expect(pickedWords(editor, fragment)).toBeUndefined();
});
