import type { Referral } from '@opgave/shared/contract/referralRecord';
import type { PersonId } from '@opgave/shared/ids';
import { can } from '@opgave/shared/method/permissions';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import type { Documents } from '../documents.ts';
import { passingDamage } from '../passingDamage.ts';
import { perspectiveSources, questionSources, storySources } from './cardSources.ts';
import { openComments } from './openComments.ts';

type SourceKind = NonNullable<Referral['source']>['kind'];

/** Words at a table that everyone there reads, and so may be sent on with the yes of their author. */
export interface Source {
  readonly kind: SourceKind;
  readonly id: string;
  readonly author: PersonId;
  readonly words: string;
  readonly at: number;
}

interface Sources {
  readonly sources: readonly Source[];
  /** A text is damaged: what stands in it is not among them. */
  readonly hasGap: boolean;
}

/** Everything of this table that can be sent on, the newest first: nothing that waits, is hidden or was taken back. */
export async function sourcesAt(
  deps: Pick<Dependencies, 'storage'> & { readonly documents: Documents },
  member: Member,
): Promise<Sources> {
  let hasGap = false;
  const documents = passingDamage(deps.documents, () => {
    hasGap = true;
  });
  const { records } = deps.storage;
  const { actor, where, workspace } = member;
  const may = (kind: Exclude<SourceKind, 'question'>) => can(actor, `${kind}.read`, where);
  const [comments, statements, ideas, ...cards] = await Promise.all([
    may('comment') ? openComments(deps, member) : [],
    may('statement') ? records.listByWorkspace('statement', workspace.id) : [],
    may('parked') ? records.listByWorkspace('parked', workspace.id) : [],
    may('experience') ? storySources(deps, member) : [],
    may('perspective') ? perspectiveSources({ ...deps, documents }, member) : [],
    can(actor, 'session.read', where) ? questionSources(deps, member) : [],
  ]);
  const found: Source[] = [
    ...comments.map(({ id, author, text, placedAt }) => of('comment', { id, author, text, at: placedAt })),
    ...statements
      .filter(isShown)
      .map(({ id, author, text, placedAt }) => of('statement', { id, author, text, at: placedAt })),
    ...ideas
      .filter(isShown)
      .map(({ id, author, text, parkedAt }) => of('parked', { id, author, text, at: parkedAt })),
    ...cards.flat(),
  ];
  return { sources: found.toSorted((one, other) => other.at - one.at), hasGap };
}

interface Written {
  readonly id: string;
  readonly author: PersonId;
  readonly text: string;
  readonly at: number;
}

function of(kind: SourceKind, { text: words, ...written }: Written): Source {
  return { kind, words, ...written };
}

function isShown({
  hidden,
  withdrawn,
}: {
  readonly hidden?: unknown;
  readonly withdrawn?: unknown;
}): boolean {
  return hidden === undefined && withdrawn === undefined;
}
