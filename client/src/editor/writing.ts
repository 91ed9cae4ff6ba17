import type { Editor } from '@tiptap/core';
import { createContext, useContext } from 'react';
import type * as Y from 'yjs';
import type { Replica } from '#connection/replica.ts';

/** What is being written now: one text at a time has an editor, the rest is shown as text. */
export interface Writing {
  readonly replica: Replica;
  readonly mayWrite: boolean;
  /** The fragment that has the editor. */
  readonly active: Y.XmlFragment | undefined;
  readonly activate: (fragment: Y.XmlFragment) => void;
  /** The editor tells that it is there, or gone. */
  readonly hold: (editor: Editor | undefined) => void;
  readonly toToolbar: () => void;
}

export const WritingContext = createContext<Writing | undefined>(undefined);

export function useWriting(): Writing {
  const writing = useContext(WritingContext);
  if (!writing) throw new Error('A text is shown outside a sheet');
  return writing;
}
