import { IconBook, IconLinkPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { chipOnPage, linksAt } from '#editor/sources/linksAt.ts';
import type { Sources } from '#editor/sources/sources.ts';
import type { PickedWords, WordsEntry } from '#editor/words/words.ts';
import { useText } from '#i18n/useText.ts';

/** In the menu of these words, and in the toolbar: to add a source, and behind it those that are there, to read. */
export function useSourceEntries(
  { links, open }: Pick<Sources, 'links' | 'open'>,
  want: (words: PickedWords) => void,
): readonly WordsEntry[] {
  const t = useText();
  return useMemo(() => {
    const reading = (words: PickedWords): readonly WordsEntry[] =>
      linksAt(words, links).map(({ id, look }, index) => ({
        key: `source ${id}`,
        label: look.label,
        letter: String(index + 1),
        icon: <IconBook aria-hidden="true" />,
        onPick() {
          const chip = chipOnPage(id);
          if (chip) open(id, chip);
        },
      }));
    const adding = {
      key: 'source',
      label: t('sources.tool'),
      letter: t('sources.letter'),
      icon: <IconLinkPlus aria-hidden="true" />,
      isInToolbar: true,
      onPick: want,
    };
    return [{ ...adding, more: reading }];
  }, [t, links, open, want]);
}
