import type { ReactNode } from 'react';
import { useComments } from '#connection/commentsApi.ts';
import { CommentsOnCards } from '#features/comments/CommentsOnCards.tsx';
import { useWorkspace } from './workspaceContext.ts';

type WordsOnCardsProps = {
  readonly kind: 'experience' | 'statement' | 'perspective';
  readonly children: ReactNode;
};

const NONE: readonly never[] = [];

/** Cards on whose very words one can say something. */
export function WordsOnCards({ kind, children }: WordsOnCardsProps) {
  const { workspace, may } = useWorkspace();
  const { data: comments = NONE } = useComments(workspace.id);
  return (
    <CommentsOnCards comments={comments} mayComment={may(`${kind}.comment`)}>
      {children}
    </CommentsOnCards>
  );
}
