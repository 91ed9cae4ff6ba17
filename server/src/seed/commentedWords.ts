import type { PostComment } from '@opgave/shared/contract/comments';
import type { SectionPlace } from '@opgave/shared/contract/place';
import { documentId } from '@opgave/shared/document/documents';
import { inlineText } from '@opgave/shared/document/extractText';
import { passageOf, textBlocks } from '@opgave/shared/document/passages';
import type { Seeding } from './seeding.ts';

/** Which words of the case a comment of it is about; the others are about the whole section. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['c1', 'Elke brief had een andere datum en een ander bedrag.'],
  ['c2', 'Dubbeltellingen zijn niet uitgesloten.'],
]);

/** The words in the text as it was seeded, or nothing where the case has no such words. */
export async function commentedWords(
  { deps, workspaceId }: Seeding,
  commentId: string,
  { document, section }: SectionPlace,
): Promise<Pick<PostComment, 'passage'>> {
  const words = WORDS.get(commentId);
  if (words === undefined) return {};
  const { doc } = await deps.documents.read(documentId(workspaceId, document));
  for (const block of textBlocks(doc.getXmlFragment(section))) {
    const from = inlineText(block).indexOf(words);
    const passage = from < 0 ? undefined : passageOf({ block, from, to: from + words.length });
    if (passage) return { passage };
  }
  return {};
}
