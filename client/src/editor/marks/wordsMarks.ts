import { type AnyExtension, Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type * as Y from 'yjs';
import type { Placed } from '../passages/PassageDesk.ts';
import { blockAt } from '../words/pickedWords.ts';
import { insteadElement, lookOf } from './look.ts';
import type { MarkDesk, WordsMark } from './marks.ts';

interface MarkedText {
  readonly desk: MarkDesk;
  readonly fragment: Y.XmlFragment;
}

type Drawn = readonly Placed<WordsMark>[];

/** One block on the page with what is to be drawn in it. */
interface Spot {
  readonly block: Y.XmlElement;
  readonly placed: Drawn;
  readonly from: number;
  readonly to: number;
}

const KEY = new PluginKey<DecorationSet>('wordsMarks');

/** Underlines the words that somebody said something about; drawn over the text, never part of it. */
export function wordsMarks(text: MarkedText): AnyExtension {
  const drawn = new WeakMap<Y.XmlElement, Drawn>();
  const drawAll = (doc: Node) => {
    const spots = spotsIn(doc, text);
    for (const { block, placed } of spots) drawn.set(block, placed);
    return DecorationSet.create(doc, spots.flatMap(decorationsOf));
  };
  const plugin = new Plugin<DecorationSet>({
    key: KEY,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, before) {
        const given: unknown = transaction.getMeta(KEY);
        if (given instanceof DecorationSet) return given;
        if (!transaction.docChanged) return before;
        // What others wrote replaces whole stretches of the text, and the document knows it already.
        if (isChangeOrigin(transaction)) return drawAll(transaction.doc);
        // Of own letters the document hears after this; until then the marks move along with the words.
        return before.map(transaction.mapping, transaction.doc);
      },
    },
    props: { decorations: (state) => KEY.getState(state) },
    view(view) {
      const redraw = () => redrawChanged(view, text, drawn);
      const stop = text.desk.subscribe(redraw);
      queueMicrotask(redraw);
      view.dom.addEventListener('compositionend', redraw);
      return {
        destroy() {
          stop();
          view.dom.removeEventListener('compositionend', redraw);
        },
      };
    },
  });
  return Extension.create({ name: 'wordsMarks', addProseMirrorPlugins: () => [plugin] });
}

/** Only the blocks in which something stands elsewhere than it was drawn. */
function redrawChanged(view: EditorView, text: MarkedText, drawn: WeakMap<Y.XmlElement, Drawn>): void {
  // Letters that are still being composed are left alone.
  if (view.isDestroyed || view.composing) return;
  const { doc, tr } = view.state;
  const spots = spotsIn(doc, text).filter(({ block, placed }) => (drawn.get(block) ?? NOTHING) !== placed);
  if (spots.length === 0) return;
  let set = KEY.getState(view.state) ?? DecorationSet.empty;
  for (const spot of spots) {
    set = set.remove(set.find(spot.from, spot.to)).add(doc, [...decorationsOf(spot)]);
    drawn.set(spot.block, spot.placed);
  }
  view.dispatch(tr.setMeta(KEY, set).setMeta('addToHistory', false));
}

const NOTHING: Drawn = [];

function spotsIn(doc: Node, { desk, fragment }: MarkedText): readonly Spot[] {
  const spots: Spot[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const from = position + 1;
    const block = blockAt(fragment, doc.resolve(from));
    if (block) spots.push({ block, placed: desk.placedIn(block), from, to: from + node.content.size });
    return false;
  });
  return spots;
}

function decorationsOf({ placed, from: begin, to: end }: Spot): readonly Decoration[] {
  return placed.flatMap(({ item, from, to }) => {
    const [start, stop] = [begin + from, Math.min(begin + to, end)];
    if (start >= stop) return [];
    const words = Decoration.inline(start, stop, {
      nodeName: 'mark',
      class: lookOf(item),
      'data-marked': item.id,
    });
    const { instead } = item;
    if (instead === undefined || instead === '') return [words];
    return [words, Decoration.widget(stop, () => insteadElement(instead), { side: 1, key: instead })];
  });
}
