import { EXTENSIONS } from '@opgave/shared/document/extensions';
import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import * as Y from 'yjs';
import { createReplica, destroyReplica, type Replica } from '#connection/replica.ts';
import { KeepParagraph, prepareToWrite } from './keepParagraph.ts';
import { OneText } from './oneText.ts';
import { undoOf } from './rootUndo.ts';

const ROOT = 'causes';
type Random = (below: number) => number;

/** The same numbers for the same seed, so that a failing history can be played again. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

export interface Writer {
  readonly replica: Replica;
  readonly editor: Editor;
  /** Every letter this person typed, in order; each letter is used once by everybody together. */
  readonly typed: string[];
}

function editorOn(replica: Replica): Editor {
  const fragment = replica.doc.getXmlFragment(ROOT);
  return new Editor({
    element: document.createElement('div'),
    content: { type: 'doc', content: [] },
    injectCSS: false,
    extensions: [
      ...EXTENSIONS.prose,
      Collaboration.configure({ fragment, yUndoOptions: { undoManager: undoOf(fragment) } }),
      KeepParagraph,
      OneText,
    ],
  });
}

/** People who write in one section; the first puts in the starting text, as the server does. */
export function gather(count: number): readonly Writer[] {
  const writers = Array.from({ length: count }, () => createReplica()).map((replica) => {
    undoOf(replica.doc.getXmlFragment(ROOT)).captureTimeout = 0;
    return { replica, editor: editorOn(replica), typed: [] };
  });
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText()]);
  writers[0]?.replica.doc.getXmlFragment(ROOT).insert(0, [paragraph]);
  meet(writers);
  return writers;
}

export function part(writers: readonly Writer[]): void {
  for (const { editor, replica } of writers) {
    editor.destroy();
    destroyReplica(replica);
  }
}

/** Everybody gets what everybody had written; what somebody writes on receiving it is still under way. */
export function hear(writers: readonly Writer[]): void {
  const updates = writers.map(({ replica }) => Y.encodeStateAsUpdate(replica.doc));
  for (const { replica } of writers) {
    for (const update of updates) Y.applyUpdate(replica.doc, update, 'server');
  }
}

/** Until nothing is under way any more. */
export function meet(writers: readonly Writer[]): void {
  for (let round = 0; round < 4; round += 1) hear(writers);
}

export function wordsOf({ replica }: Writer): string {
  return replica.doc
    .getXmlFragment(ROOT)
    .toString()
    .replaceAll(/<[^>]*>/gu, '');
}

/** How many texts stand side by side in one paragraph, at most. */
export function mostTexts({ replica }: Writer): number {
  const paragraphs = [
    ...replica.doc.getXmlFragment(ROOT).createTreeWalker((type) => type instanceof Y.XmlElement),
  ];
  return Math.max(
    0,
    ...paragraphs.map((element) =>
      element instanceof Y.XmlElement
        ? element.toArray().filter((child) => child instanceof Y.XmlText).length
        : 0,
    ),
  );
}

function paragraphEnds({ editor }: Writer): readonly number[] {
  const ends: number[] = [];
  editor.state.doc.descendants((node, position) => {
    if (node.isTextblock) ends.push(position + 1 + node.content.size);
  });
  return ends;
}

function goToSomeEnd(writer: Writer, random: Random): void {
  prepareToWrite(writer.editor.view);
  const ends = paragraphEnds(writer);
  writer.editor.commands.setTextSelection(ends[random(ends.length)] ?? 1);
}

export function typeLetter(writer: Writer, letter: string): void {
  prepareToWrite(writer.editor.view);
  writer.typed.push(letter);
  writer.editor.view.dispatch(writer.editor.state.tr.insertText(letter));
}

export const DEEDS = {
  enter: (writer: Writer, random: Random) => {
    goToSomeEnd(writer, random);
    writer.editor.commands.enter();
  },
  item: (writer: Writer, random: Random) => {
    goToSomeEnd(writer, random);
    writer.editor.commands.toggleBulletList();
  },
  clear: ({ editor }: Writer) => {
    editor.chain().selectAll().deleteSelection().run();
  },
  undo: ({ editor }: Writer) => {
    editor.commands.undo();
  },
  go: goToSomeEnd,
} as const;
export type Deed = keyof typeof DEEDS;
