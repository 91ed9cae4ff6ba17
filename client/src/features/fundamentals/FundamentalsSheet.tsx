import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { DocumentSheet } from '#editor/DocumentSheet.tsx';
import type { WrittenSheetProps } from '#editor/writtenSheet.ts';
import { useText } from '#i18n/useText.ts';
import { Menu } from '#ui/Menu.tsx';
import { EXTRA_FUNDAMENTALS, fundamentalSections } from './fundamentalSections.ts';
import { type Extras, useExtras } from './useExtras.ts';

/** The first questions, answered by everyone at the table together. */
export function FundamentalsSheet({ workspace, ...sheet }: WrittenSheetProps) {
  const { open, mayWrite } = sheet;
  const t = useText();
  const extras = useExtras(open.state.replica.doc);
  const sections = useMemo(() => fundamentalSections(t, extras.shown), [t, extras.shown]);
  const core = sections.filter(({ isRequired }) => isRequired);
  return (
    <DocumentSheet
      {...sheet}
      title={t('page.fundamentals')}
      within={workspace.title}
      sections={sections}
      me={workspace.me.personId}
      progressText={(progress) =>
        t('fundamentals.progress', {
          done: core.filter(({ key }) => progress.get(key)?.missing === 0).length,
          required: core.length,
        })
      }
      foot={mayWrite && <MoreQuestions extras={extras} max={workspace.settings.extraQuestions} />}
    />
  );
}

/** At most as many extra questions as this table allows. */
function MoreQuestions({ extras, max }: { readonly extras: Extras; readonly max: number }) {
  const t = useText();
  const left = EXTRA_FUNDAMENTALS.filter((key) => !extras.shown.has(key));
  if (extras.shown.size >= max) return null;
  return (
    <Menu
      label={t('fundamentals.more')}
      variant="outline"
      icon={<IconPlus aria-hidden="true" />}
      items={left.map((key) => ({
        key,
        label: t(`fundamental.${key}.question`),
        onSelect: () => extras.add(key),
      }))}
    />
  );
}
