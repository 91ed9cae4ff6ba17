import type { Editor } from '@tiptap/core';
import { useLayoutEffect } from 'react';
import { createPortal } from 'react-dom';
import type * as Y from 'yjs';
import { arriveAt, writeBehind } from './hintMarks.ts';
import { type Hints, useHintsNow } from './hints.ts';

type EditorHintProps = {
  readonly hints: Hints;
  readonly editor: Editor;
  readonly fragment: Y.XmlFragment;
  /** The place that the editor keeps in the text. */
  readonly card: HTMLElement;
};

/** The opened card, in the text that is being written. */
export function EditorHint({ hints, editor, fragment, card }: EditorHintProps) {
  const { desk, renderCard } = hints;
  const { hints: shown, opened, target } = useHintsNow(hints);
  useLayoutEffect(() => {
    if (target?.fragment !== fragment) return;
    desk.goTo(undefined);
    arriveAt(editor, target.signal.key);
  }, [desk, editor, fragment, target]);

  const hint = shown.find((one) => one.fragment === fragment && one.signal.key === opened?.key);
  if (!hint) return null;
  const actions = {
    close() {
      desk.close();
      editor.commands.focus(undefined, { scrollIntoView: false });
    },
    rewrite() {
      desk.close();
      writeBehind(editor, hint.signal.key);
    },
    takesFocus: opened?.isByKeyboard === true,
  };
  return createPortal(renderCard(hint, actions), card);
}
