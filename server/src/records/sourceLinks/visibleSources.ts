import type { ShownSource } from '@opgave/shared/contract/sourceLinks';
import type { Group } from '@opgave/shared/method/groups';
import { can } from '@opgave/shared/method/permissions';
import { SOURCE_KINDS, type SourceKind } from '@opgave/shared/method/sources';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { listAssumptions } from '../assumptions/listAssumptions.ts';
import { commentLink } from '../comments/commentLink.ts';
import { listComments } from '../comments/listComments.ts';
import type { Documents } from '../documents.ts';
import { listExperiences } from '../experiences/listExperiences.ts';
import { listParked } from '../parked/listParked.ts';
import { viewPerspectives } from '../perspectives/viewPerspectives.ts';
import { listStatements } from '../statements/listStatements.ts';

export type SourceDeps = Dependencies & { readonly documents: Documents };
type Ask = (deps: SourceDeps, member: Member) => Promise<readonly ShownSource[]>;

/** Each kind is read by the very use case that lists it, so that nobody reads more here than there. */
const READERS: Readonly<Record<SourceKind, Ask>> = {
  experience,
  perspective,
  statement,
  comment,
  parked,
  assumption,
};

/** Every source that this member can read and that nobody took out of sight, by kind and id. */
export async function visibleSources(
  deps: SourceDeps,
  member: Member,
  kinds: ReadonlySet<SourceKind>,
): Promise<ReadonlyMap<string, ShownSource>> {
  const readable = SOURCE_KINDS.filter((kind) => kinds.has(kind) && mayRead(member, kind));
  const found = await Promise.all(readable.map((kind) => READERS[kind](deps, member)));
  return new Map(found.flat().map((source) => [sourceKey(source), source]));
}

export function mayRead({ actor, where }: Member, kind: SourceKind): boolean {
  return can(actor, `${kind}.read`, where);
}

export function sourceKey({ kind, id }: { readonly kind: SourceKind; readonly id: string }): string {
  return `${kind}/${id}`;
}

async function experience(deps: SourceDeps, { workspace, person }: Member) {
  const stories = await listExperiences(deps, workspace.id, person.id);
  return stories.flatMap((story) => {
    if (story.kind !== 'told' || story.state !== 'shown') return [];
    const { id, teller, situation, steps, effect } = story;
    return shown('experience', { id, by: teller, words: [situation, steps, effect] });
  });
}

async function perspective(deps: SourceDeps, { workspace, person }: Member) {
  const { cards } = await viewPerspectives(deps, workspace.id, person.id);
  return cards.flatMap(({ id, name, group, isWithdrawn, answers }) => {
    if (isWithdrawn) return [];
    return shown('perspective', { id, by: { name, group }, words: answers.map(({ text }) => text) });
  });
}

async function statement(deps: SourceDeps, { workspace, person }: Member) {
  const statements = await listStatements(deps, workspace.id, person.id);
  return statements.flatMap(({ id, by, text, hidden }) =>
    hidden === undefined ? shown('statement', { id, by, words: [text] }) : [],
  );
}

async function comment(deps: SourceDeps, { workspace, person }: Member) {
  const comments = await listComments(deps, workspace.id, person.id);
  return comments.flatMap(({ id, on, by, text, state }) => {
    if (state !== 'shown') return [];
    const link = commentLink({ id, on });
    return shown('comment', { id, by, words: [text] }).map((source) => ({ ...source, link }));
  });
}

async function parked(deps: SourceDeps, { workspace, person }: Member) {
  const ideas = await listParked(deps, workspace.id, person.id);
  return ideas.flatMap(({ id, by, text, wouldSolve, hidden }) =>
    hidden === undefined ? shown('parked', { id, by, words: [text, wouldSolve] }) : [],
  );
}

/** With how it stands, so that a sentence that rests on it shows when it does not hold. */
async function assumption(deps: SourceDeps, { workspace, person }: Member) {
  const at = { workspaceId: workspace.id, personId: person.id };
  const { assumptions } = await listAssumptions(deps, at);
  return assumptions.flatMap(({ id, owner, text, standing, found: [last] }) =>
    shown('assumption', { id, by: owner, words: [text, last?.evidence ?? ''] }).map((source) => ({
      ...source,
      standing,
    })),
  );
}

interface Said {
  readonly id: string;
  readonly by: { readonly name?: string | undefined; readonly group?: Group | undefined };
  readonly words: readonly string[];
}

function shown(kind: SourceKind, { id, by: { name, group }, words }: Said): ShownSource[] {
  const by = { ...(name !== undefined && name !== '' && { name }), ...(group !== undefined && { group }) };
  return [{ state: 'shown', kind, id, by, words: words.filter((paragraph) => paragraph !== '') }];
}
