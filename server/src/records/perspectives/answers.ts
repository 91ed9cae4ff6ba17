import { documentId, perspectiveDocument } from '@opgave/shared/document/documents';
import { textOfRoot } from '@opgave/shared/document/extractText';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { PERSPECTIVE_ROOTS, type PerspectiveRoot } from '@opgave/shared/method/perspectiveQuestions';
import type { Documents } from '../documents.ts';

/** What somebody wrote, by question; what is empty is left out. */
export type Answers = ReadonlyMap<PerspectiveRoot, string>;

/** Reads the words as they are now; whoever calls has asked who may read them. */
export async function readAnswers(
  { documents }: { readonly documents: Documents },
  workspaceId: WorkspaceId,
  author: PersonId,
): Promise<Answers> {
  const { doc } = await documents.read(documentId(workspaceId, perspectiveDocument(author)));
  const written = PERSPECTIVE_ROOTS.map(
    (root) => [root, textOfRoot(doc.getXmlFragment(root)).trim()] as const,
  );
  return new Map(written.filter(([, text]) => text !== ''));
}

/** As it crosses the wire, in the order of the questions. */
export function answersView(answers: Answers): { root: PerspectiveRoot; text: string }[] {
  return [...answers].map(([root, text]) => ({ root, text }));
}
