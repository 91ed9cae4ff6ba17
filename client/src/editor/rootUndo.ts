import { defaultDeleteFilter, defaultProtectedNodes, ySyncPluginKey } from '@tiptap/y-tiptap';
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

const MANAGERS = new WeakMap<Y.XmlFragment, Y.UndoManager>();

export function undoOf(root: Y.XmlFragment): Y.UndoManager {
  const known = MANAGERS.get(root);
  if (known) return known;
  const manager = new RootUndo(root, {
    trackedOrigins: new Set([ySyncPluginKey, LIST_EDIT]),
    deleteFilter: (item) => defaultDeleteFilter(item, defaultProtectedNodes),
    captureTransaction: (transaction) => transaction.meta.get('addToHistory') !== false,
  });
  MANAGERS.set(root, manager);
  return manager;
}
