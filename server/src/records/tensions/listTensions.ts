import type { Perspective, Tension, TensionSide } from '@opgave/shared/contract/perspectiveRecords';
import type { Seat } from '@opgave/shared/contract/records';
import type { TensionSideView, TensionsView, TensionView } from '@opgave/shared/contract/tensions';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import { requireAllowed, requireMember } from '../member.ts';
import { timestamp } from '../moment.ts';
import { isReadable, readablePerspectives } from './oneTension.ts';
import { mayLink, mayPlace } from './tensionRights.ts';

interface Around {
  readonly readable: ReadonlyMap<string, Perspective>;
  readonly seats: readonly Seat[];
  readonly viewer: PersonId;
}

/** The differences of which this person may read both ends, open ones first, in the order in which they were linked. */
export async function listTensions(
  deps: Pick<Dependencies, 'storage'>,
  workspaceId: WorkspaceId,
  personId: PersonId,
): Promise<TensionsView> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'perspective.read');
  const [readable, seats, stored] = await Promise.all([
    readablePerspectives(deps, member),
    deps.storage.records.listByWorkspace('seat', workspaceId),
    deps.storage.records.listByWorkspace('tension', workspaceId),
  ]);
  const around = { readable, seats, viewer: personId };
  const shown = stored.filter((one) => one.withdrawnAt === undefined && isReadable(one, readable));
  const inOrder = shown.toSorted((one, other) => one.linkedAt - other.linkedAt);
  const open = inOrder.filter(({ settled }) => settled === undefined);
  const settled = inOrder.filter((one) => one.settled !== undefined);
  return {
    mayLink: mayLink(member) && readable.size > 1,
    mayPlace: mayPlace(member),
    tensions: [...open, ...settled].flatMap((one) => tensionView(one, around) ?? []),
  };
}

function tensionView(tension: Tension, around: Around): TensionView | undefined {
  const { id, version, author, linkedAt, settled, placed } = tension;
  const one = sideView(tension.one, around);
  const other = sideView(tension.other, around);
  if (!one || !other) return undefined;
  return {
    ...{ id, version, one, other },
    by: nameOf(author, around),
    isMine: author === around.viewer,
    linkedAt: timestamp(linkedAt),
    ...(settled && {
      settled: { by: nameOf(settled.by, around), at: timestamp(settled.at), how: settled.how },
    }),
    ...(placed && { placedAt: timestamp(placed.at) }),
  };
}

function sideView(side: TensionSide, around: Around): TensionSideView | undefined {
  const perspective = around.readable.get(side.perspective);
  if (!perspective) return undefined;
  return { ...side, name: nameOf(perspective.author, around), group: perspective.group };
}

function nameOf(person: PersonId, { seats }: Around): string {
  return seats.find(({ personId }) => personId === person)?.displayName ?? '';
}
