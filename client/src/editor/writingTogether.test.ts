import { EXTENSIONS } from '@opgave/shared/document/extensions';
import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { afterEach, expect, it, vi } from 'vitest';
import { applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { createReplica, destroyReplica, type Replica } from '#connection/replica.ts';
import { caretsOf } from './carets.ts';
import { KeepParagraph, prepareToWrite } from './keepParagraph.ts';
import { rootOfCursor } from './place.ts';
import { undoOf } from './rootUndo.ts';

const open: { readonly editors: Editor[]; readonly replicas: Replica[] } = { editors: [], replicas: [] };

function replica(): Replica {
  const made = createReplica();
  open.replicas.push(made);
  return made;
}

function edit(of: Replica, root = 'causes'): Editor {
  const fragment = of.doc.getXmlFragment(root);
  const element = document.createElement('div');
  document.body.append(element);
  const editor = new Editor({
    element,
    content: { type: 'doc', content: [] },
    injectCSS: false,
    extensions: [
      ...EXTENSIONS.prose,
      Collaboration.configure({ fragment, yUndoOptions: { undoManager: undoOf(fragment) } }),
      ...caretsOf(of.awareness),
      KeepParagraph,
    ],
  });
  open.editors.push(editor);
  return editor;
}

function exchange(one: Replica, other: Replica): void {
  Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(other.doc), 'server');
  Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(one.doc), 'server');
}

afterEach(() => {
  for (const editor of open.editors.splice(0)) editor.destroy();
  for (const made of open.replicas.splice(0)) destroyReplica(made);
  document.body.replaceChildren();
});

it('P08 shows a document without writing to it', () => {
  const mine = replica();
  const before = Y.encodeStateVector(mine.doc);

  const editor = edit(mine);
  edit(mine, 'who');

  expect(Y.encodeStateVector(mine.doc)).toEqual(before);
  expect(editor.state.doc.childCount).toBe(0);
});

it('has a paragraph ready for the first words, and puts one back when the last is gone', () => {
  const mine = replica();
  const editor = edit(mine);
  prepareToWrite(editor.view);
  editor.commands.insertContent('Elke dienst');
  expect(mine.doc.getXmlFragment('causes').toString()).toBe('<paragraph>Elke dienst</paragraph>');

  editor.view.dispatch(editor.state.tr.delete(0, editor.state.doc.content.size));

  expect(mine.doc.getXmlFragment('causes').toString()).toBe('<paragraph></paragraph>');
});

it('writes nothing when somebody else empties the text', () => {
  const mine = replica();
  const theirs = replica();
  const editor = edit(mine);
  prepareToWrite(editor.view);
  editor.commands.insertContent('Elke dienst');
  exchange(mine, theirs);
  theirs.doc.getXmlFragment('causes').delete(0, 1);
  exchange(mine, theirs);

  expect(editor.state.doc.childCount).toBe(0);
  expect(mine.doc.getXmlFragment('causes')).toHaveLength(0);
});

it('does not select the first words of somebody else, so that the next key does not replace them', () => {
  const mine = replica();
  const theirs = replica();
  const editor = edit(mine);
  const root = theirs.doc.getXmlFragment('causes');
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText('Van een ander.')]);
  root.insert(0, [paragraph]);

  exchange(mine, theirs);
  editor.commands.insertContent(' En van mij.');

  expect(editor.state.doc.textContent).toBe('Van een ander. En van mij.');
});

it('P09 doubles no letter when two people begin in one paragraph that holds an empty text', () => {
  const mine = replica();
  const theirs = replica();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText()]);
  mine.doc.getXmlFragment('causes').insert(0, [paragraph]);
  exchange(mine, theirs);
  const one = edit(mine);
  const other = edit(theirs);

  for (const letter of '12345') {
    one.view.dispatch(one.state.tr.insertText(letter, one.state.doc.content.size - 1));
    other.view.dispatch(other.state.tr.insertText('x', 1));
    exchange(mine, theirs);
  }

  expect(one.state.doc.textContent).toBe(other.state.doc.textContent);
  expect(one.state.doc.textContent.split('').toSorted().join('')).toBe('12345xxxxx');
});

it('undoes own words only, also after the editor was closed and opened again', () => {
  const mine = replica();
  const theirs = replica();
  const first = edit(mine);
  prepareToWrite(first.view);
  first.commands.insertContent('Van mij.');
  exchange(mine, theirs);
  const root = theirs.doc.getXmlFragment('causes');
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText('Van een ander.')]);
  root.push([paragraph]);
  exchange(mine, theirs);
  first.destroy();

  const again = edit(mine);
  again.commands.undo();

  expect(again.state.doc.textContent).toBe('Van een ander.');
});

function placeIn(of: Replica, index: number): unknown {
  const paragraph = of.doc.getXmlFragment('causes').get(0);
  const words = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined;
  if (!(words instanceof Y.XmlText)) throw new Error('There are no words yet.');
  return Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(words, index));
}

function startText(of: Replica): Editor {
  const editor = edit(of);
  prepareToWrite(editor.view);
  editor.commands.insertContent('Elke dienst');
  return editor;
}

it('knows in which section a caret stands', () => {
  const mine = replica();
  startText(mine);

  expect(rootOfCursor(mine.doc, { anchor: placeIn(mine, 2), head: null })).toBe('causes');
  expect(rootOfCursor(mine.doc, null)).toBeUndefined();
});

it('P34 shows the name and group that the server stamped, without any style attribute', async () => {
  const mine = replica();
  const theirs = replica();
  const editor = startText(mine);
  const place = placeIn(mine, 4);
  const user = { personId: 'p1', name: 'Karin', group: 'agency', role: 'participant' };
  theirs.awareness.setLocalState({ cursor: { anchor: place, head: place }, user });
  const update = encodeAwarenessUpdate(theirs.awareness, [theirs.awareness.clientID]);
  applyAwarenessUpdate(mine.awareness, update, 'server');

  const caret = await vi.waitFor(() => {
    const found = editor.view.dom.querySelector('[data-client]');
    expect(found?.textContent).toBe('Karin');
    return found;
  });
  expect(caret?.getAttribute('data-group')).toBe('agency');
  expect(caret?.querySelector('svg path')).not.toBeNull();
  expect(editor.view.dom.querySelectorAll('[style]')).toHaveLength(0);
});

it('leaves the caret in another editor alone when one closes', () => {
  const mine = replica();
  const editor = startText(mine);
  const elsewhere = { anchor: { tname: 'who' }, head: { tname: 'who' } };
  mine.awareness.setLocalStateField('cursor', elsewhere);

  editor.destroy();

  expect(mine.awareness.getLocalState()).toEqual({ cursor: elsewhere, user: {} });
});
