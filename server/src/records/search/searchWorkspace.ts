import {
  MAX_HITS,
  SEARCH_KINDS,
  type SearchHit,
  type SearchKind,
  type SearchQuery,
  type SearchView,
} from '@opgave/shared/contract/search';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { folded, holdsAll, searchWords, snippetOf } from '@opgave/shared/method/findWords';
import { can } from '@opgave/shared/method/permissions';
import type { Phase } from '@opgave/shared/method/phases';
import type { Member } from '#identity/standing.ts';
import { requireMember } from '../member.ts';
import { passingDamage } from '../passingDamage.ts';
import { READERS } from './readers.ts';
import type { Searchable, SearchDeps } from './searchable.ts';

interface Searching {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly input: SearchQuery;
}

/**
 * Looks through everything at a table that this person may see: each kind as the list of it tells, so that nothing is
 * found or counted here that is not shown there.
 */
export async function searchWorkspace(deps: SearchDeps, searching: Searching): Promise<SearchView> {
  const { workspaceId, personId, input } = searching;
  const member = await requireMember(deps, workspaceId, personId);
  const readable = SEARCH_KINDS.filter((kind) => can(member.actor, READERS[kind].needs, member.where));
  const gaps = new Set<SearchKind>();
  const all = await Promise.all(
    readable.map((kind) => {
      const documents = passingDamage(deps.documents, () => gaps.add(kind));
      return READERS[kind].ask({ ...deps, documents }, member);
    }),
  );
  const phaseOf = await phases(deps, member);
  const words = searchWords(input.words);
  const found = all
    .flat()
    .filter((one) => holdsAll(folded(`${one.by.name ?? ''} ${one.text}`), words))
    .map((one) => ({ one, phase: phaseOf(one) }))
    .filter(({ one }) => input.group === undefined || one.by.group === input.group)
    .filter(({ phase }) => input.phase === undefined || phase === input.phase);
  return {
    counts: countsOf(found.map(({ one }) => one)),
    hits: found
      .filter(({ one }) => input.kind === undefined || one.kind === input.kind)
      .slice(0, MAX_HITS)
      .map(({ one, phase }) => hitOf(one, phase, words)),
    ...(gaps.size > 0 && { gaps: readable.filter((kind) => gaps.has(kind)) }),
  };
}

function hitOf(one: Searchable, phase: Phase | undefined, words: readonly string[]): SearchHit {
  const { kind, id, by, section, round, at, session, comment } = one;
  return {
    ...{ kind, id, by, snippet: snippetOf(one.text, words) },
    ...(phase !== undefined && { phase }),
    ...(section && { section }),
    ...(round && { round }),
    ...(at && { at }),
    ...(session && { session }),
    ...(comment && { comment }),
  };
}

function countsOf(found: readonly Searchable[]): SearchView['counts'] {
  const counted = SEARCH_KINDS.map(
    (kind) => [kind, found.filter((one) => one.kind === kind).length] as const,
  );
  return Object.fromEntries(counted.filter(([, count]) => count > 0));
}

/** In which phase something was written: a version is kept whenever one ends. */
async function phases(
  { storage }: SearchDeps,
  { workspace }: Member,
): Promise<(one: Searchable) => Phase | undefined> {
  const kept = await storage.records.listByWorkspace('documentVersion', workspace.id);
  const ends = kept
    .filter(({ document, reason }) => document === 'problem' && reason === 'phase-change')
    .toSorted((one, other) => one.takenAt - other.takenAt);
  return ({ when }) => {
    if (!when || 'phase' in when) return when?.phase;
    const at = Date.parse(when.at);
    return (ends.find(({ takenAt }) => takenAt >= at) ?? workspace).phase;
  };
}
