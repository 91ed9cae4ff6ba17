import type { OptionId } from '@opgave/shared/ids';
import { can } from '@opgave/shared/method/permissions';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { everySection } from '#records/everySection.ts';

interface OptionAccess {
  readonly mayRead: boolean;
  readonly mayWrite: () => boolean;
}

/** What a member may do with the texts of one option; of an option that is not there nobody may do anything. */
export async function optionAccess(
  { storage }: Pick<Dependencies, 'storage'>,
  { workspace, actor, where }: Member,
  id: OptionId,
): Promise<OptionAccess> {
  const option = await storage.records.get('option', id);
  if (option?.workspaceId !== workspace.id) return { mayRead: false, mayWrite: everySection(false) };
  const mayWrite = can(actor, 'option.write', where);
  return { mayRead: can(actor, 'option.read', where), mayWrite: everySection(mayWrite) };
}
