import type { VersionText } from '@opgave/shared/contract/versions';
import { useMemo, useState } from 'react';
import { sectionTitle } from '#editor/sectionTitle.ts';
import { useText } from '#i18n/useText.ts';
import { Card } from '#ui/Card.tsx';
import { ChangedWords, ChangeLegend } from '#ui/ChangedWords.tsx';
import { Switch } from '#ui/Switch.tsx';
import styles from './versions.module.css';
import { changedSections, wordCounts } from './versionWords.ts';

type ComparisonProps = { readonly before: VersionText; readonly after: VersionText };

/** Two versions of a text in one: what went out and what came in, section by section. */
export function Comparison({ before, after }: ComparisonProps) {
  const t = useText();
  const [isWhole, setIsWhole] = useState(false);
  const sections = useMemo(() => changedSections(t, before, after), [t, before, after]);
  const changed = sections.filter(({ isChanged }) => isChanged);
  const shown = isWhole ? sections : changed;
  return (
    <>
      <div className={styles['summary']} role="status">
        <p>
          {changed.length === 0
            ? t('versions.noChange')
            : `${t('versions.changed', { count: changed.length })} ${t('versions.words', wordCounts(changed))}`}
        </p>
      </div>
      <div className={styles['tools']}>
        <ChangeLegend />
        <Switch label={t('versions.whole')} isChecked={isWhole} onChange={setIsWhole} />
      </div>
      {shown.map(({ section, pieces }) => (
        <Card key={section} as="section" padding="roomy" aria-labelledby={`version-${section}`}>
          <h2 id={`version-${section}`} className={styles['section']}>
            {sectionTitle(t, section)}
          </h2>
          <ChangedWords pieces={pieces} />
        </Card>
      ))}
    </>
  );
}
