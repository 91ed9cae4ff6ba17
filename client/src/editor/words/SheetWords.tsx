import type { Editor } from '@tiptap/core';
import type { RefObject } from 'react';
import type * as Y from 'yjs';
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
  return (
    <>
      <WordsMenu state={words} onLeave={toEditor} />
      <SentenceChooser {...{ sheet, editor, active }} open={words.open} />
    </>
  );
}
