import type { Assumption } from '@opgave/shared/contract/assumptionRecord';

type Said = Pick<Assumption, 'saidAt' | 'madeAt' | 'version' | 'found'>;

/** When it was last said like this. Undefined when it was changed before that was kept: then nobody knows. */
export function saidAtOf({ saidAt, madeAt, version, found }: Said): number | undefined {
  const isAsMade = version === found.length + 1;
  return saidAt ?? (isAsMade ? madeAt : undefined);
}

/** As it was at a moment; undefined when it was not there yet, or when its words of then are not kept. */
export function assumptionAt(assumption: Assumption, until: number): Assumption | undefined {
  if ((saidAtOf(assumption) ?? Number.POSITIVE_INFINITY) > until) return undefined;
  const found = assumption.found.filter(({ at }) => at <= until);
  const later = assumption.found[found.length];
  const reviewOn = later ? later.reviewOnBefore : assumption.reviewOn;
  return reviewOn === undefined ? undefined : { ...assumption, found, reviewOn };
}
