import { boundaryItems, differenceItems } from '@opgave/shared/document/extractText';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { undoOf } from '#editor/rootUndo.ts';
import { addItem, choose, isOpen, itemsOf, removeItems, setOpen } from './listEdits.ts';

function list(name = 'differences'): Y.XmlFragment {
  return new Y.Doc().getXmlFragment(name);
}

describe('editing a list', () => {
  it('makes exactly the items of the shared schema', () => {
    const root = list();
    const item = addItem(root, 'difference');
    choose(root, item, { name: 'groupA', value: 'citizen' });
    setOpen(root, item, false);

    expect(differenceItems(root)).toEqual([{ groupA: 'citizen', isOpen: false, text: '' }]);
    expect(item.getAttributes()).toEqual({ groupA: 'citizen', isOpen: false });
    expect(item.toArray()).toHaveLength(1);
  });

  it('takes a choice away instead of storing an empty one', () => {
    const root = list('boundaries');
    const item = addItem(root, 'boundary');
    choose(root, item, { name: 'kind', value: 'law' });
    choose(root, item, { name: 'kind', value: '' });

    expect(boundaryItems(root)).toEqual([{ text: '' }]);
    expect(item.getAttributes()).toEqual({});
  });

  it('a new difference is open', () => {
    expect(isOpen(addItem(list(), 'difference'))).toBe(true);
  });

  it('keeps what two people add at the same time, and removes only what was meant', () => {
    const mine = list();
    const theirs = list();
    const one = addItem(mine, 'difference');
    choose(mine, one, { name: 'groupA', value: 'agency' });
    choose(theirs, addItem(theirs, 'difference'), { name: 'groupA', value: 'ministry' });
    if (mine.doc && theirs.doc) Y.applyUpdate(mine.doc, Y.encodeStateAsUpdate(theirs.doc));
    expect(itemsOf(mine, 'difference')).toHaveLength(2);

    removeItems(mine, [one]);

    expect(differenceItems(mine).map(({ groupA }) => groupA)).toEqual(['ministry']);
  });

  it('undoes own items and leaves those of others', () => {
    const mine = list();
    const theirs = list();
    const undo = undoOf(mine);
    addItem(mine, 'difference');
    choose(theirs, addItem(theirs, 'difference'), { name: 'groupA', value: 'ministry' });
    if (mine.doc && theirs.doc) Y.applyUpdate(mine.doc, Y.encodeStateAsUpdate(theirs.doc), 'server');

    undo.undo();

    expect(differenceItems(mine).map(({ groupA }) => groupA)).toEqual(['ministry']);
  });
});
