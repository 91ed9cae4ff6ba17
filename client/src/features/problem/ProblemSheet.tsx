import { useMemo } from 'react';
import { DocumentSheet } from '#editor/DocumentSheet.tsx';
import type { SheetSection } from '#editor/sheetSection.ts';
import type { SheetProgress } from '#editor/useSheetProgress.ts';
import type { WrittenSheetProps } from '#editor/writtenSheet.ts';
import { useText } from '#i18n/useText.ts';
import { problemSections } from './problemSections.ts';
import { renderList } from './renderList.tsx';

/** Whether a required section asks nothing more. */
function isDone(section: SheetSection, progress: SheetProgress): boolean {
  return section.isRequired && progress.get(section.key)?.missing === 0;
}

/** The problem definition, written by everyone at the table. */
export function ProblemSheet({ workspace, settled, ...sheet }: WrittenSheetProps) {
  const t = useText();
  const sections = useMemo(() => problemSections(t), [t]);
  const required = sections.filter(({ isRequired }) => isRequired).length;
  return (
    <DocumentSheet
      {...sheet}
      settled={settled}
      title={t('page.problem')}
      within={workspace.title}
      sections={sections}
      me={workspace.me.personId}
      progressText={(progress) =>
        settled === 'agreed'
          ? t('problem.agreed')
          : t('problem.progress', {
              done: sections.filter((section) => isDone(section, progress)).length,
              required,
            })
      }
      renderList={renderList}
    />
  );
}
