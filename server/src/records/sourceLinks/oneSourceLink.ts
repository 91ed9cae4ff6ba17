import type { SourceLink } from '@opgave/shared/contract/sourceLinkRecord';
import type { WorkspaceId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { decision } from '../member.ts';

/** Every link of a table that nobody took away, the oldest first. */
export async function linksOf(
  { storage }: Pick<Dependencies, 'storage'>,
  workspaceId: WorkspaceId,
): Promise<readonly SourceLink[]> {
  const links = await storage.records.listByWorkspace('sourceLink', workspaceId);
  return links
    .filter(({ removed }) => removed === undefined)
    .toSorted((one, other) => one.addedAt - other.addedAt);
}

interface LinkChange {
  readonly link: SourceLink;
  readonly action: 'sourceLink.added' | 'sourceLink.removed';
}

/** Stores a link with its audit event, which holds no words, and tells the table. */
export async function storeLink(
  deps: Dependencies,
  member: Member,
  { link, action }: LinkChange,
): Promise<void> {
  const { document, section } = link.on;
  const details = { document, section, kind: link.source.kind };
  await deps.storage.records.commit(
    [{ kind: 'sourceLink', value: link }],
    [decision(deps, member, { action, object: `sourceLink:${link.id}`, details })],
  );
  deps.storage.bus.publish('sourceLinks.changed', { workspaceId: member.workspace.id });
}
