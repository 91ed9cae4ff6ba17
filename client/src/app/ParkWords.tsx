import { IconCircleLetterP } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { AddWords } from '#editor/words/AddWords.tsx';
import type { WordsEntry } from '#editor/words/words.ts';
import { useParkDesk } from '#features/parked/parkDesk.ts';
import { useText } from '#i18n/useText.ts';
import { useWorkspace } from '#pages/workspaceContext.ts';

const NONE: readonly WordsEntry[] = [];

/** Chosen words of any text can be parked, by whoever may park. */
export function ParkWords({ children }: { readonly children: ReactNode }) {
  const t = useText();
  const { may } = useWorkspace();
  const { park } = useParkDesk();
  const mayPark = may('parked.write');
  const entries = useMemo<readonly WordsEntry[]>(() => {
    if (!mayPark) return NONE;
    const icon = <IconCircleLetterP aria-hidden="true" />;
    return [
      {
        ...{ key: 'park', label: t('parkedIdea.parkWords'), letter: 'p', icon },
        onPick: ({ passage }) => park(passage.quote),
      },
    ];
  }, [t, park, mayPark]);
  return <AddWords entries={entries}>{children}</AddWords>;
}
