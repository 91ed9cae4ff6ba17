import { MAX_SEARCH, type SearchQuery } from '@opgave/shared/contract/search';
import { GROUPS } from '@opgave/shared/method/groups';
import { PHASES } from '@opgave/shared/method/phases';
import { IconSearch } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import styles from './search.module.css';

type SearchFormProps = { readonly query: SearchQuery; readonly onChange: (query: SearchQuery) => void };

/** What one looks for, and from which group and step. */
export function SearchForm({ query, onChange }: SearchFormProps) {
  const t = useText();
  const [words, setWords] = useState(query.words);

  function handleSubmit(event: FormEvent): void {
    event.preventDefault();
    onChange({ ...query, words: words.trim() });
  }
  return (
    <form role="search" className={styles['form']} onSubmit={handleSubmit}>
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
      <Filters query={query} onChange={onChange} />
    </form>
  );
}

function Filters({ query, onChange }: SearchFormProps) {
  const t = useText();
  return (
    <div className={styles['filters']}>
      <Select
        label={t('search.group')}
        value={query.group ?? 'all'}
        options={[
          { value: 'all', label: t('search.allGroups') },
          ...GROUPS.map((group) => ({ value: group, label: t(`group.${group}.name`) })),
        ]}
        onChange={(chosen) => {
          const { group: _, ...rest } = query;
          onChange(chosen === 'all' ? rest : { ...rest, group: chosen });
        }}
      />
      <Select
        label={t('search.phase')}
        value={query.phase ?? 'all'}
        options={[
          { value: 'all', label: t('search.allPhases') },
          ...PHASES.map((phase) => ({ value: phase, label: t(`phase.${phase}.name`) })),
        ]}
        onChange={(chosen) => {
          const { phase: _, ...rest } = query;
          onChange(chosen === 'all' ? rest : { ...rest, phase: chosen });
        }}
      />
    </div>
  );
}
