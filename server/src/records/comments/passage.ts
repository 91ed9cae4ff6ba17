import type { PostComment } from '@opgave/shared/contract/comments';
import { AppError } from '@opgave/shared/contract/errors';
import { rootAt } from '@opgave/shared/contract/place';
import { MAX_PASSAGE } from '@opgave/shared/contract/sourceLinks';
import { documentId } from '@opgave/shared/document/documents';
import { holdsLetters, passageOf, type QuotedPassage, stretchOf } from '@opgave/shared/document/passages';
import type { WorkspaceId } from '@opgave/shared/ids';
import type { Documents } from '../documents.ts';
import { documentAt } from './place.ts';

export interface PassageDeps {
  readonly documents: Documents;
}

/**
 * The words that a comment is about, quoted from the text itself. Words that were taken out while somebody wrote about
 * them are quoted as that person saw them, and marked so: the comment stays, and says that they are gone. Throws 'not-found' for
 * letters that never stood in the text.
 */
export async function chosenWords(
  deps: PassageDeps,
  workspaceId: WorkspaceId,
  { on, passage }: Pick<PostComment, 'on' | 'passage'>,
): Promise<QuotedPassage | undefined> {
  const [document, name] = [documentAt(on), rootAt(on)];
  if (!passage || document === undefined || name === undefined) return undefined;
  const { doc } = await deps.documents.read(documentId(workspaceId, document));
  const root = doc.getXmlFragment(name);
  if (!holdsLetters(root, passage)) throw new AppError('not-found', { reason: 'place' });
  const stretch = stretchOf(root, passage);
  const now = stretch && passageOf(stretch);
  if (now && now.quote.length > MAX_PASSAGE) {
    throw new AppError('invalid-input', { errors: [{ path: 'passage', message: 'too-long' }] });
  }
  return now ?? { ...passage, isAsSeen: true };
}
