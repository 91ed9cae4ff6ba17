import type { ShownSource } from '@opgave/shared/contract/sourceLinks';
import { SOURCE_KINDS, type SourceKind } from '@opgave/shared/method/sources';
import { type ReactNode, useMemo, useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Chip } from '#ui/Chip.tsx';
import { TextField } from '#ui/TextField.tsx';
import styles from './sources.module.css';
import { sourceTitle } from './sourceWords.ts';

type SourceChoicesProps = {
  readonly sources: readonly ShownSource[];
  readonly renderSource: (source: ShownSource) => ReactNode;
};

/** Everything one can choose from, to search in and to narrow down by kind. */
export function SourceChoices({ sources, renderSource }: SourceChoicesProps) {
  const t = useText();
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState<SourceKind>();
  const kinds = useMemo(
    () => SOURCE_KINDS.filter((one) => sources.some((source) => source.kind === one)),
    [sources],
  );
  const sought = search.trim().toLowerCase();
  const found = sources.filter((source) => {
    if (kind !== undefined && source.kind !== kind) return false;
    const words = [sourceTitle(t, source), ...source.words].join('\n').toLowerCase();
    return words.includes(sought);
  });
  if (sources.length === 0) return <p className={styles['soft']}>{t('sources.nothingYet')}</p>;
  return (
    <div className={styles['choices']}>
      <TextField label={t('sources.search')} type="search" value={search} onChange={setSearch} />
      {kinds.length > 1 && (
        <div className={styles['kinds']} role="group" aria-label={t('sources.kinds')}>
          {kinds.map((one) => (
            <Chip key={one} isOn={kind === one} onPress={() => setKind(kind === one ? undefined : one)}>
              {t(`sources.kind.${one}`)}
            </Chip>
          ))}
        </div>
      )}
      <p role="status" className="visually-hidden">
        {t('sources.found', { count: found.length })}
      </p>
      {found.length === 0 && <p className={styles['soft']}>{t('sources.noneFound')}</p>}
      <ul className={styles['cards']}>
        {found.map((source) => (
          <li key={`${source.kind} ${source.id}`}>{renderSource(source)}</li>
        ))}
      </ul>
    </div>
  );
}
