import type { Dependencies } from '#identity/dependencies.ts';

const MAX_LENGTH = 60;
const FALLBACK = 'tafel';

/** A title as the last part of an address: lower-case letters, digits and single hyphens. */
export function slugOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_LENGTH)
    .replace(/^-+|-+$/g, '');
  return plain === '' ? FALLBACK : plain;
}

/** The slug of a title, with a number behind it when another workspace has it already. */
export async function freeSlug(deps: Pick<Dependencies, 'storage'>, title: string): Promise<string> {
  const wanted = slugOf(title);
  const all = await deps.storage.records.list('workspace');
  const taken = new Set(all.map(({ slug }) => slug));
  if (!taken.has(wanted)) return wanted;
  const free = all.map((_, index) => `${wanted}-${index + 2}`).find((slug) => !taken.has(slug));
  return free ?? `${wanted}-${all.length + 2}`;
}
