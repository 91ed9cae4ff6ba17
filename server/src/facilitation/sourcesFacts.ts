import type { Workspace } from '@opgave/shared/contract/records';
import type { SourceLink } from '@opgave/shared/contract/sourceLinkRecord';
import type { LaterFacts } from '@opgave/shared/method/facts';
import { FUNDAMENTALS } from '@opgave/shared/method/problemSections';
import { linksOf } from '#records/sourceLinks/oneSourceLink.ts';
import { rootOf, sentencesOf } from '#records/sourceLinks/sourcePlaces.ts';
import { sourceStandings } from '#records/sourceLinks/sourceStandings.ts';
import type { FacilitationDeps } from './dependencies.ts';

interface SourcesFacts {
  readonly fundamentalsLinked: NonNullable<LaterFacts['fundamentalsLinked']>;
  /** Links under the section `size` (`DEF_SOURCE`). */
  readonly sizeSources: number;
}

/** What answers and the size of the problem rest on; only what everyone can read, in words that still stand there. */
export async function sourcesFacts(deps: FacilitationDeps, { id }: Workspace): Promise<SourcesFacts> {
  const [links, standings] = await Promise.all([linksOf(deps, id), sourceStandings(deps, id)]);
  const standing = await onlyStanding(
    deps,
    links.filter(({ source }) => standings.of(source) === 'shown'),
  );
  const inSection = (section: string) => standing.filter(({ on }) => on.section === section);
  return {
    fundamentalsLinked: Object.fromEntries(
      FUNDAMENTALS.map((key) => [key, experiencesOf(inSection(key)).size] as const),
    ),
    sizeSources: inSection('size').length,
  };
}

function experiencesOf(links: readonly SourceLink[]): ReadonlySet<string> {
  return new Set(links.filter(({ source }) => source.kind === 'experience').map(({ source }) => source.id));
}

async function onlyStanding(
  deps: FacilitationDeps,
  links: readonly SourceLink[],
): Promise<readonly SourceLink[]> {
  const stands = await Promise.all(
    links.map(async ({ workspaceId, on, passage }) => {
      return !passage || sentencesOf(await rootOf(deps, workspaceId, on), passage) !== undefined;
    }),
  );
  return links.filter((_, index) => stands[index]);
}
