import { AppError } from '@opgave/shared/contract/errors';
import { documentId, NOTES_ROOT, notesDocument } from '@opgave/shared/document/documents';
import { textOfRoot } from '@opgave/shared/document/extractText';
import type { WorkspaceId } from '@opgave/shared/ids';
import type { Breakout } from '@opgave/shared/method/sessionBreakouts';
import * as Y from 'yjs';
import type { Dependencies } from '#identity/dependencies.ts';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import type { Documents } from '../documents.ts';
import { type AboutSession, findSession } from '../sessions/oneSession.ts';
import { storeFacts } from '../sessions/storeFacts.ts';
import { requireRunning, tellTogether } from './makeBreakouts.ts';

type ReturnDeps = Dependencies & { readonly documents: Documents };

interface Harvest {
  readonly number: number;
  readonly lines: readonly string[];
}

const SOURCE = {
  nl: (number: number) => `Uit groep ${number}:`,
  en: (number: number) => `From group ${number}:`,
} as const;

/**
 * Brings everyone back together. First nobody writes in the small groups any more, then what they wrote is put in the
 * notes of the session, each with its source: a word that was acknowledged is in the harvest.
 */
export async function returnFromBreakouts(deps: ReturnDeps, about: AboutSession): Promise<void> {
  const { open, language } = await close(deps, about);
  const harvest = await harvestOf(deps, about.workspaceId, open);
  if (harvest.length === 0) return;
  await deps.documents.change(
    documentId(about.workspaceId, notesDocument(about.sessionId)),
    about.personId,
    (doc) => {
      const lines = harvest.flatMap(({ number, lines: own }) => [SOURCE[language](number), ...own]);
      doc.getXmlFragment(NOTES_ROOT).push(lines.map(paragraph));
    },
  );
}

async function close(deps: Dependencies, about: AboutSession) {
  return retryWhenStale(async () => {
    const found = await findSession(deps, about);
    requireRunning(found);
    const { open } = found.run.state.breakouts;
    if (open.length === 0) throw new AppError('session-moved-on');
    const { member } = found;
    const facts = [{ kind: 'breakouts.returned' }] as const;
    const run = await storeFacts(deps, { run: found.run, facts, by: member.person.id });
    tellTogether(deps, about, run.number);
    return { open, language: member.workspace.language };
  });
}

async function harvestOf(
  { documents }: ReturnDeps,
  workspaceId: WorkspaceId,
  breakouts: readonly Breakout[],
): Promise<readonly Harvest[]> {
  const all = await Promise.all(
    breakouts.map(async ({ id }, index) => {
      const { doc } = await documents.read(documentId(workspaceId, notesDocument(id)));
      const lines = textOfRoot(doc.getXmlFragment(NOTES_ROOT)).split('\n').filter(Boolean);
      return { number: index + 1, lines };
    }),
  );
  return all.filter(({ lines }) => lines.length > 0);
}

function paragraph(words: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(words)]);
  return element;
}
