import type { Editor } from '@tiptap/core';
import { type RefObject, useCallback, useEffect, useState } from 'react';
import type * as Y from 'yjs';
import { useText } from '#i18n/useText.ts';
import { useToast } from '#ui/useToast.ts';
import { pickedWords } from './pickedWords.ts';
import { selectedToRead } from './readWords.ts';
import { TOUCH_RESTS, useReadOffers } from './useReadOffers.ts';
import { type PickedWords, useWordsEntries, type WordsEntry } from './words.ts';

/** Where on the screen the chosen words end. */
export interface WordsSpot {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** `menu` takes the keyboard; `bar` appears beside a choice made by mouse or finger, and leaves the caret where it is. */
export interface ShownWords {
  readonly kind: 'menu' | 'bar';
  readonly spot: WordsSpot;
  readonly words: PickedWords;
}

export interface WordsMenuState {
  readonly shown: ShownWords | undefined;
  readonly close: () => void;
  /** Opens the menu for words that were chosen by keyboard. */
  readonly open: (words: PickedWords, spot: WordsSpot) => void;
  /** Picks for the words that are chosen now; says so when there are none. */
  readonly pick: (entry: WordsEntry) => void;
}

interface WordsSheet {
  readonly sheet: RefObject<HTMLElement | null>;
  readonly editor: Editor | undefined;
  readonly active: Y.XmlFragment | undefined;
}

/** What can be done with the words chosen on a sheet, in its editor or in what is read, and when that is offered. */
export function useWordsMenu({ sheet, editor, active }: WordsSheet): WordsMenuState {
  const t = useText();
  const toast = useToast();
  const entries = useWordsEntries();
  const hasEntries = entries.length > 0;
  const [shown, setShown] = useState<ShownWords>();
  const close = useCallback(() => setShown(undefined), []);
  const words = useCallback(() => editor && active && pickedWords(editor, active), [editor, active]);
  const sayNone = useCallback(() => toast({ text: t('words.none') }), [toast, t]);
  const show = useCallback(
    (kind: ShownWords['kind']) => {
      const picked = words();
      if (editor && picked) setShown({ kind, spot: spotOf(editor), words: picked });
      else if (kind === 'menu') sayNone();
    },
    [editor, words, sayNone],
  );
  const open = useCallback(
    (picked: PickedWords, spot: WordsSpot) => {
      if (hasEntries) setShown({ kind: 'menu', spot, words: picked });
    },
    [hasEntries],
  );
  const showRead = useCallback(
    (kind: ShownWords['kind']) => {
      const picked = selectedToRead({ sheet: sheet.current, editor, active });
      if (picked) setShown({ kind, spot: spotOfSelection(), words: picked });
      return picked !== undefined;
    },
    [sheet, editor, active],
  );
  const closeBar = useCallback(() => setShown((now) => (now?.kind === 'bar' ? undefined : now)), []);
  useOffers(hasEntries ? editor : undefined, show, closeBar);
  useReadOffers(sheet, hasEntries ? showRead : undefined, closeBar);

  function pick(entry: WordsEntry): void {
    const picked = shown?.words ?? words();
    setShown(undefined);
    if (picked) entry.onPick(picked);
    else sayNone();
  }
  return { shown, close, open, pick };
}

/** Below the last line of what is selected in a text that is read. */
export function spotOfSelection(): WordsSpot {
  const lines = document.getSelection()?.getRangeAt(0).getClientRects();
  const { right = 0, top = 0, bottom = 0 } = lines?.item(lines.length - 1) ?? {};
  return { left: right, top, bottom };
}

function spotOf({ view, state }: Editor): WordsSpot {
  const { left, top, bottom } = view.coordsAtPos(state.selection.head);
  return { left, top, bottom };
}

/**
 * Alt+Enter opens the menu, which stays while others write on or the page comes to rest: whoever opened it closes it.
 * A choice made by mouse or finger shows the bar, until something else is chosen or written.
 */
function useOffers(
  editor: Editor | undefined,
  show: (kind: ShownWords['kind']) => void,
  closeBar: () => void,
): void {
  useEffect(() => {
    if (!editor) return undefined;
    const { dom } = editor.view;
    function handleKey(event: KeyboardEvent): void {
      if (event.key !== 'Enter' || !event.altKey || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      show('menu');
    }
    let isTouch = false;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const offer = () => !editor.state.selection.empty && show('bar');
    function handleDown({ pointerType }: PointerEvent): void {
      isTouch = pointerType !== 'mouse';
    }
    function handleSelection(): void {
      closeBar();
      clearTimeout(rest);
      if (isTouch) rest = setTimeout(offer, TOUCH_RESTS);
    }
    function handleUp({ pointerType }: PointerEvent): void {
      // The editor reads what was chosen after the pointer came up.
      if (pointerType === 'mouse') setTimeout(offer);
    }
    dom.addEventListener('keydown', handleKey, { capture: true });
    dom.addEventListener('pointerdown', handleDown);
    dom.addEventListener('pointerup', handleUp);
    editor.on('update', closeBar);
    editor.on('selectionUpdate', handleSelection);
    document.addEventListener('scroll', closeBar, { passive: true });
    return () => {
      clearTimeout(rest);
      dom.removeEventListener('keydown', handleKey, { capture: true });
      dom.removeEventListener('pointerdown', handleDown);
      dom.removeEventListener('pointerup', handleUp);
      editor.off('update', closeBar);
      editor.off('selectionUpdate', handleSelection);
      document.removeEventListener('scroll', closeBar);
    };
  }, [editor, show, closeBar]);
}
