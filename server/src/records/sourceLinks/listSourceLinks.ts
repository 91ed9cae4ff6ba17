import type { Seat } from '@opgave/shared/contract/records';
import type { SourceLink } from '@opgave/shared/contract/sourceLinkRecord';
import type { ShownSource, SourceLinkView, SourceView } from '@opgave/shared/contract/sourceLinks';
import { inlineText } from '@opgave/shared/document/extractText';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { can } from '@opgave/shared/method/permissions';
import { onSourcedText } from '@opgave/shared/method/sources';
import type { Member } from '#identity/standing.ts';
import { requireMember } from '../member.ts';
import { timestamp } from '../moment.ts';
import { linksOf } from './oneSourceLink.ts';
import { rootOf, sentencesOf } from './sourcePlaces.ts';
import { type SourceStandings, sourceStandings } from './sourceStandings.ts';
import { mayRead, type SourceDeps, sourceKey, visibleSources } from './visibleSources.ts';

interface Around {
  readonly member: Member;
  readonly seats: readonly Seat[];
  readonly visible: ReadonlyMap<string, ShownSource>;
  readonly standings: SourceStandings;
}

/** Every link in the texts that this person may read; of a source that they may not see, nothing but that it is there. */
export async function listSourceLinks(
  deps: SourceDeps,
  workspaceId: WorkspaceId,
  personId: PersonId,
): Promise<SourceLinkView[]> {
  const member = await requireMember(deps, workspaceId, personId);
  const { actor, where } = member;
  const links = (await linksOf(deps, workspaceId)).filter(({ on }) =>
    can(actor, onSourcedText(on.document, 'read'), where),
  );
  if (links.length === 0) return [];
  const [seats, visible, standings] = await Promise.all([
    deps.storage.records.listByWorkspace('seat', workspaceId),
    visibleSources(deps, member, new Set(links.map(({ source }) => source.kind))),
    sourceStandings(deps, workspaceId),
  ]);
  const around = { member, seats, visible, standings };
  return Promise.all(links.map((link) => linkView(deps, link, around)));
}

async function linkView(deps: SourceDeps, link: SourceLink, around: Around): Promise<SourceLinkView> {
  const { id, version, on, passage, addedBy, addedAt } = link;
  const sentence = await sentenceOf(deps, link);
  return {
    ...{ id, version, on },
    ...(passage && { passage }),
    ...(sentence !== undefined && { sentence }),
    source: sourceView(link, around),
    addedBy: around.seats.find(({ personId }) => personId === addedBy)?.displayName ?? '',
    addedAt: timestamp(addedAt),
  };
}

async function sentenceOf(
  deps: SourceDeps,
  { workspaceId, on, passage }: SourceLink,
): Promise<string | undefined> {
  if (!passage) return undefined;
  const place = sentencesOf(await rootOf(deps, workspaceId, on), passage);
  return place && inlineText(place.block).slice(place.from, place.to);
}

function sourceView({ source }: SourceLink, { member, visible, standings }: Around): SourceView {
  const shown = visible.get(sourceKey(source));
  if (shown) return shown;
  const isWithdrawn = standings.of(source) === 'withdrawn' && mayRead(member, source.kind);
  return isWithdrawn ? { state: 'withdrawn', kind: source.kind } : { state: 'notShown' };
}
