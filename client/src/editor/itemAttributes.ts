import { type AnyExtension, Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type * as Y from 'yjs';

/** Choices that are made outside this editor, here or elsewhere, are taken over before the next key is pressed. */
function takeOver(view: EditorView, item: Y.XmlElement): void {
  const chosen = new Map<string, unknown>(Object.entries(item.getAttributes()));
  const transaction = view.state.tr.setMeta('addToHistory', false);
  for (const [name, { default: standard }] of Object.entries(view.state.doc.type.spec.attrs ?? {})) {
    const value: unknown = chosen.has(name) ? chosen.get(name) : standard;
    if (view.state.doc.attrs[name] !== value) transaction.setDocAttribute(name, value);
  }
  if (transaction.docChanged) view.dispatch(transaction);
}

/** Keeps the choices of an item of a list: the binding would write back those that the editor once read. */
export function itemAttributes(item: Y.XmlElement): AnyExtension {
  return Extension.create({
    name: 'itemAttributes',
    addProseMirrorPlugins: () => [
      new Plugin({
        key: new PluginKey('itemAttributes'),
        view(view) {
          const changed = () => takeOver(view, item);
          item.observe(changed);
          return { destroy: () => item.unobserve(changed) };
        },
      }),
    ],
  });
}
