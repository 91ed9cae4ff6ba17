import type { CommentView } from '@opgave/shared/contract/comments';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { orderComments } from '@opgave/shared/method/comments';
import { can } from '@opgave/shared/method/permissions';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Documents } from '../documents.ts';
import { requireAllowed, requireMember } from '../member.ts';
import { cardState, readCards } from './cards.ts';
import { answersOnce } from './cardText.ts';
import { wordsView } from './cardWords.ts';
import { type AroundComment, commentView } from './commentView.ts';
import { isShownTo } from './oneComment.ts';
import { onTarget } from './place.ts';
import { type Thread, threadsOf } from './threads.ts';

/** Every comment that this person may read, those from outside first and open ones on top. */
export async function listComments(
  deps: Pick<Dependencies, 'storage'> & { readonly documents: Documents },
  workspaceId: WorkspaceId,
  personId: PersonId,
): Promise<CommentView[]> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'comment.read');
  const [comments, seats] = await Promise.all([
    deps.storage.records.listByWorkspace('comment', workspaceId),
    deps.storage.records.listByWorkspace('seat', workspaceId),
  ]);
  const threads = threadsOf(comments, { seats, sideOfOther: member.workspace.sideOfOther });
  const cards = await readCards(deps, member, seats);
  const around = { member, seats, cards };
  const answersOf = answersOnce(deps);
  const shown = threads.filter((thread) => isThreadShown(around, thread));
  return Promise.all(
    orderComments(shown).map(async (thread) => {
      const view = commentView(thread, around);
      return view.cardWords === undefined
        ? view
        : {
            ...view,
            ...(await wordsView(answersOf, { on: thread.place, words: thread.comment.words }, cards)),
          };
    }),
  );
}

/** A comment that was withdrawn is only worth a place for what was said under it. */
function isThreadShown({ member, cards }: AroundComment, { comment, answers, place }: Thread): boolean {
  if (!can(member.actor, onTarget(place, 'read'), member.where)) return false;
  if (place.kind !== 'section' && cardState(member, place, cards).kind === 'unseen') return false;
  if (!isShownTo(member, comment)) return false;
  if (comment.standing.state !== 'withdrawn') return true;
  return answers.some((answer) => answer.standing.state !== 'withdrawn' && isShownTo(member, answer));
}
