import type { SearchHit } from '@opgave/shared/contract/search';
import type { Phase } from '@opgave/shared/method/phases';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import type { Documents } from '../documents.ts';

export type SearchDeps = Dependencies & { readonly documents: Documents };

/** Something that may be found: its words, and the hit that it would be. */
export interface Searchable extends Omit<SearchHit, 'snippet' | 'phase'> {
  readonly text: string;
  /** When it was written, or in which phase; a name at the table is of no phase. */
  readonly when: { readonly phase: Phase } | { readonly at: string } | undefined;
}
export type Ask = (deps: SearchDeps, member: Member) => Promise<readonly Searchable[]>;

interface Somebody {
  readonly name?: string | undefined;
  readonly group?: SearchHit['by']['group'];
}

/** Who said it, as far as the list in which it stands tells. */
export function byOf({ name, group }: Somebody): SearchHit['by'] {
  return { ...(name !== undefined && name !== '' && { name }), ...(group !== undefined && { group }) };
}
