import { inlineText } from '@opgave/shared/document/extractText';
import type { Editor } from '@tiptap/core';
import type { RefObject } from 'react';
import type * as Y from 'yjs';
import { rangeOfPlace, type ShownStretch, sentencesOn, wordsOf } from './readWords.ts';
import { SentenceChooser } from './SentenceChooser.tsx';
import type { WordsMenuState } from './useWordsMenu.ts';
import { WordsMenu } from './WordsMenu.tsx';

type SheetWordsProps = {
  readonly sheet: RefObject<HTMLElement | null>;
  readonly editor: Editor | undefined;
  readonly active: Y.XmlFragment | undefined;
  readonly words: WordsMenuState;
};

/** Choosing words on a sheet, and what can be done with them. */
export function SheetWords({ sheet, editor, active, words }: SheetWordsProps) {
  const toEditor = () => editor?.commands.focus(undefined, { scrollIntoView: false });
  const find = () => sentencesOn({ sheet: sheet.current, editor, active });
  function handleChosen(stretch: ShownStretch, back: () => void): void {
    const picked = wordsOf(stretch);
    const place = rangeOfPlace(stretch)?.getBoundingClientRect();
    if (!picked || !place) return;
    words.open({ ...picked, back }, { left: place.left, top: place.top, bottom: place.bottom });
  }
  return (
    <>
      <WordsMenu state={words} onLeave={toEditor} />
      <SentenceChooser find={find} textOf={textOf} onChosen={handleChosen} />
    </>
  );
}

function textOf({ block, from, to }: ShownStretch): string {
  return inlineText(block).slice(from, to);
}
