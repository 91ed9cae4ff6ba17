import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

function withParagraph(state: EditorState): Transaction | undefined {
  const paragraph = state.schema.nodes['paragraph'];
  if (state.doc.childCount > 0 || !paragraph) return undefined;
  const transaction = state.tr.insert(0, paragraph.create());
  return transaction.setSelection(TextSelection.create(transaction.doc, 1));
}

/** Gives an empty text the paragraph that the words about to come need. */
export function prepareToWrite(view: EditorView): void {
  const transaction = view.editable ? withParagraph(view.state) : undefined;
  if (transaction) view.dispatch(transaction);
}

function prepare(view: EditorView): boolean {
  prepareToWrite(view);
  return false;
}

/**
 * The schema asks for no paragraph, so that no two people can break it together. Only the person who writes, or who
 * just removed the last one, puts one in; showing a document never changes it.
 */
export const KeepParagraph = Extension.create({
  name: 'keepParagraph',
  priority: 1_100,
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('keepParagraph'),
      appendTransaction: (transactions, before, state) => {
        const isOwnEdit = transactions.some((step) => step.docChanged && !isChangeOrigin(step));
        return isOwnEdit && before.doc.childCount > 0 ? withParagraph(state) : undefined;
      },
      props: {
        handleKeyDown: (view, event) => event.key === 'Enter' && prepare(view),
        handleDOMEvents: { beforeinput: prepare, compositionstart: prepare, paste: prepare, drop: prepare },
      },
    }),
  ],
});
