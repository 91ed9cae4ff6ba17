import { documentId } from '@opgave/shared/document/documents';
import { personIdOf, type Seeding } from './seeding.ts';
import { inTurns, writeParagraph } from './writing.ts';

/** The answers of the case to the first questions, written by the people whom it names. */
export async function writeFundamentals(seeding: Seeding): Promise<void> {
  const { deps, demoCase, workspaceId } = seeding;
  const id = documentId(workspaceId, 'fundamentals');
  for (const { key, answer, contributors } of demoCase.fundamentals) {
    const writers = contributors.map((caseId) => personIdOf(seeding, caseId));
    await writeParagraph(deps.documents, { id, root: key }, inTurns(answer.nl, writers));
  }
}
