import { type ReactNode, useMemo } from 'react';
import { useWordsEntries, WordsContext, type WordsEntry } from './words.ts';

type AddWordsProps = { readonly entries: readonly WordsEntry[]; readonly children: ReactNode };

/** Adds things to do with chosen words to those that are given around it. */
export function AddWords({ entries, children }: AddWordsProps) {
  const around = useWordsEntries();
  const all = useMemo(() => [...around, ...entries], [around, entries]);
  return <WordsContext value={all}>{children}</WordsContext>;
}
