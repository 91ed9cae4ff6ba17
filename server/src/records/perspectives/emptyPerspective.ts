import type { Perspective } from '@opgave/shared/contract/perspectiveRecords';
import { documentId, perspectiveDocument } from '@opgave/shared/document/documents';
import { PERSPECTIVE_ROOTS } from '@opgave/shared/method/perspectiveQuestions';
import type { Storage } from '#storage/ports.ts';
import type { Documents } from '../documents.ts';
import { forgetWords } from '../versions/forgetWords.ts';
import { readAnswers } from './answers.ts';

interface Emptying {
  readonly storage: Storage;
  readonly documents: Documents;
}
type Whose = Pick<Perspective, 'workspaceId' | 'author'>;

/** The words go, out of its versions and its log too. Done twice it does nothing more. */
export async function emptyPerspective(deps: Emptying, { workspaceId, author }: Whose): Promise<void> {
  const document = perspectiveDocument(author);
  await deps.documents.change(documentId(workspaceId, document), author, (doc) => {
    for (const root of PERSPECTIVE_ROOTS) doc.getXmlFragment(root).delete(0, doc.getXmlFragment(root).length);
  });
  await forgetWords(deps, workspaceId, document);
}

interface Emptied {
  readonly emptied: number;
  /** Of which the text cannot be read or written. */
  readonly left: number;
}

/**
 * What was taken back while the server was broken off before the words went: they go now. One that cannot be emptied keeps
 * nothing else waiting.
 */
export async function emptyTakenBack(deps: Emptying): Promise<Emptied> {
  const all = await deps.storage.records.list('perspective');
  const takenBack = all.filter(({ standing }) => standing.state === 'withdrawn');
  const ended = await Promise.allSettled(takenBack.map((one) => emptyWhatIsLeft(deps, one)));
  return {
    emptied: ended.filter((one) => one.status === 'fulfilled' && one.value).length,
    left: ended.filter(({ status }) => status === 'rejected').length,
  };
}

/** Words that are out of the text may stand in its log, or in a version, as long as it was not compacted since. */
async function emptyWhatIsLeft(deps: Emptying, one: Whose): Promise<boolean> {
  const id = documentId(one.workspaceId, perspectiveDocument(one.author));
  const { updates } = await deps.storage.documents.read(id);
  if (updates.length === 0 && (await readAnswers(deps, one.workspaceId, one.author)).size === 0) return false;
  await emptyPerspective(deps, one);
  return true;
}
