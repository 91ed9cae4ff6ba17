import { type AnyExtension, Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type * as Y from 'yjs';
import { field } from '../field.ts';
import type { Placed } from '../passages/PassageDesk.ts';
import { blockAt } from '../words/pickedWords.ts';
import { insteadElement, lookOf } from './look.ts';
import type { MarkDesk, WordsMark } from './marks.ts';
import { segmentsOf } from './segments.ts';

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

/** Only when something stands elsewhere than it was drawn: own letters took the marks along already. */
function redrawChanged(view: EditorView, text: MarkedText, drawn: WeakMap<Y.XmlElement, Drawn>): void {
  // Letters that are still being composed are left alone.
  if (view.isDestroyed || view.composing) return;
  const { doc, tr } = view.state;
  const set = KEY.getState(view.state) ?? DecorationSet.empty;
  const spots = spotsIn(doc, text);
  const changed = spots.filter(({ block, placed }) => (drawn.get(block) ?? NOTHING) !== placed);
  for (const { block, placed } of changed) drawn.set(block, placed);
  if (changed.every((spot) => isDrawn(set, spot))) return;
  const next = DecorationSet.create(doc, spots.flatMap(decorationsOf));
  view.dispatch(tr.setMeta(KEY, next).setMeta('addToHistory', false));
}

const NOTHING: Drawn = [];

function isDrawn(set: DecorationSet, spot: Spot): boolean {
  const there = new Set(set.find(spot.from, spot.to).map(nameOf));
  const wanted = decorationsOf(spot);
  return there.size === wanted.length && wanted.every((one) => there.has(nameOf(one)));
}

function nameOf({ from, to, spec }: Decoration): string {
  return `${from} ${to} ${String(field(spec, 'key'))}`;
}

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

/** Side by side, as in a text that is read: marks inside marks would be thousands where many lie over each other. */
function decorationsOf({ placed, from: begin, to: end }: Spot): readonly Decoration[] {
  const words = segmentsOf(placed).flatMap(({ from, to, mark }) => {
    const [start, stop] = [begin + from, Math.min(begin + to, end)];
    const look = { nodeName: 'mark', class: lookOf(mark), 'data-marked': mark.id };
    return start < stop ? [Decoration.inline(start, stop, look, { key: `${mark.look} ${mark.id}` })] : [];
  });
  const others = placed.flatMap(({ item: { instead }, to }) => {
    if (instead === undefined || instead === '') return [];
    const key = `instead ${instead}`;
    return [Decoration.widget(Math.min(begin + to, end), () => insteadElement(instead), { side: 1, key })];
  });
  return [...words, ...others];
}
