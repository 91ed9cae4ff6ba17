import type { SectionPlace } from '@opgave/shared/contract/place';
import { useComments } from '#connection/commentsApi.ts';
import { isSamePlace, placeAt } from '#features/comments/places.ts';
import { SectionComments } from '#features/comments/SectionComments.tsx';
import { useWorkspace } from './workspaceContext.ts';

type CommentsBelowProps = { readonly document: SectionPlace['document']; readonly section: string };

/** What was said about one section, and the way to say something. */
export function CommentsBelow({ document, section }: CommentsBelowProps) {
  const { workspace, may } = useWorkspace();
  const { data: comments = [] } = useComments(workspace.id);
  const place = placeAt(document, section);
  if (!place) return null;
  const about = comments.filter(({ on }) => isSamePlace(on, place));
  return (
    <SectionComments
      place={place}
      count={about.length}
      mayComment={may(document === 'problem' ? 'problemDoc.comment' : 'fundamentals.comment')}
    />
  );
}
