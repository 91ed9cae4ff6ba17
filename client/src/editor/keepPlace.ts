import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { ProsemirrorBinding } from '@tiptap/y-tiptap';
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

/**
 * The caret stays at the letters where it stood. When somebody else writes in the same paragraph, the binding would rather
 * take it to another one that reads as this one did before, and the next keys would land there.
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
    }),
  ],
});
