import type { Workspace } from '@opgave/shared/contract/records';
import type { GroupSeats, LaterFacts } from '@opgave/shared/method/facts';
import { groupsWithoutPerspective } from '@opgave/shared/method/perspectives';
import { cardOf } from '#records/perspectives/perspectives.ts';
import type { FacilitationDeps } from './dependencies.ts';

/** The groups with seats of which nobody handed in a perspective (`EXP_PERSPECTIVES`). */
export async function perspectivesFacts(
  { storage }: Pick<FacilitationDeps, 'storage'>,
  { id }: Workspace,
  groups: readonly GroupSeats[],
): Promise<Pick<LaterFacts, 'groupsWithoutPerspective'>> {
  const stored = await storage.records.listByWorkspace('perspective', id);
  const seated = groups.map(({ group }) => group);
  return { groupsWithoutPerspective: groupsWithoutPerspective(stored.map(cardOf), seated) };
}
