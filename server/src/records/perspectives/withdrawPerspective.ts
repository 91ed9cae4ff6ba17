import { AppError } from '@opgave/shared/contract/errors';
import type { CardPlace } from '@opgave/shared/contract/place';
import type { RecordWrite } from '#storage/ports.ts';
import { takeBack } from '../comments/takeBack.ts';
import { requireAllowed } from '../member.ts';
import { emptyPerspective } from './emptyPerspective.ts';
import { type AboutMine, type PerspectiveDeps, requireMine, storePerspective } from './ownPerspective.ts';
import { perspectiveId } from './perspectives.ts';

/** The author takes back what others could read: the words go, a mark stays where it was. */
export async function withdrawPerspective(deps: PerspectiveDeps, about: AboutMine): Promise<void> {
  const { workspaceId, personId } = about;
  const mine = perspectiveId(workspaceId, personId);
  const isThisCard = (on: CardPlace) => on.kind === 'perspective' && on.perspectiveId === mine;
  await takeBack(deps, { workspaceId, isThisCard }, (also) => withdrawRecord(deps, about, also));
  await emptyPerspective(deps, { workspaceId, author: personId });
}

async function withdrawRecord(
  deps: PerspectiveDeps,
  about: AboutMine,
  also: readonly RecordWrite[],
): Promise<void> {
  const writer = await requireMine(deps, about);
  const { member, own } = writer;
  requireAllowed({ ...member, where: { ...member.where, owner: about.personId } }, 'perspective.withdraw');
  if (own.standing.state !== 'submitted') throw new AppError('not-allowed', { reason: 'not-submitted' });
  const { valueKey: _, ...rest } = own;
  const standing = { state: 'withdrawn', at: deps.now() } as const;
  const value = { ...rest, version: own.version + 1, isOfficialPosition: false, standing };
  await storePerspective(deps, writer, { value, action: 'perspective.withdrawn', also });
}
