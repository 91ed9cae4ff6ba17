import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import {
  type EditorState,
  Plugin,
  PluginKey,
  Selection,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state';
import { type ProsemirrorBinding, ySyncPluginKey } from '@tiptap/y-tiptap';
import { bindingOf } from './binding.ts';
import { placeOfMovedWords } from './movedWords.ts';

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

function isOfBinding(change: Transaction): boolean {
  return change.getMeta(ySyncPluginKey) !== undefined && change.docChanged;
}

/** The texts that one can stand in, in order, with the position of each beginning. */
function blocksOf(doc: Node) {
  const blocks: { readonly start: number; readonly text: string }[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    blocks.push({ start: position + 1, text: node.textBetween(0, node.content.size, undefined, '\ufffc') });
    return false;
  });
  return blocks;
}

/** For a caret whose words now stand in another paragraph than before. */
function followWords({ doc, selection }: EditorState, now: Node): number | undefined {
  const before = blocksOf(doc);
  const after = blocksOf(now);
  if (!selection.empty || before.length === after.length) return undefined;
  const start = selection.$head.start();
  const place = { block: before.findIndex((block) => block.start === start), offset: selection.head - start };
  const texts = (blocks: typeof before) => blocks.map(({ text }) => text);
  const moved = placeOfMovedWords(texts(before), texts(after), place);
  const block = moved && after[moved.block];
  return block && block.start + moved.offset;
}

/**
 * The caret stays at the letters where it stood. When somebody else writes in the same paragraph, the binding would rather
 * take it to another one that reads as this one did before, and the next keys would land there. Neither does it know the very
 * beginning of a text, where the caret comes when all before it is taken out. A paragraph that somebody splits, or joins to
 * the one before, gets new letters: there the caret stays at its words.
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
      appendTransaction: (changes, before, { doc, tr }) => {
        const ofBinding = changes.filter(isOfBinding);
        if (!(before.selection instanceof TextSelection) || ofBinding.length === 0) return null;
        const moved = followWords(before, doc);
        const isPlaceless = ofBinding.some(({ selectionSet }) => !selectionSet);
        if (moved === undefined && !isPlaceless) return null;
        const place = moved === undefined ? Selection.atStart(doc) : TextSelection.create(doc, moved);
        return tr.setSelection(place).setMeta(ySyncPluginKey, { isChangeOrigin: true });
      },
    }),
  ],
});
