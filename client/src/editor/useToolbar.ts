import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useEffect, useState } from 'react';
import type * as Y from 'yjs';
import { prepareToWrite } from './keepParagraph.ts';

export interface ToolbarState {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isBulletList: boolean;
  readonly isOrderedList: boolean;
  readonly isQuote: boolean;
  readonly isLink: boolean;
}

const NOTHING: ToolbarState = {
  isBold: false,
  isItalic: false,
  isBulletList: false,
  isOrderedList: false,
  isQuote: false,
  isLink: false,
};

/** What holds where the caret is. */
export function useToolbarState(editor: Editor | undefined): ToolbarState {
  const state = useEditorState({
    editor: editor ?? null,
    selector: ({ editor: current }) =>
      current && {
        isBold: current.isActive('bold'),
        isItalic: current.isActive('italic'),
        isBulletList: current.isActive('bulletList'),
        isOrderedList: current.isActive('orderedList'),
        isQuote: current.isActive('blockquote'),
        isLink: current.isActive('link'),
      },
  });
  return state ?? NOTHING;
}

export type Tool = 'bold' | 'italic' | 'bulletList' | 'orderedList' | 'quote';

const TOOLS: Readonly<Record<Tool, (editor: Editor) => boolean>> = {
  bold: (editor) => editor.chain().focus().toggleBold().run(),
  italic: (editor) => editor.chain().focus().toggleItalic().run(),
  bulletList: (editor) => editor.chain().focus().toggleBulletList().run(),
  orderedList: (editor) => editor.chain().focus().toggleOrderedList().run(),
  quote: (editor) => editor.chain().focus().toggleBlockquote().run(),
};

export function applyTool(editor: Editor, tool: Tool): void {
  prepareToWrite(editor.view);
  TOOLS[tool](editor);
}

/** Puts a link on the selected words, or the address itself where nothing is selected. */
export function setLink(editor: Editor, href: string): void {
  prepareToWrite(editor.view);
  if (editor.state.selection.empty && !editor.isActive('link')) {
    const link = { type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] };
    editor.chain().focus().insertContent(link).run();
    return;
  }
  editor.chain().focus().extendMarkRange('link').setLink({ href }).run();
}

export function removeLink(editor: Editor): void {
  editor.chain().focus().extendMarkRange('link').unsetLink().run();
}

/** Whether there is own work to undo, or undone work to do again. */
export function useUndoState(manager: Y.UndoManager | undefined): { canUndo: boolean; canRedo: boolean } {
  const [, redraw] = useState(0);
  useEffect(() => {
    const changed = () => redraw((count) => count + 1);
    const events = ['stack-item-added', 'stack-item-popped', 'stack-item-updated', 'stack-cleared'] as const;
    for (const event of events) manager?.on(event, changed);
    return () => {
      for (const event of events) manager?.off(event, changed);
    };
  }, [manager]);
  return { canUndo: manager?.canUndo() ?? false, canRedo: manager?.canRedo() ?? false };
}
