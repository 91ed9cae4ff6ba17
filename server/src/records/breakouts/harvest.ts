import { documentId, NOTES_ROOT, notesDocument } from '@opgave/shared/document/documents';
import { textOfRoot } from '@opgave/shared/document/extractText';
import type { BreakoutId, SessionId, WorkspaceId } from '@opgave/shared/ids';
import type { OwedBreakout } from '@opgave/shared/method/sessionBreakouts';
import * as Y from 'yjs';
import type { Dependencies } from '#identity/dependencies.ts';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import type { Documents } from '../documents.ts';
import { storeFacts } from '../sessions/storeFacts.ts';

type HarvestDeps = Pick<Dependencies, 'storage' | 'now'> & { readonly documents: Documents };

const SOURCE = {
  nl: (number: number) => `Uit groep ${number}:`,
  en: (number: number) => `From group ${number}:`,
} as const;

/**
 * Puts what small groups wrote in the notes of the session, each with its source, and writes down that it is done. It may
 * be begun again from any point: a crash in between loses nothing, and what stands there already is not put there twice.
 */
export async function bringInHarvest(deps: HarvestDeps, sessionId: SessionId): Promise<void> {
  const run = await deps.storage.records.get('sessionRun', sessionId);
  const owed = run?.state.breakouts.owed;
  if (!run || !owed) return;
  const workspace = await deps.storage.records.get('workspace', run.workspaceId);
  const session = await deps.storage.records.get('session', sessionId);
  if (!workspace || !session) return;
  const about = { workspaceId: run.workspaceId, language: workspace.language };
  const parts = await Promise.all(owed.breakouts.map((breakout) => partOf(deps, about, breakout)));
  if (parts.some(({ length }) => length > 0)) {
    const by = owed.by ?? session.createdBy;
    await deps.documents.change(documentId(run.workspaceId, notesDocument(sessionId)), by, (doc) => {
      const notes = doc.getXmlFragment(NOTES_ROOT);
      const there = paragraphsOf(notes);
      notes.push(parts.filter((part) => !holds(there, part)).flatMap((part) => part.map(paragraph)));
    });
  }
  await noteHarvested(
    deps,
    sessionId,
    owed.breakouts.map(({ id }) => id),
  );
}

async function noteHarvested(
  deps: HarvestDeps,
  sessionId: SessionId,
  breakouts: BreakoutId[],
): Promise<void> {
  await retryWhenStale(async () => {
    const run = await deps.storage.records.get('sessionRun', sessionId);
    if (!run?.state.breakouts.owed) return;
    const facts = [{ kind: 'breakouts.harvested', breakouts }] as const;
    const { workspaceId, number } = await storeFacts(deps, { run, facts });
    deps.storage.bus.publish('session.changed', { workspaceId, sessionId, number });
  });
}

interface About {
  readonly workspaceId: WorkspaceId;
  readonly language: keyof typeof SOURCE;
}

/** What one small group wrote, under where it came from; nothing when it wrote nothing. */
async function partOf(
  { documents }: HarvestDeps,
  { workspaceId, language }: About,
  { id, number }: OwedBreakout,
): Promise<readonly string[]> {
  const { doc } = await documents.read(documentId(workspaceId, notesDocument(id)));
  const own = paragraphsOf(doc.getXmlFragment(NOTES_ROOT));
  return own.length > 0 ? [SOURCE[language](number), ...own] : [];
}

function paragraphsOf(root: Y.XmlFragment): readonly string[] {
  return textOfRoot(root).split('\n').filter(Boolean);
}

function holds(all: readonly string[], some: readonly string[]): boolean {
  return all.some((_, begin) => some.every((line, index) => all[begin + index] === line));
}

function paragraph(words: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(words)]);
  return element;
}
