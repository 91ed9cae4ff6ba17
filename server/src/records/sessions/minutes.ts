import { AppError } from '@opgave/shared/contract/errors';
import { LOCALES } from '@opgave/shared/contract/locales';
import type { SessionMinutes } from '@opgave/shared/contract/sessionRecord';
import type { KeepMinutes, MinutesView } from '@opgave/shared/contract/sessions';
import { documentId, NOTES_ROOT, notesDocument } from '@opgave/shared/document/documents';
import { textOfRoot } from '@opgave/shared/document/extractText';
import { can } from '@opgave/shared/method/permissions';
import { minutesText } from '@opgave/shared/method/sessionMinutes';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import type { Documents } from '../documents.ts';
import { decision, requireAllowed } from '../member.ts';
import { viewAttendance } from './attendance.ts';
import { decidedMeanwhile } from './decidedMeanwhile.ts';
import { minutesFor } from './minutesFor.ts';
import { type AboutSession, type FoundSession, findSession } from './oneSession.ts';
import { questionsForMinutes } from './viewQuestions.ts';

type MinutesDeps = Pick<Dependencies, 'storage'> & { readonly documents: Pick<Documents, 'read'> };

/** The minutes of a session: as they were kept, or as they write themselves. Others read them once they are shared. */
export async function viewMinutes(deps: MinutesDeps, about: AboutSession): Promise<MinutesView> {
  const found = await findSession(deps, about);
  const kept = await deps.storage.records.get('sessionMinutes', about.sessionId);
  if (!mayReadMinutes(found.member, kept)) throw new AppError('not-found');
  if (kept) {
    const text = await minutesFor(deps, found.member, kept);
    return { version: kept.version, text, isShared: kept.sharedAt !== undefined };
  }
  return { version: 0, text: await written(deps, found, about), isShared: false };
}

export function mayReadMinutes({ actor, where }: Member, kept: SessionMinutes | undefined): boolean {
  return kept?.sharedAt !== undefined || can(actor, 'session.lead', where);
}

async function written(
  { storage, documents }: MinutesDeps,
  found: FoundSession,
  about: AboutSession,
): Promise<string> {
  const { member, session, run } = found;
  const { workspace } = member;
  const { course } = run.state;
  const isMeanwhile = (at: number) =>
    course.begunAt !== undefined && at >= course.begunAt && at <= (course.endedAt ?? at);
  const [decided, parked, comments, notes] = await Promise.all([
    decidedMeanwhile(
      { storage },
      { workspace, from: course.begunAt ?? Infinity, until: course.endedAt ?? Infinity },
    ),
    storage.records.listByWorkspace('parked', workspace.id),
    storage.records.listByWorkspace('comment', workspace.id),
    documents.read(documentId(workspace.id, notesDocument(session.id))),
  ]);
  const clock = new Intl.DateTimeFormat(LOCALES[workspace.language], {
    ...{ hour: '2-digit', minute: '2-digit', timeZone: workspace.timeZone },
  });
  const day = new Intl.DateTimeFormat(LOCALES[workspace.language], {
    ...{ dateStyle: 'full', timeStyle: 'short', timeZone: workspace.timeZone },
  });
  const facts = {
    title: session.title,
    course,
    steps: session.script.steps,
    decided: decided.map(({ decision: one }) => one),
    parked: parked
      .filter((idea) => isMeanwhile(idea.parkedAt) && !idea.withdrawn && !idea.hidden)
      .map((idea) => idea.text),
    open: comments
      .filter(({ on, standing, outcome, placedAt }) => {
        const isOpen = standing.state === 'shown' && outcome === undefined;
        return isOpen && on.kind === 'section' && isMeanwhile(placedAt);
      })
      .map((comment) => comment.text),
    harvest: textOfRoot(notes.doc.getXmlFragment(NOTES_ROOT)).split('\n').filter(Boolean),
    attendance: [...(await viewAttendance({ storage }, about)).groups],
    dots: run.state.dots.done,
    sizing: run.state.sizing.done,
    switched: run.state.switching.done,
    questions: await questionsForMinutes({ storage }, found),
    next: session.nextAt === undefined ? undefined : day.format(session.nextAt),
    time: (at: number) => clock.format(at),
  };
  return minutesText(facts, workspace.language);
}

/** Keeps the minutes as the facilitator has them now, and shares them when asked; what was shared stays shared. */
export async function keepMinutes(
  deps: Dependencies,
  { input, ...about }: AboutSession & { readonly input: KeepMinutes },
): Promise<void> {
  const { member, session, run } = await findSession(deps, about);
  requireAllowed(member, 'session.lead');
  const before = await deps.storage.records.get('sessionMinutes', session.id);
  if (input.version !== (before?.version ?? 0)) throw new AppError('stale-version');
  const sharedAt = before?.sharedAt ?? (input.isShared ? deps.now() : undefined);
  const value: SessionMinutes = {
    id: session.id,
    version: input.version + 1,
    workspaceId: about.workspaceId,
    text: input.text,
    keptAt: deps.now(),
    ...(sharedAt !== undefined && { sharedAt }),
  };
  const action =
    before?.sharedAt === undefined && sharedAt !== undefined
      ? 'session.minutesShared'
      : 'session.minutesKept';
  await deps.storage.records.commit(
    [{ kind: 'sessionMinutes', value }],
    [decision(deps, member, { action, object: `session:${session.id}`, details: {} })],
  );
  const { workspaceId } = about;
  deps.storage.bus.publish('session.changed', { workspaceId, sessionId: session.id, number: run.number });
}
