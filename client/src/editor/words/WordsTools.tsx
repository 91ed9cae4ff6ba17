import styles from './words.module.css';
import { useWordsEntries, type WordsEntry } from './words.ts';

type WordsToolsProps = { readonly isIdle: boolean; readonly pick: (entry: WordsEntry) => void };

/** What one can do with chosen words, as buttons with their names in the toolbar. */
export function WordsTools({ isIdle, pick }: WordsToolsProps) {
  const entries = useWordsEntries().filter(({ isInToolbar }) => isInToolbar);
  return entries.map((entry) => (
    <button
      key={entry.key}
      type="button"
      className={styles['tool']}
      aria-disabled={isIdle}
      onClick={() => pick(entry)}
    >
      {entry.icon}
      <span>{entry.label}</span>
    </button>
  ));
}
