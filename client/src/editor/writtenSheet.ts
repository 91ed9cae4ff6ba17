import type { WorkspaceView } from '@opgave/shared/contract/http';
import type { ReactNode } from 'react';
import type { OpenDocument } from '#connection/useDocument.ts';

/** What a page gives to the sheet of a document that the table writes. */
export interface WrittenSheetProps {
  readonly open: OpenDocument;
  readonly workspace: WorkspaceView;
  readonly mayWrite: boolean;
  /** For which sections, where some of them are on hold. */
  readonly mayWriteIn: (key: string) => boolean;
  readonly readOnlyReason: string;
  /** What stands below each section, by its key. */
  readonly renderBelow: (key: string) => ReactNode;
}
