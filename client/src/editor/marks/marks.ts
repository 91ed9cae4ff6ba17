import { createContext, useContext } from 'react';
import type { OnPassage, PassageDesk } from '../passages/PassageDesk.ts';

/** Words that somebody said something about, as they are drawn. */
export interface WordsMark extends OnPassage {
  /** `comment` underlines the words, `opened` marks the ones that are being read about. */
  readonly look: 'comment' | 'opened';
  /** Of a suggestion that is being read: what would stand there instead. */
  readonly instead?: string;
  /** Somebody proposed other words for these. */
  readonly isSuggestion?: boolean;
}

/** Given around a sheet on whose words people say something. */
export interface Marks {
  readonly marks: readonly WordsMark[];
  /** The marked words were pressed; the last one is the shortest. */
  readonly open: (id: string) => void;
  /** Which have no words any more. */
  readonly onOrphans: (ids: ReadonlySet<string>) => void;
  /** Which suggestions are for some of the same words, each under the name of the first of them. */
  readonly onTogether: (together: ReadonlyMap<string, string>) => void;
}
export const MarksContext = createContext<Marks | undefined>(undefined);

export type MarkDesk = PassageDesk<WordsMark>;
export const MarkDeskContext = createContext<MarkDesk | undefined>(undefined);

export function useMarkDesk(): MarkDesk | undefined {
  return useContext(MarkDeskContext);
}

/** Whether two are drawn alike at the same letters. */
export function isSameMark(one: WordsMark, other: WordsMark): boolean {
  return (
    one.look === other.look &&
    one.instead === other.instead &&
    one.section === other.section &&
    one.passage.quote === other.passage.quote &&
    isSameLetter(one.passage.start, other.passage.start) &&
    isSameLetter(one.passage.end, other.passage.end)
  );
}

type Letter = WordsMark['passage']['start'];

function isSameLetter(one: Letter, other: Letter): boolean {
  return one.client === other.client && one.clock === other.clock;
}
