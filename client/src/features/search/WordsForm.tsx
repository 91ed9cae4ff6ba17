import { MAX_SEARCH } from '@opgave/shared/contract/search';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { TextField } from '#ui/TextField.tsx';
import styles from './search.module.css';

type WordsFormProps = {
  readonly words: string;
  readonly onSearch: (words: string) => void;
  /** What narrows it further. */
  readonly children?: ReactNode;
};

/** The words that one looks for. */
export function WordsForm({ words: before, onSearch, children }: WordsFormProps) {
  const t = useText();
  const [words, setWords] = useState(before);
  return (
    <form
      role="search"
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(words.trim());
      }}
    >
      <div className={styles['field']}>
        <TextField
          type="search"
          label={t('search.label')}
          help={t('search.help')}
          value={words}
          onChange={setWords}
          maxLength={MAX_SEARCH}
          autoComplete="off"
        />
        <Button type="submit" variant="primary" icon={<IconSearch aria-hidden="true" />}>
          {t('search.do')}
        </Button>
      </div>
      {children}
    </form>
  );
}
