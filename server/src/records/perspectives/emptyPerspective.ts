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

/** What was taken back while the server was broken off before the words went: they go now. Told are how many there were. */
export async function emptyTakenBack(deps: Emptying): Promise<number> {
  const all = await deps.storage.records.list('perspective');
  let emptied = 0;
  for (const one of all.filter(({ standing }) => standing.state === 'withdrawn')) {
    const answers = await readAnswers(deps, one.workspaceId, one.author);
    if (answers.size === 0) continue;
    await emptyPerspective(deps, one);
    emptied += 1;
  }
  return emptied;
}
