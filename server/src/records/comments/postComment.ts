import type { Comment } from '@opgave/shared/contract/commentRecord';
import type { PostComment, ReplyToComment } from '@opgave/shared/contract/comments';
import { AppError } from '@opgave/shared/contract/errors';
import type { CommentTarget } from '@opgave/shared/contract/place';
import type { Seat, Workspace } from '@opgave/shared/contract/records';
import { CommentId, type PersonId, type WorkspaceId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { requireAllowed, requireMember } from '../member.ts';
import { noteActivity } from '../noteActivity.ts';
import { type Cards, cardState, readCards } from './cards.ts';
import { chosenOnCard } from './cardWords.ts';
import { peopleMentioned } from './mentioned.ts';
import { type AboutComment, findComment, storeComment } from './oneComment.ts';
import { chosenWords, type PassageDeps } from './passage.ts';
import { onTarget } from './place.ts';
import { whileQuoting } from './takeBack.ts';

interface Posting {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly input: PostComment;
}

/** Says something about a section, some of its words or a card, as long as that takes comments in this phase. */
export function postComment(deps: Dependencies & PassageDeps, posting: Posting): Promise<CommentId> {
  const post = () => postNow(deps, posting);
  return posting.input.words ? whileQuoting(posting.workspaceId, post) : post();
}

async function postNow(
  deps: Dependencies & PassageDeps,
  { workspaceId, personId, input }: Posting,
): Promise<CommentId> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'comment.write');
  requireAllowed(member, onTarget(input.on, 'comment'));
  const cards = await cardsSeen(deps, member, input.on);
  const words = cards && (await chosenOnCard(deps, input, cards));
  const passage = await chosenWords(deps, workspaceId, input);
  const mentions = await peopleMentioned(deps, member, input);
  const after = newComment(deps, member, { ...input, passage, words, mentions });
  await storeComment(deps, member, { after, action: 'comment.posted' });
  noteActivity(deps, member.workspace.id, member.seat, { activity: 'comments' });
  return after.id;
}

/** One comments on what one sees. */
async function cardsSeen(deps: Dependencies, member: Member, on: CommentTarget): Promise<Cards | undefined> {
  if (on.kind === 'section') return undefined;
  const seats = await deps.storage.records.listByWorkspace('seat', member.workspace.id);
  const cards = await readCards(deps, member, seats);
  if (cardState(member, on, cards).kind !== 'there') throw new AppError('not-found');
  return cards;
}

/** Answers a comment that everyone can read. */
export async function replyToComment(
  deps: Dependencies,
  about: AboutComment & { readonly input: ReplyToComment },
): Promise<CommentId> {
  const { member, comment } = await findComment(deps, about);
  requireAllowed(member, 'comment.write');
  if (comment.on.kind === 'comment') throw new AppError('not-found');
  if (comment.standing.state !== 'shown')
    throw new AppError('not-allowed', { reason: comment.standing.state });
  const on = { kind: 'comment', commentId: comment.id } as const;
  const { text } = about.input;
  const mentions = await peopleMentioned(deps, member, { text, on: comment.on });
  const after = newComment(deps, member, { on, text, mentions });
  await storeComment(deps, member, { after, action: 'comment.answered' });
  noteActivity(deps, member.workspace.id, member.seat, { activity: 'comments' });
  return after.id;
}

/** Where the table agreed so, the facilitator sees first what somebody says who reads along. */
export function standingAtFirst(
  { settings }: Pick<Workspace, 'settings'>,
  { role }: Pick<Seat, 'role'>,
): Comment['standing'] {
  return settings.commentsWait && role === 'commenter' ? { state: 'waiting' } : { state: 'shown' };
}

type Said = Pick<Comment, 'on' | 'text' | 'passage' | 'words' | 'suggestion' | 'mentions'>;

function newComment(
  deps: Dependencies,
  { workspace, person, seat }: Member,
  { on, text, passage, words, suggestion, mentions = [] }: Said,
): Comment {
  return {
    id: CommentId.parse(deps.newId()),
    version: 1,
    workspaceId: workspace.id,
    author: person.id,
    role: seat.role,
    ...(seat.group !== undefined && { group: seat.group }),
    on,
    ...(passage && { passage }),
    ...(words && { words }),
    ...(suggestion && { suggestion }),
    text,
    ...(mentions.length > 0 && { mentions }),
    phase: workspace.phase,
    placedAt: deps.now(),
    standing: standingAtFirst(workspace, seat),
  };
}
