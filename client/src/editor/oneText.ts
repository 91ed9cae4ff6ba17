import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { type ProsemirrorBinding, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { bindingOf } from './binding.ts';

function isBare(type: unknown): type is Y.XmlElement {
  return type instanceof Y.XmlElement && type.nodeName === 'paragraph' && type.length === 0;
}

/** Made or emptied in this very change: of one paragraph only one person can say that. */
function isOfThisChange(element: Y.XmlElement, { changed, beforeState, doc }: Y.Transaction): boolean {
  const touched: ReadonlySet<unknown> = new Set(changed.keys());
  if (touched.has(element)) return true;
  const id = element._item?.id;
  return id !== undefined && id.client === doc.clientID && id.clock >= (beforeState.get(id.client) ?? 0);
}

function giveText(within: Y.XmlFragment, transaction: Y.Transaction): void {
  for (const child of within.toArray()) {
    if (isBare(child)) {
      if (isOfThisChange(child, transaction)) child.insert(0, [new Y.XmlText()]);
    } else if (child instanceof Y.XmlElement) giveText(child, transaction);
  }
}

/**
 * The binding writes a new paragraph without a text, and makes one with the first letter. Two people who begin in it at
 * once then each make their own, and the binding doubles letters while it joins the two. So the text goes along with
 * the paragraph, in the same change.
 */
function withText(binding: ProsemirrorBinding): void {
  const write = binding._prosemirrorChanged.bind(binding);
  binding._prosemirrorChanged = (written) => {
    binding.doc.transact((transaction) => {
      write(written);
      giveText(binding.type, transaction);
    }, ySyncPluginKey);
  };
}

/** Sees to it that a paragraph made or emptied here has one text, which everybody shares from the first letter on. */
export const OneText = Extension.create({
  name: 'oneText',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('oneText'),
      view: ({ state }) => {
        const binding = bindingOf(state);
        if (binding) withText(binding);
        return {};
      },
    }),
  ],
});
