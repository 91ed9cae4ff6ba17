import { createHash } from 'node:crypto';
import { AppError } from '@opgave/shared/contract/errors';
import type { SourceLink } from '@opgave/shared/contract/sourceLinkRecord';
import { type AddSourceLink, MAX_SOURCE_LINKS } from '@opgave/shared/contract/sourceLinks';
import type { QuotedPassage } from '@opgave/shared/document/passages';
import { type PersonId, SourceLinkId, type WorkspaceId } from '@opgave/shared/ids';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import type { Member } from '#identity/standing.ts';
import { requireMember } from '../member.ts';
import { linksOf, storeLink } from './oneSourceLink.ts';
import { requireWriter } from './requireWriter.ts';
import { requirePassage, rootOf, saysTheSame } from './sourcePlaces.ts';
import { type SourceDeps, sourceKey, visibleSources } from './visibleSources.ts';

export interface Sourcing {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly input: AddSourceLink;
}

const ID_LENGTH = 40;
const ATTEMPTS = 3;

/** Ties a sentence or an answer to what it rests on. Doing it twice is doing it once: the link that is there answers. */
export function addSourceLink(deps: SourceDeps, sourcing: Sourcing): Promise<SourceLinkId> {
  return retryWhenStale(() => addOnce(deps, sourcing), ATTEMPTS);
}

async function addOnce(deps: SourceDeps, { workspaceId, personId, input }: Sourcing): Promise<SourceLinkId> {
  const member = await requireMember(deps, workspaceId, personId);
  await requireWriter(deps, member, input.on);
  const root = await rootOf(deps, workspaceId, input.on);
  const passage = input.passage && requirePassage(root, input.passage);
  await requireSource(deps, member, input.source);
  const links = await linksOf(deps, workspaceId);
  const { on, source } = input;
  const same = links.find((link) => saysTheSame(root, link, { on, source, passage }));
  if (same) return same.id;
  if (links.length >= MAX_SOURCE_LINKS) throw new AppError('too-many', { max: MAX_SOURCE_LINKS });
  const link = await newLink(deps, member, { on, source, ...(passage && { passage }) });
  await storeLink(deps, member, { link, action: 'sourceLink.added' });
  return link.id;
}

/** What one may not read and what is not there answer alike (T12); what few can read carries no sentence of all. */
async function requireSource(
  deps: SourceDeps,
  member: Member,
  source: AddSourceLink['source'],
): Promise<void> {
  const sources = await visibleSources(deps, member, new Set([source.kind]));
  if (!sources.has(sourceKey(source))) throw new AppError('not-found', { reason: 'source' });
}

type Wished = Pick<SourceLink, 'on' | 'source'> & { readonly passage?: QuotedPassage };

/** A link that was taken away before and comes back is the next version of the same one. */
async function newLink(deps: SourceDeps, { workspace, person }: Member, wished: Wished): Promise<SourceLink> {
  const id = linkId(workspace.id, wished);
  const before = await deps.storage.records.get('sourceLink', id);
  return {
    ...wished,
    id,
    version: (before?.version ?? 0) + 1,
    workspaceId: workspace.id,
    addedBy: person.id,
    addedAt: deps.now(),
    phase: workspace.phase,
  };
}

/** The same for the same words and source, so that two people at once can never make two. */
function linkId(workspaceId: WorkspaceId, { on, source, passage }: Wished): SourceLinkId {
  const words = passage ? [passage.start, passage.end].map(({ client, clock }) => `${client}:${clock}`) : [];
  const what = [workspaceId, on.document, on.section, ...words, source.kind, source.id].join('/');
  return SourceLinkId.parse(createHash('sha256').update(what).digest('hex').slice(0, ID_LENGTH));
}
