import type { SearchQuery } from '@opgave/shared/contract/search';
import { GROUPS } from '@opgave/shared/method/groups';
import { PHASES } from '@opgave/shared/method/phases';
import { useText } from '#i18n/useText.ts';
import { Select } from '#ui/Select.tsx';
import styles from './search.module.css';
import { WordsForm } from './WordsForm.tsx';

type SearchFormProps = { readonly query: SearchQuery; readonly onChange: (query: SearchQuery) => void };

/** What one looks for, and from which group and step. */
export function SearchForm({ query, onChange }: SearchFormProps) {
  return (
    <WordsForm words={query.words} onSearch={(words) => onChange({ ...query, words })}>
      <Filters query={query} onChange={onChange} />
    </WordsForm>
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
