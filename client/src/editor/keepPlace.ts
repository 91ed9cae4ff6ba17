import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { type ProsemirrorBinding, ySyncPluginKey } from '@tiptap/y-tiptap';
import { bindingOf } from './binding.ts';

/** With these the binding looks for the words that stood around the caret. */
const LOOKS_FOR_WORDS = { absAnchor: null, absHead: null };

function byLettersOnly(binding: ProsemirrorBinding): void {
  let place: object | null = binding.beforeTransactionSelection;
  Object.defineProperty(binding, 'beforeTransactionSelection', {
    get: () => place,
    set: (next: typeof place) => {
      place = next && { ...next, ...LOOKS_FOR_WORDS };
    },
  });
}

/** Written by the binding, which had no place for the caret: then it would go to the end of the text. */
function isPlaceless(change: Transaction): boolean {
  const isOfBinding = change.getMeta(ySyncPluginKey) !== undefined && change.docChanged;
  return isOfBinding && !change.selectionSet;
}

/**
 * The caret stays at the letters where it stood. When somebody else writes in the same paragraph, the binding would rather
 * take it to another one that reads as this one did before, and the next keys would land there. Neither does it know the very
 * beginning of a text, where the caret comes when all before it is taken out.
 */
export const KeepPlace = Extension.create({
  name: 'keepPlace',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('keepPlace'),
      view: ({ state }) => {
        const binding = bindingOf(state);
        if (binding) byLettersOnly(binding);
        return {};
      },
      appendTransaction: (changes, { selection }, { doc, tr }) => {
        if (!(selection instanceof TextSelection) || !changes.some(isPlaceless)) return null;
        return tr.setSelection(Selection.atStart(doc)).setMeta(ySyncPluginKey, { isChangeOrigin: true });
      },
    }),
  ],
});
