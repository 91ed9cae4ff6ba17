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

/** Only a table that is open to anyone with the link; it was told so to everybody at the door (`method.md` section 15). */
export function isPublic({ opennessMode }: Workspace): boolean {
  return opennessMode === 'open';
}
