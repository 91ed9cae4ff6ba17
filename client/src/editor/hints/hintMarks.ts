import { type AnyExtension, type Editor, Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type * as Y from 'yjs';
import type { HintDesk } from './hintDesk.ts';
import { lookOf } from './look.ts';
import type { HintSignal } from './signals.ts';
import { nextOf } from './steps.ts';

interface Placed {
  readonly key: string;
  readonly kind: HintSignal['kind'];
  readonly from: number;
  readonly to: number;
  /** The sentence around it. */
  readonly start: number;
  readonly stop: number;
  /** Behind the block it stands in. */
  readonly end: number;
}
interface Marks {
  readonly placed: readonly Placed[];
  readonly drawn: DecorationSet;
  /** The hint that the keyboard went to; Enter opens it. */
  readonly at?: string;
}

const MARKS = new PluginKey<Marks>('solutionHints');
const CARD = 'card of a hint';

type Finder = (text: string) => readonly HintSignal[];

/** Every sentence that `find` names, with its place in the document of the editor; quotations are left out. */
function place(doc: Node, find: Finder): readonly Placed[] {
  const placed: Placed[] = [];
  doc.descendants((node, position) => {
    if (node.type.name === 'blockquote') return false;
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, undefined, '\n');
    const begin = position + 1;
    const end = position + node.nodeSize;
    for (const signal of find(text)) placed.push(placedAt(begin, end, signal));
    return false;
  });
  return placed;
}

function placedAt(begin: number, end: number, signal: HintSignal): Placed {
  const { key, kind, sentence } = signal;
  const [from, to] = [begin + signal.from, begin + signal.to];
  const start = kind === 'language' ? begin + signal.start : from;
  const stop = kind === 'language' ? start + sentence.length : to;
  return { key, kind, from, to, start, stop, end };
}

function draw(doc: Node, { desk, fragment, card }: HintMarks, at: string | undefined): Marks {
  const placed = place(doc, (text) => desk.shownIn(fragment, text));
  const openedKey = desk.now().opened?.key;
  const opened = placed.find(({ key }) => key === openedKey);
  const sentences = placed.map(({ key, kind, from, to }) => {
    const look = lookOf(kind, key === openedKey || key === at);
    return Decoration.inline(from, to, { class: look, 'data-signal': key, 'data-hint': kind });
  });
  const cards = opened
    ? [
        Decoration.widget(opened.end, card, {
          side: 1,
          key: CARD,
          stopEvent: () => true,
          ignoreSelection: true,
        }),
      ]
    : [];
  return { placed, drawn: DecorationSet.create(doc, [...sentences, ...cards]), ...(at && { at }) };
}

/** Where the mark that ends a sentence stands behind it, the writer has left it. */
const ENDED = /[.?!;…]["'”’»)\]]*$/u;

/** Tells in which sentences with a signal, shown or not, the caret stands. */
function hold(view: EditorView, { desk, fragment }: HintMarks): void {
  const { doc, selection } = view.state;
  const { head } = selection;
  const around = view.hasFocus() ? place(doc, (text) => desk.signalsOf(fragment, text)) : [];
  const here = around.filter(({ start, stop }) => start <= head && head <= stop);
  const isLeft = ({ start, stop }: Placed) =>
    stop === head && ENDED.test(doc.textBetween(start, stop, undefined, '\n'));
  const held = here.filter((one) => !isLeft(one));
  desk.hold(
    here.map(({ key }) => key),
    held.map(({ key }) => key),
  );
}

export interface HintMarks {
  readonly desk: HintDesk;
  readonly fragment: Y.XmlFragment;
  /** In which the opened card is put. */
  readonly card: HTMLElement;
}

function isAt(meta: unknown): meta is { readonly at: string } {
  return typeof meta === 'object' && meta !== null && 'at' in meta;
}

function atAfter(transaction: Transaction, before: string | undefined): string | undefined {
  const meta: unknown = transaction.getMeta(MARKS);
  if (isAt(meta)) return meta.at;
  const isMoved = transaction.selectionSet || (transaction.docChanged && !isChangeOrigin(transaction));
  return isMoved ? undefined : before;
}

function step(view: EditorView, marks: HintMarks, direction: 1 | -1): boolean {
  const { desk, fragment } = marks;
  const { head } = view.state.selection;
  const placed = MARKS.getState(view.state)?.placed ?? [];
  const behind = placed.filter(({ from }) => (direction === 1 ? from <= head : from < head)).length;
  const next = nextOf(desk.now().hints, direction, desk.countBefore(fragment) + behind);
  desk.goTo(next);
  return next !== undefined;
}

function handleKey(view: EditorView, event: KeyboardEvent, marks: HintMarks): boolean {
  const { desk } = marks;
  if (event.key === 'F8') return step(view, marks, event.shiftKey ? -1 : 1);
  const at = MARKS.getState(view.state)?.at;
  if (event.key === 'Enter' && at !== undefined) desk.open(at, true);
  else if (event.key === 'Escape' && desk.now().opened) desk.close();
  else return false;
  return true;
}

function handleClick(event: MouseEvent, desk: HintDesk): boolean {
  const key = keyOf(event.target);
  if (key !== undefined) desk.open(key);
  return false;
}

/** The signal of the sentence that was pressed. */
export function keyOf(target: EventTarget | null): string | undefined {
  const mark = target instanceof Element ? target.closest('[data-signal]') : null;
  return mark instanceof HTMLElement ? mark.dataset['signal'] : undefined;
}

/** Draws the hints of one text, and moves between them; it never changes a letter. */
export function hintMarks(marks: HintMarks): AnyExtension {
  const { desk } = marks;
  const later = (view: EditorView) => {
    hold(view, marks);
    return false;
  };
  const plugin = new Plugin<Marks>({
    key: MARKS,
    state: {
      init: (_config, { doc }) => draw(doc, marks, undefined),
      apply(transaction, before) {
        const at = atAfter(transaction, before.at);
        const isSame = !transaction.docChanged && !transaction.getMeta(MARKS) && at === before.at;
        return isSame ? before : draw(transaction.doc, marks, at);
      },
    },
    props: {
      decorations: (state) => MARKS.getState(state)?.drawn,
      handleClick: (_view, _position, event) => handleClick(event, desk),
      handleKeyDown: (view, event) => handleKey(view, event, marks),
      handleDOMEvents: { focus: later, blur: later },
    },
    view(view) {
      const redraw = () =>
        view.dispatch(view.state.tr.setMeta(MARKS, 'redraw').setMeta('addToHistory', false));
      const stop = desk.subscribe(redraw);
      return {
        update: (shown) => hold(shown, marks),
        destroy() {
          stop();
          desk.hold([]);
        },
      };
    },
  });
  return Extension.create({
    name: 'hintMarks',
    priority: 1_200,
    addProseMirrorPlugins: () => [plugin],
  });
}

/** Puts the caret before the sentence, where Enter opens its card; nowhere when it is gone. */
export function arriveAt(editor: Editor, key: string): void {
  const found = MARKS.getState(editor.state)?.placed.find((one) => one.key === key);
  if (!found) return;
  const selection = TextSelection.create(editor.state.doc, found.from);
  editor.view.dispatch(editor.state.tr.setSelection(selection).setMeta(MARKS, { at: key }).scrollIntoView());
  editor.view.focus();
}

/** Puts the caret behind the sentence, to write it anew. */
export function writeBehind(editor: Editor, key: string): void {
  const found = MARKS.getState(editor.state)?.placed.find((one) => one.key === key);
  if (found)
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, found.to)));
  editor.view.focus();
}
