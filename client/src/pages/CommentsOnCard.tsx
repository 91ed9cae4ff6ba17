import type { CardPlace } from '@opgave/shared/contract/place';
import { useComments } from '#connection/commentsApi.ts';
import { countAt } from '#features/comments/places.ts';
import { SectionComments } from '#features/comments/SectionComments.tsx';
import { useWorkspace } from './workspaceContext.ts';

const COMMENTING = {
  experience: 'experience.comment',
  statement: 'statement.comment',
  perspective: 'perspective.comment',
  score: 'valuesCheck.comment',
  option: 'option.comment',
  choice: 'choiceRecord.comment',
} as const;

type CommentsOnCardProps = {
  readonly place: CardPlace;
  /** The first words of the card. */
  readonly words?: string;
  readonly onAsk?: () => void;
};

/** What was said about one card, and the way to say something. */
export function CommentsOnCard({ place, words, onAsk }: CommentsOnCardProps) {
  const { workspace, may } = useWorkspace();
  const { data: comments = [] } = useComments(workspace.id);
  const count = countAt(comments, place);
  return <SectionComments {...{ place, words, count, onAsk }} mayComment={may(COMMENTING[place.kind])} />;
}
