import type { Comment } from '@opgave/shared/contract/commentRecord';
import type { Seat, Workspace } from '@opgave/shared/contract/records';
import { endOfDay } from '@opgave/shared/method/calendar';
import { artefactOn, isLeftBehind, type OpenedPage } from '@opgave/shared/method/commentWindow';
import { can } from '@opgave/shared/method/permissions';
import type { Dependencies } from '#identity/dependencies.ts';
import { actorOf, whereOf } from '#identity/standing.ts';
import { onTarget } from './place.ts';

/** That comments are asked now, and on which page. */
export interface Asked {
  readonly document: OpenedPage | 'problem';
  readonly lastDay: string;
  /** Since when it is asked. */
  readonly from: number;
  /** The first moment that is too late. */
  readonly until: number;
}

/** Everything that has a last day that is not over: what is open now first, and the problem beside it. */
export function askedNow(workspace: Workspace, at: number): readonly Asked[] {
  const { commentWindow: window, lastCommentDay, commentsAskedAt, phase, timeZone, archivedAt } = workspace;
  if (archivedAt !== undefined) return [];
  const isOver = isLeftBehind(phase, window) || window?.closedAt !== undefined;
  const opened = isOver ? undefined : window?.document;
  const days = [
    ...(opened ? [{ document: opened, lastDay: window?.lastDay, from: window?.openedAt ?? 0 }] : []),
    { document: 'problem', lastDay: lastCommentDay, from: commentsAskedAt ?? 0 } as const,
  ];
  return days.flatMap(({ document, lastDay, from }) => {
    const until = lastDay === undefined ? at : endOfDay(lastDay, timeZone);
    return lastDay !== undefined && at < until ? [{ document, lastDay, from, until }] : [];
  });
}

/** Whoever may comment on it now, does not lead the table, and said nothing about that page since it was asked. */
export async function silentSeats(
  { storage }: Pick<Dependencies, 'storage'>,
  workspace: Workspace,
  asked: Pick<Asked, 'document' | 'from'>,
): Promise<readonly Seat[]> {
  const [seats, comments] = await Promise.all([
    storage.records.listByWorkspace('seat', workspace.id),
    storage.records.listByWorkspace('comment', workspace.id),
  ]);
  const action = `${artefactOn(asked.document)}.comment` as const;
  const since = comments.filter(
    ({ placedAt, standing }) => placedAt >= asked.from && standing.state !== 'withdrawn',
  );
  const spoke = new Set(since.filter(isAbout(action, comments)).map(({ author }) => author));
  const silent = seats.filter(
    ({ status, role, personId }) => status === 'active' && role !== 'facilitator' && !spoke.has(personId),
  );
  const mayComment = await Promise.all(
    silent.map(async (seat) => {
      const person = await storage.records.get('person', seat.personId);
      return person !== undefined && can(actorOf(person, seat, workspace), action, whereOf(workspace));
    }),
  );
  return silent.filter((_, index) => mayComment[index]);
}

type Commenting = `${ReturnType<typeof artefactOn>}.comment`;

/** An answer is about what the comment is about. */
function isAbout(action: Commenting, comments: readonly Comment[]): (comment: Comment) => boolean {
  const byId = new Map(comments.map((comment) => [comment.id, comment.on]));
  return ({ on }) => {
    const about = on.kind === 'comment' ? byId.get(on.commentId) : on;
    return about !== undefined && about.kind !== 'comment' && onTarget(about, 'comment') === action;
  };
}

/** What a notification about it is about; its words are looked up by this. */
export function aboutAsked({ document, lastDay }: Asked): string {
  return document === 'problem' ? lastDay : `${document}/${lastDay}`;
}
