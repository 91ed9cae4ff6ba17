import { textOfRoot } from '@opgave/shared/document/extractText';
import type { PersonId } from '@opgave/shared/ids';
import { type Group, sideOf } from '@opgave/shared/method/groups';
import { can } from '@opgave/shared/method/permissions';
import { perspectiveQuestions } from '@opgave/shared/method/perspectiveQuestions';
import { isUnlocked } from '@opgave/shared/method/perspectives';
import type { Doc } from 'yjs';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { everySection } from '#records/everySection.ts';
import { maySee, readPerspectives } from './perspectives.ts';

/** What one member may do with the document of one perspective. */
export interface PerspectiveAccess {
  readonly mayRead: boolean;
  readonly mayWrite: (root: string, doc: Doc) => boolean;
}

const NO_ACCESS: PerspectiveAccess = { mayRead: false, mayWrite: everySection(false) };

/**
 * Silent first, for the sync engine (`method.md` section 3.1): a perspective that was not begun, that is somebody
 * else's and still hidden, and that never was, are refused alike. Only its author writes, and only while it is a draft.
 */
export async function perspectiveAccess(
  deps: Pick<Dependencies, 'storage'>,
  member: Member,
  owner: PersonId,
): Promise<PerspectiveAccess> {
  if (!can(member.actor, 'perspective.read', member.where)) return NO_ACCESS;
  const atTable = await readPerspectives(deps, member.workspace);
  const perspective = atTable.stored.find(({ author }) => author === owner);
  if (perspective === undefined || !maySee(member, perspective, atTable)) return NO_ACCESS;
  const isMine = owner === member.person.id;
  if (perspective.standing.state === 'withdrawn' && !isMine) return NO_ACCESS;
  const { group } = member.seat;
  const isDraft = perspective.standing.state === 'draft';
  const writes = isDraft && can(member.actor, 'perspective.write', { ...member.where, owner });
  if (!writes || group === undefined) return { mayRead: true, mayWrite: everySection(false) };
  return { mayRead: true, mayWrite: writesOf(group, member) };
}

/** Inside, the other questions open only when enough of somebody from outside is on the server (rule 3). */
function writesOf(group: Group, { workspace }: Member): PerspectiveAccess['mayWrite'] {
  const side = sideOf(group, workspace.sideOfOther);
  const asked: ReadonlySet<string> = new Set(perspectiveQuestions(group, side).map(({ root }) => root));
  return (root, doc) => {
    if (!asked.has(root)) return false;
    return root === 'outside' || isUnlocked(side, { outside: textOfRoot(doc.getXmlFragment('outside')) });
  };
}
