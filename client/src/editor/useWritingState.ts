import type { Editor } from '@tiptap/core';
import { type RefObject, useCallback, useMemo, useState } from 'react';
import * as Y from 'yjs';
import type { Replica } from '#connection/replica.ts';
import { undoOf } from './rootUndo.ts';
import type { Writing } from './writing.ts';

/** Which text is being written, and by which editor. */
export function useWritingState(
  replica: Replica,
  mayWrite: boolean,
  toolbar: RefObject<HTMLDivElement | null>,
): { readonly writing: Writing; readonly editor: Editor | undefined } {
  const [active, setActive] = useState<Y.XmlFragment>();
  const [editor, setEditor] = useState<Editor>();
  const toToolbar = useCallback(() => toolbar.current?.querySelector('button')?.focus(), [toolbar]);
  const writing = useMemo<Writing>(
    () => ({ replica, mayWrite, active, activate: setActive, hold: setEditor, toToolbar }),
    [replica, mayWrite, active, toToolbar],
  );
  return { writing, editor: mayWrite ? editor : undefined };
}

/** The undo of the root in which is being written. */
export function rootUndoOf({ active }: Writing): Y.UndoManager | undefined {
  let top: unknown = active;
  while (top instanceof Y.AbstractType && top._item) top = top._item.parent;
  return top instanceof Y.XmlFragment ? undoOf(top) : undefined;
}
