import type { SourceLink } from '@opgave/shared/contract/sourceLinkRecord';
import type { WorkspaceId } from '@opgave/shared/ids';
import type { SourceKind } from '@opgave/shared/method/sources';
import type { Dependencies } from '#identity/dependencies.ts';

/** What became of a source: everyone at the table can read it, it was taken out of sight, or its author took it back. */
export type SourceStanding = 'shown' | 'hidden' | 'withdrawn';

type Source = SourceLink['source'];

export interface SourceStandings {
  /** `hidden` too for what is not there. */
  of(source: Source): SourceStanding;
}

interface Moderated {
  readonly hidden?: unknown;
  readonly withdrawn?: unknown;
}

/** How everything that a sentence can rest on stands at this table, whoever asks. */
export async function sourceStandings(
  { storage: { records } }: Pick<Dependencies, 'storage'>,
  workspaceId: WorkspaceId,
): Promise<SourceStandings> {
  const [experiences, comments, statements, parked, perspectives, assumptions] = await Promise.all([
    records.listByWorkspace('experience', workspaceId),
    records.listByWorkspace('comment', workspaceId),
    records.listByWorkspace('statement', workspaceId),
    records.listByWorkspace('parked', workspaceId),
    records.listByWorkspace('perspective', workspaceId),
    records.listByWorkspace('assumption', workspaceId),
  ]);
  const standings = new Map<string, SourceStanding>([
    ...experiences.map(({ id, standing }) => [key('experience', id), standingOf(standing.state)] as const),
    ...comments.map(({ id, standing }) => [key('comment', id), standingOf(standing.state)] as const),
    ...perspectives.map(({ id, standing }) => [key('perspective', id), standingOf(standing.state)] as const),
    ...statements.map((one) => [key('statement', one.id), moderatedStanding(one)] as const),
    ...parked.map((one) => [key('parked', one.id), moderatedStanding(one)] as const),
    ...assumptions.map(
      ({ id, removed }) => [key('assumption', id), removed ? 'withdrawn' : 'shown'] as const,
    ),
  ]);
  return { of: ({ kind, id }) => standings.get(key(kind, id)) ?? 'hidden' };
}

function key(kind: SourceKind, id: string): string {
  return `${kind}/${id}`;
}

const STANDINGS: Readonly<Record<string, SourceStanding>> = {
  shown: 'shown',
  submitted: 'shown',
  withdrawn: 'withdrawn',
};

/** What waits, is hidden, or is only a draft cannot be read by everyone. */
function standingOf(state: string): SourceStanding {
  return STANDINGS[state] ?? 'hidden';
}

function moderatedStanding({ hidden, withdrawn }: Moderated): SourceStanding {
  if (withdrawn !== undefined) return 'withdrawn';
  return hidden === undefined ? 'shown' : 'hidden';
}
