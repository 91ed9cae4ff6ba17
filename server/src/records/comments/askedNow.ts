import type { Seat, Workspace } from '@opgave/shared/contract/records';
import { endOfDay } from '@opgave/shared/method/calendar';
import { can } from '@opgave/shared/method/permissions';
import type { Dependencies } from '#identity/dependencies.ts';
import { actorOf, whereOf } from '#identity/standing.ts';

/** That comments are asked now, and on which text. */
export interface Asked {
  readonly document: 'problem' | 'fundamentals';
  readonly lastDay: string;
  /** The first moment that is too late. */
  readonly until: number;
}

/** Undefined when no last day was announced, or it is over. */
export function askedNow(workspace: Workspace, at: number): Asked | undefined {
  const { commentWindow: window, lastCommentDay, phase, timeZone, archivedAt } = workspace;
  const isOfFirstQuestions = window?.document === 'fundamentals' && phase === 'fundamentals';
  if (isOfFirstQuestions && window.closedAt !== undefined) return undefined;
  const lastDay = isOfFirstQuestions ? window.lastDay : lastCommentDay;
  if (lastDay === undefined || archivedAt !== undefined) return undefined;
  const until = endOfDay(lastDay, timeZone);
  if (at >= until) return undefined;
  return { document: isOfFirstQuestions ? 'fundamentals' : 'problem', lastDay, until };
}

/** Whoever may comment on the text now, does not lead the table, and did not comment at it. */
export async function silentSeats(
  { storage }: Pick<Dependencies, 'storage'>,
  workspace: Workspace,
  { document }: Pick<Asked, 'document'>,
): Promise<readonly Seat[]> {
  const [seats, comments] = await Promise.all([
    storage.records.listByWorkspace('seat', workspace.id),
    storage.records.listByWorkspace('comment', workspace.id),
  ]);
  const spoke = new Set(comments.map(({ author }) => author));
  const silent = seats.filter(
    ({ status, role, personId }) => status === 'active' && role !== 'facilitator' && !spoke.has(personId),
  );
  const action = document === 'problem' ? 'problemDoc.comment' : 'fundamentals.comment';
  const mayComment = await Promise.all(
    silent.map(async (seat) => {
      const person = await storage.records.get('person', seat.personId);
      return person !== undefined && can(actorOf(person, seat, workspace), action, whereOf(workspace));
    }),
  );
  return silent.filter((_, index) => mayComment[index]);
}

/** What a notification about it is about; its words are looked up by this. */
export function aboutAsked({ document, lastDay }: Asked): string {
  return document === 'problem' ? lastDay : `${document}/${lastDay}`;
}
