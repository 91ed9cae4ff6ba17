import { AppError } from '@opgave/shared/contract/errors';
import type { PersonId, SourceLinkId, WorkspaceId } from '@opgave/shared/ids';
import { can } from '@opgave/shared/method/permissions';
import { onSourcedText } from '@opgave/shared/method/sources';
import type { Dependencies } from '#identity/dependencies.ts';
import { requireMember } from '../member.ts';
import { storeLink } from './oneSourceLink.ts';
import { requireWriter } from './requireWriter.ts';

export interface Removing {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly sourceLinkId: SourceLinkId;
  readonly version: number;
}

/** Takes a link away, by whoever may write the text it stands in; that it was there stays in the record. */
export async function removeSourceLink(deps: Dependencies, removing: Removing): Promise<void> {
  const { workspaceId, personId, sourceLinkId, version } = removing;
  const member = await requireMember(deps, workspaceId, personId);
  const link = await deps.storage.records.get('sourceLink', sourceLinkId);
  if (link?.workspaceId !== workspaceId) throw new AppError('not-found');
  const { actor, where } = member;
  if (!can(actor, onSourcedText(link.on.document, 'read'), where)) throw new AppError('not-found');
  await requireWriter(deps, member, link.on);
  if (link.version !== version || link.removed) throw new AppError('stale-version');
  const removed = { by: member.person.id, at: deps.now() };
  await storeLink(deps, member, {
    link: { ...link, version: version + 1, removed },
    action: 'sourceLink.removed',
  });
}
