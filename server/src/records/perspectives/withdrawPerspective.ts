import { AppError } from '@opgave/shared/contract/errors';
import { documentId, perspectiveDocument } from '@opgave/shared/document/documents';
import { PERSPECTIVE_ROOTS } from '@opgave/shared/method/perspectiveQuestions';
import { forgetQuotes } from '../comments/cardWords.ts';
import { requireAllowed } from '../member.ts';
import { forgetWords } from '../versions/forgetWords.ts';
import { type AboutMine, type PerspectiveDeps, requireMine, storePerspective } from './ownPerspective.ts';

/** The author takes back what others could read: the words go, a mark stays where it was. */
export async function withdrawPerspective(deps: PerspectiveDeps, about: AboutMine): Promise<void> {
  const writer = await requireMine(deps, about);
  const { member, own } = writer;
  requireAllowed({ ...member, where: { ...member.where, owner: about.personId } }, 'perspective.withdraw');
  if (own.standing.state !== 'submitted') throw new AppError('not-allowed', { reason: 'not-submitted' });
  const { valueKey: _, ...rest } = own;
  const standing = { state: 'withdrawn', at: deps.now() } as const;
  const value = { ...rest, version: own.version + 1, isOfficialPosition: false, standing };
  await storePerspective(deps, writer, { value, action: 'perspective.withdrawn' });
  const id = documentId(about.workspaceId, perspectiveDocument(about.personId));
  await deps.documents.change(id, about.personId, (doc) => {
    for (const root of PERSPECTIVE_ROOTS) doc.getXmlFragment(root).delete(0, doc.getXmlFragment(root).length);
  });
  await forgetWords(deps, about.workspaceId, perspectiveDocument(about.personId));
  await forgetQuotes(
    deps,
    about.workspaceId,
    (on) => on.kind === 'perspective' && on.perspectiveId === own.id,
  );
}
