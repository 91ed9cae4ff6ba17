import type { EffectSubject } from '@opgave/shared/contract/optionRecord';
import type { Seat, Workspace } from '@opgave/shared/contract/records';
import type { WorkspaceId } from '@opgave/shared/ids';
import { GROUPS, sideOf } from '@opgave/shared/method/groups';
import type { Dependencies } from '#identity/dependencies.ts';
import { askedValues } from '../values/askedValues.ts';

/** What options are laid against: every group with a seat, those from outside first, and every value of the table. */
export function subjectsOf(workspace: Workspace, seats: readonly Seat[]): readonly EffectSubject[] {
  const seated = GROUPS.filter((group) =>
    seats.some((seat) => seat.status === 'active' && seat.role === 'participant' && seat.group === group),
  );
  const isOutside = (group: (typeof GROUPS)[number]) => sideOf(group, workspace.sideOfOther) === 'outside';
  const groups = [...seated.filter(isOutside), ...seated.filter((group) => !isOutside(group))];
  return [
    ...groups.map((group) => `group:${group}` as const),
    ...askedValues(workspace).map((value) => `value:${value}` as const),
  ];
}

export async function knownSubjects(
  { storage }: Pick<Dependencies, 'storage'>,
  workspaceId: WorkspaceId,
): Promise<readonly EffectSubject[]> {
  const [workspace, seats] = await Promise.all([
    storage.records.get('workspace', workspaceId),
    storage.records.listByWorkspace('seat', workspaceId),
  ]);
  return workspace ? subjectsOf(workspace, seats) : [];
}
