import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import {
  type EditorState,
  Plugin,
  PluginKey,
  Selection,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

function withParagraph(state: EditorState): Transaction | undefined {
  const paragraph = state.schema.nodes['paragraph'];
  if (state.doc.childCount > 0 || !paragraph) return undefined;
  const transaction = state.tr.insert(0, paragraph.create());
  return transaction.setSelection(TextSelection.create(transaction.doc, 1));
}

/**
 * In an empty text the caret stands in no paragraph, or everything is selected, there being nothing. When somebody
 * else writes the first words, the next key here must not replace them: the caret goes behind them.
 */
function caretBehind(state: EditorState): Transaction | undefined {
  return state.doc.childCount === 0 ? undefined : state.tr.setSelection(Selection.atEnd(state.doc));
}

/** Gives an empty text the paragraph that the words about to come need. */
export function prepareToWrite(view: EditorView): void {
  const transaction = view.editable ? withParagraph(view.state) : undefined;
  if (transaction) view.dispatch(transaction);
}

/** Before the browser does something with the key: a letter typed over "everything" would land in front of the caret. */
function isWriting({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key === 'Enter' || (key.length === 1 && !ctrlKey && !metaKey);
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
        const changes = transactions.filter((step) => step.docChanged);
        const isOwn = changes.some((step) => !isChangeOrigin(step));
        if (before.doc.childCount > 0) return isOwn ? withParagraph(state) : undefined;
        return changes.length > 0 && !isOwn ? caretBehind(state) : undefined;
      },
      props: {
        handleKeyDown: (view, event) => isWriting(event) && prepare(view),
        handleDOMEvents: { beforeinput: prepare, compositionstart: prepare, paste: prepare, drop: prepare },
      },
    }),
  ],
});
