import type { SectionPlace } from '@opgave/shared/contract/place';
import { useComments } from '#connection/commentsApi.ts';
import { countAt, placeAt } from '#features/comments/places.ts';
import { SectionComments } from '#features/comments/SectionComments.tsx';
import { useWorkspace } from './workspaceContext.ts';

type CommentsBelowProps = { readonly document: SectionPlace['document']; readonly section: string };

/** What was said about one section, and the way to say something. */
export function CommentsBelow({ document, section }: CommentsBelowProps) {
  const { workspace, may } = useWorkspace();
  const { data: comments = [] } = useComments(workspace.id);
  const place = placeAt(document, section);
  if (!place) return null;
  return (
    <SectionComments
      place={place}
      count={countAt(comments, place)}
      mayComment={may(document === 'problem' ? 'problemDoc.comment' : 'fundamentals.comment')}
    />
  );
}
