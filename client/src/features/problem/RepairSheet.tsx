import type { ProblemSectionKey } from '@opgave/shared/method/problemSections';
import { type ReactNode, useMemo } from 'react';
import { DocumentSheet } from '#editor/DocumentSheet.tsx';
import type { WrittenSheetProps } from '#editor/writtenSheet.ts';
import { useText } from '#i18n/useText.ts';
import { problemSections } from './problemSections.ts';
import { renderList } from './renderList.tsx';

type RepairSheetProps = Omit<WrittenSheetProps, 'mayWriteIn'> & {
  readonly title: string;
  readonly lead: string;
  readonly foot: ReactNode;
  /** The parts that objections named, and whether this person writes in them. */
  readonly named: readonly { readonly section: ProblemSectionKey; readonly mayWrite: boolean }[];
};

/** Only the parts that objections named, written by exactly the people who may (`method.md` section 7, `repair`). */
export function RepairSheet({ title, lead, named, workspace, ...sheet }: RepairSheetProps) {
  const t = useText();
  const sections = useMemo(
    () => problemSections(t).filter(({ key }) => named.some(({ section }) => section === key)),
    [t, named],
  );
  return (
    <DocumentSheet
      {...sheet}
      title={title}
      within={workspace.title}
      sections={sections}
      me={workspace.me.personId}
      mayWriteIn={(key) => named.some(({ section, mayWrite }) => section === key && mayWrite)}
      progressText={() => lead}
      renderList={renderList}
    />
  );
}
