import type { Workspace } from '@opgave/shared/contract/records';
import type { Dependencies } from '#identity/dependencies.ts';

const SLUG = /^[a-z0-9][a-z0-9-]{0,79}$/;

/** The workspace that anybody may read about; of any other it is not said whether it exists (T12). */
export async function publicWorkspace(
  { storage }: Pick<Dependencies, 'storage'>,
  slug: string,
): Promise<Workspace | undefined> {
  if (!SLUG.test(slug)) return undefined;
  const [workspace] = await storage.records.findBy('workspace', 'slug', slug);
  return workspace && isPublic(workspace) ? workspace : undefined;
}

/**
 * A table that is open to anyone with the link, as everybody was told at the door, or one whose record was published
 * (`method.md` section 15).
 */
export function isPublic({ opennessMode, publication }: Workspace): boolean {
  return opennessMode === 'open' || publication !== undefined;
}
