import { useCallback, useState } from 'react';
import { forgetKept, keep, readKeptAs } from '#connection/kept.ts';
import { useText } from '#i18n/useText.ts';
import { Draft } from './draft.ts';
import { exampleDraft } from './exampleDraft.ts';

const KEY = 'opgave.newTable';

/** What was filled in so far, kept in this tab through reloads until the table exists. */
export function useDraft() {
  const t = useText();
  const [draft, setDraft] = useState<Draft>(
    () =>
      readKeptAs(KEY, Draft) ??
      exampleDraft(
        { title: t('newTable.exampleTitle'), occasion: t('newTable.exampleOccasion') },
        new Date(),
      ),
  );
  const change = useCallback((part: Partial<Draft>) => {
    setDraft((last) => {
      const next = { ...last, ...part };
      keep(KEY, JSON.stringify(next));
      return next;
    });
  }, []);
  const forget = useCallback(() => forgetKept(KEY), []);
  return { draft, change, forget };
}
