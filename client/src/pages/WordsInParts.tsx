import type { ReactNode } from 'react';
import { useComments } from '#connection/commentsApi.ts';
import { CommentsOnSheet } from '#features/comments/CommentsOnSheet.tsx';
import { useWorkspace } from './workspaceContext.ts';

type WordsInPartsProps = {
  /** By its name: `choice`, `option/…`. */
  readonly document: string;
  readonly mayComment: boolean;
  readonly children: ReactNode;
};

const NONE: readonly never[] = [];

/** Texts of a page on whose very words one can say something. */
export function WordsInParts({ document, mayComment, children }: WordsInPartsProps) {
  const { workspace } = useWorkspace();
  const { data: comments = NONE } = useComments(workspace.id);
  return (
    <CommentsOnSheet {...{ document, comments, mayComment }} takesOtherWords={false}>
      {children}
    </CommentsOnSheet>
  );
}
