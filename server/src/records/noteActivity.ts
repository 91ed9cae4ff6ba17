import type { WorkspaceId } from '@opgave/shared/ids';
import type { Activity } from '@opgave/shared/method/balance';
import type { Group } from '@opgave/shared/method/groups';
import type { Dependencies } from '#identity/dependencies.ts';

interface Doer {
  readonly role: string;
  readonly group?: Group | undefined;
}

/** A participant of a group took part; who it was is not told (`docs/spec.md`, BALANCE_KEPT). */
export function noteActivity(
  { storage }: Pick<Dependencies, 'storage'>,
  workspaceId: WorkspaceId,
  { role, group }: Doer,
  { activity, amount = 1 }: { readonly activity: Activity; readonly amount?: number },
): void {
  if (role !== 'participant' || group === undefined) return;
  storage.bus.publish('activity.noted', { workspaceId, group, activity, amount });
}
