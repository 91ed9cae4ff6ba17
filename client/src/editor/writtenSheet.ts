import type { WorkspaceView } from '@opgave/shared/contract/http';
import type { ReactNode } from 'react';
import type { OpenDocument } from '#connection/useDocument.ts';

export type Settled = 'fixed' | 'agreed';

/** What a page gives to the sheet of a document that the table writes. */
export interface WrittenSheetProps {
  readonly open: OpenDocument;
  readonly workspace: WorkspaceView;
  readonly mayWrite: boolean;
  /** For which sections, where some of them are on hold. */
  readonly mayWriteIn: (key: string) => boolean;
  readonly readOnlyReason: string;
  /** Nobody writes it any more: `agreed` when the table goes on with it. */
  readonly settled?: Settled | undefined;
  /** What stands below each section, by its key. */
  readonly renderBelow: (key: string) => ReactNode;
}
