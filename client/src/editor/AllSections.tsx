import { IconListDetails } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { Menu } from '#ui/Menu.tsx';
import type { SheetSection } from './sheetSection.ts';

type AllSectionsProps = {
  readonly sections: readonly SheetSection[];
  readonly go: (key: string) => void;
};

/** To any section at once; where there is but one, there is nothing to choose. */
export function AllSections({ sections, go }: AllSectionsProps) {
  const t = useText();
  if (sections.length < 2) return null;
  return (
    <Menu
      label={t('sheet.allSections')}
      icon={<IconListDetails aria-hidden="true" />}
      items={sections.map(({ key, number, title }) => ({
        key,
        label: `${number}. ${title}`,
        onSelect: () => go(key),
      }))}
    />
  );
}
