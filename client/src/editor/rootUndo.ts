import { ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

/** Origin of what is changed outside an editor: items of a list and their choices. */
export const LIST_EDIT = Symbol('edit of a list');

/**
 * Undoes only own work in one root. It outlives every editor on that root: an editor ends the manager it was given
 * when it goes away, and then this one simply stays.
 */
class RootUndo extends Y.UndoManager {
  override destroy(): void {
    this.stopCapturing();
  }
}

function isBreak(type: unknown): boolean {
  return type instanceof Y.XmlElement && type.nodeName === 'hardBreak';
}

function holdsNothing(type: unknown): boolean {
  if (type instanceof Y.XmlText) return type.length === 0;
  return (
    type instanceof Y.XmlElement && type.toArray().every((inner) => !isBreak(inner) && holdsNothing(inner))
  );
}

/** What I made goes with my undo, unless somebody else wrote in it: own words are taken out first, the frame last. */
function mayGo({ content }: Y.Item): boolean {
  return !(content instanceof Y.ContentType) || holdsNothing(content.type);
}

const MANAGERS = new WeakMap<Y.XmlFragment, Y.UndoManager>();

export function undoOf(root: Y.XmlFragment): Y.UndoManager {
  const known = MANAGERS.get(root);
  if (known) return known;
  const manager = new RootUndo(root, {
    trackedOrigins: new Set([ySyncPluginKey, LIST_EDIT]),
    deleteFilter: mayGo,
    captureTransaction: (transaction) => transaction.meta.get('addToHistory') !== false,
  });
  MANAGERS.set(root, manager);
  return manager;
}
