import type { Session } from '@opgave/shared/contract/sessionRecord';
import { documentId, documentKind, NOTES_ROOT, notesDocument } from '@opgave/shared/document/documents';
import { blocksOf } from '@opgave/shared/document/extractText';
import { BreakoutId, type SessionId } from '@opgave/shared/ids';
import type { Member } from '#identity/standing.ts';
import { documentRights } from '../documentRights.ts';
import { timestamp } from '../moment.ts';
import { mayReadMinutes } from '../sessions/minutes.ts';
import { minutesFor } from '../sessions/minutesFor.ts';
import { runOf } from '../sessions/oneSession.ts';
import { viewQuestions } from '../sessions/viewQuestions.ts';
import type { Searchable, SearchDeps } from './searchable.ts';

interface Meeting {
  readonly session: Session;
  /** Those of everyone together, and of each small group. */
  readonly notes: readonly BreakoutId[];
  readonly when: { readonly at: string };
}

/** The notes of sessions and of their small groups, paragraph by paragraph. */
export async function notes(deps: SearchDeps, member: Member): Promise<readonly Searchable[]> {
  const all = await meetingsOf(deps, member);
  const found = await Promise.all(
    all.flatMap((meeting) => meeting.notes.map((of) => notesOf(deps, member, { ...meeting, of }))),
  );
  return found.flat();
}

async function notesOf(
  deps: SearchDeps,
  member: Member,
  { session, of, when }: Meeting & { readonly of: BreakoutId },
): Promise<readonly Searchable[]> {
  const document = notesDocument(of);
  const kind = documentKind(document);
  if (!kind || !(await documentRights(deps, kind, member)).mayRead) return [];
  const { doc } = await deps.documents.read(documentId(member.workspace.id, document));
  return blocksOf(doc.getXmlFragment(NOTES_ROOT)).map((text, index) => ({
    ...({ kind: 'notes', id: `${of}-${index}`, text, by: {}, when, at: String(index) } as const),
    session: { id: of, title: session.title },
  }));
}

/** What was asked in sessions, and what people wrote to it; nobody is named. */
export async function questions(deps: SearchDeps, member: Member): Promise<readonly Searchable[]> {
  const { workspace, person } = member;
  const all = await meetingsOf(deps, member);
  const found = await Promise.all(
    all.map(async ({ session, when }) => {
      const about = { workspaceId: workspace.id, personId: person.id, sessionId: session.id };
      const asked = await viewQuestions(deps, about);
      return asked.flatMap(({ id, text, cards, hidden }) =>
        [text, ...(hidden === undefined ? cards.map((card) => card.text) : [])].map((words) => ({
          ...({ kind: 'question', id, text: words, by: {}, when } as const),
          session: placeOf(session),
        })),
      );
    }),
  );
  return found.flat().filter(({ text }) => text !== '');
}

/**
 * The minutes that were kept, line by line; whoever does not lead finds those that were shared. What nobody kept yet is
 * made anew at each look from words that are found where they were written.
 */
export async function minutes(deps: SearchDeps, member: Member): Promise<readonly Searchable[]> {
  const all = await meetingsOf(deps, member);
  const kept = await deps.storage.records.listByWorkspace('sessionMinutes', member.workspace.id);
  const lines = await Promise.all(
    kept
      .filter((one) => mayReadMinutes(member, one))
      .map(async (one) => {
        const meeting = all.find(({ session }) => session.id === one.id);
        return meeting ? linesOf(one.id, await minutesFor(deps, member, one), meeting) : [];
      }),
  );
  return lines.flat();
}

function linesOf(id: SessionId, text: string, { session, when }: Meeting): readonly Searchable[] {
  return text.split('\n').map((line, index) => ({
    ...({ kind: 'minutes', id, text: line, by: {}, when, at: `line-${index}` } as const),
    session: placeOf(session),
  }));
}

function placeOf({ id, title }: Session): Searchable['session'] {
  return { id: BreakoutId.parse(id), title };
}

async function meetingsOf(deps: SearchDeps, { workspace }: Member): Promise<readonly Meeting[]> {
  const sessions = await deps.storage.records.listByWorkspace('session', workspace.id);
  return Promise.all(
    sessions.map(async (session) => {
      const { breakouts, course } = (await runOf(deps, session)).state;
      const groups = [...breakouts.open, ...breakouts.done].map(({ id }) => id);
      return {
        session,
        notes: [BreakoutId.parse(session.id), ...groups],
        when: { at: timestamp(course.begunAt ?? session.createdAt) },
      };
    }),
  );
}
