import * as Y from 'yjs';
import { LIST_EDIT } from '#editor/rootUndo.ts';

type ItemName = 'difference' | 'noneFound' | 'boundary';

export function itemsOf(root: Y.XmlFragment, name: ItemName): readonly Y.XmlElement[] {
  return root
    .toArray()
    .filter((child): child is Y.XmlElement => child instanceof Y.XmlElement && child.nodeName === name);
}

function edit(root: Y.XmlFragment, change: () => void): void {
  root.doc?.transact(change, LIST_EDIT);
}

/**
 * Adds an item with an empty paragraph at the end of the list, and returns it. The paragraph holds an empty text:
 * two people who begin in it at the same moment then write in one text, instead of each making one beside the other.
 */
export function addItem(root: Y.XmlFragment, name: ItemName): Y.XmlElement {
  const item = new Y.XmlElement(name);
  edit(root, () => {
    root.push([item]);
    const paragraph = new Y.XmlElement('paragraph');
    item.push([paragraph]);
    paragraph.push([new Y.XmlText()]);
  });
  return item;
}

export function removeItems(root: Y.XmlFragment, items: readonly Y.XmlElement[]): void {
  edit(root, () => {
    for (const item of items) {
      const at = root.toArray().indexOf(item);
      if (at >= 0) root.delete(at, 1);
    }
  });
}

/** What is not chosen is not there: the schema knows no empty choice. */
export function choose(
  root: Y.XmlFragment,
  item: Y.XmlElement,
  choice: { name: string; value: string },
): void {
  edit(root, () => {
    if (choice.value === '') item.removeAttribute(choice.name);
    else item.setAttribute(choice.name, choice.value);
  });
}

/** Yjs types attributes as text; the schema has this one as a boolean, and so does the server. */
interface WithAttributes {
  setAttribute(name: string, value: unknown): void;
}

export function setOpen(root: Y.XmlFragment, item: Y.XmlElement, isOpen: boolean): void {
  const element: WithAttributes = item;
  edit(root, () => element.setAttribute('isOpen', isOpen));
}

export function isOpen(item: Y.XmlElement): boolean {
  return String(item.getAttribute('isOpen') ?? true) !== 'false';
}
