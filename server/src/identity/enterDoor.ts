import type { EnterDoor } from '@opgave/shared/contract/door';
import { comeBack } from './comeBack.ts';
import type { Dependencies } from './dependencies.ts';
import { enterInstallation } from './enterInstallation.ts';
import { enterTable } from './enterTable.ts';
import { inTurn } from './inTurn.ts';
import { findLink } from './links.ts';
import { retryWhenStale } from './retryWhenStale.ts';
import type { Entrance, Visitor } from './visitor.ts';

/**
 * Goes in by a link: takes a seat, comes back to one's own, or becomes somebody on the installation. At one table people
 * come in one after the other: two links to the last seat of a group then lead to one seat, and so does one person twice.
 */
export async function enterDoor(deps: Dependencies, input: EnterDoor, visitor: Visitor): Promise<Entrance> {
  const link = await findLink(deps, input.token);
  const enter = () => retryWhenStale(() => enterNow(deps, input, visitor));
  return link.kind === 'table' ? inTurn(`seats ${link.workspace.id}`, enter) : enter();
}

async function enterNow(deps: Dependencies, input: EnterDoor, visitor: Visitor): Promise<Entrance> {
  const link = await findLink(deps, input.token);
  if (link.kind === 'personal') return comeBack(deps, link, input, visitor);
  if (link.kind === 'table') return enterTable(deps, link, input, visitor);
  return enterInstallation(deps, link.invitation, input, visitor);
}
