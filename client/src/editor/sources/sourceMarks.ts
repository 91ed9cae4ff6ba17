import { type AnyExtension, Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type * as Y from 'yjs';
import { blockAt } from '../words/pickedWords.ts';
import { chipsElement } from './chipElement.ts';
import type { SourceDesk } from './SourceDesk.ts';
import styles from './sources.module.css';
import type { DrawnLink, Sources } from './sources.ts';

export interface SourceMarks {
  readonly desk: SourceDesk;
  readonly fragment: Y.XmlFragment;
  readonly open: Sources['open'];
}

interface Drawn {
  readonly set: DecorationSet;
  /** The same for the same chips at the same places. */
  readonly signature: string;
}

const KEY = new PluginKey<Drawn>('sourceMarks');

/** The chips of one text and the marks of sentences without any; drawn over it, never part of it. */
export function sourceMarks(marks: SourceMarks): AnyExtension {
  const plugin = new Plugin<Drawn>({
    key: KEY,
    state: {
      init: () => ({ set: DecorationSet.empty, signature: '' }),
      apply(transaction, before) {
        const drawn = drawnIn(transaction.getMeta(KEY));
        if (drawn) return drawn;
        if (!transaction.docChanged) return before;
        // What others wrote replaces whole stretches of the text, and the document knows it already.
        if (isChangeOrigin(transaction)) return new Redrawn(transaction.doc, place(transaction.doc, marks));
        // Of own letters the document hears after this; until then the chips move along with the words.
        return { set: before.set.map(transaction.mapping, transaction.doc), signature: '' };
      },
    },
    props: { decorations: (state) => KEY.getState(state)?.set },
    view(view) {
      const redraw = () => show(view, marks);
      const stop = marks.desk.subscribe(redraw);
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
  return Extension.create({ name: 'sourceMarks', addProseMirrorPlugins: () => [plugin] });
}

function drawnIn(meta: unknown): Drawn | undefined {
  return meta instanceof Redrawn ? meta : undefined;
}

class Redrawn implements Drawn {
  readonly set: DecorationSet;
  readonly signature: string;
  constructor(doc: Node, decorations: readonly Placed[]) {
    this.set = DecorationSet.create(
      doc,
      decorations.map(({ decoration }) => decoration),
    );
    this.signature = signatureOf(decorations);
  }
}

function show(view: EditorView, marks: SourceMarks): void {
  // Letters that are still being composed are left alone.
  if (view.isDestroyed || view.composing) return;
  const placed = place(view.state.doc, marks);
  if (KEY.getState(view.state)?.signature === signatureOf(placed)) return;
  const redrawn = new Redrawn(view.state.doc, placed);
  view.dispatch(view.state.tr.setMeta(KEY, redrawn).setMeta('addToHistory', false));
}

interface Placed {
  readonly decoration: Decoration;
  readonly name: string;
}

function signatureOf(placed: readonly Placed[]): string {
  return placed.map(({ decoration, name }) => `${decoration.from} ${name}`).join('|');
}

function place(doc: Node, { desk, fragment, open }: SourceMarks): readonly Placed[] {
  const placed: Placed[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const begin = position + 1;
    const block = blockAt(fragment, doc.resolve(begin));
    if (!block || block.length === 0) return false;
    const inside = (at: number) => Math.min(begin + at, begin + node.content.size);
    const drawn = desk.drawnIn(block);
    for (const { at, links } of drawn.chips) placed.push(chips(inside(at), links, open));
    for (const { from } of drawn.bare) {
      const mark = Decoration.inline(inside(from), inside(from + 1), { class: styles['bare'] ?? '' });
      placed.push({ decoration: mark, name: 'bare' });
    }
    return false;
  });
  return placed;
}

function chips(at: number, links: readonly DrawnLink[], open: Sources['open']): Placed {
  const name = links.map(({ id, look }) => `${id} ${look.state} ${look.text}`).join(',');
  const decoration = Decoration.widget(at, () => chipsElement(links, open), {
    side: 1,
    key: `sources ${name}`,
    ignoreSelection: true,
    stopEvent: () => true,
  });
  return { decoration, name };
}
