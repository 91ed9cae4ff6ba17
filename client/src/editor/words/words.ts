import type { QuotedPassage } from '@opgave/shared/document/passages';
import { createContext, type ReactNode, useContext } from 'react';
import type * as Y from 'yjs';

/** Words that somebody chose in a text: what is selected, or else the sentence around the caret. */
export interface PickedWords {
  /** The name of the root in which they stand. */
  readonly section: string;
  /** What has the editor: the section, or one item of its list. */
  readonly fragment: Y.XmlFragment;
  readonly passage: QuotedPassage;
  /** Goes back to where they were chosen. */
  readonly back?: () => void;
}

/** Something to do with chosen words. */
export interface WordsEntry {
  readonly key: string;
  readonly label: string;
  /** One key picks it in the menu: a letter, written small. */
  readonly letter: string;
  readonly icon: ReactNode;
  /** Beside bold and lists too, so that it is found without the keyboard. */
  readonly isInToolbar?: boolean;
  readonly onPick: (words: PickedWords) => void;
  /** What comes behind it in the menu of just these words. */
  readonly more?: (words: PickedWords) => readonly WordsEntry[];
}

/** Given around a sheet; in the order in which they are shown. */
export const WordsContext = createContext<readonly WordsEntry[]>([]);

export function useWordsEntries(): readonly WordsEntry[] {
  return useContext(WordsContext);
}
