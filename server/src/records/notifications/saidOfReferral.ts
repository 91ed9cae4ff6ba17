import type { StoredNotification } from '@opgave/shared/contract/notificationRecords';
import type { NotificationView } from '@opgave/shared/contract/notifications';
import { can } from '@opgave/shared/method/permissions';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { sideOfTable } from '../referrals/moveReferral.ts';

type Said = Pick<NotificationView, 'link' | 'part' | 'by'>;

/**
 * Where it is read, never what somebody wrote: a notification goes by mail. Whoever handed it over hears who has it now,
 * and no more.
 */
export async function saidOfReferral(
  { storage }: Pick<Dependencies, 'storage'>,
  { actor, where, workspace, person }: Member,
  { about, kind }: StoredNotification,
): Promise<Said | undefined> {
  const referral = await storage.records.get('referral', about);
  if (kind === 'referralTold') {
    return referral?.source?.author === person.id
      ? { link: `referred#at-${referral.id}`, part: 'rightDoor' }
      : undefined;
  }
  if (!can(actor, 'rightDoor.keep', where)) return undefined;
  if (!referral) return undefined;
  const { owner, handover } = referral.course;
  if (kind === 'referralTaken') {
    const isTheirs = handover?.from.personId === person.id;
    return isTheirs
      ? { link: 'right-door', part: 'rightDoor', by: { name: owner.name, role: 'facilitator' } }
      : undefined;
  }
  if (!sideOfTable(referral, workspace.id)) return undefined;
  return { link: `right-door#at-${referral.id}`, part: 'rightDoor' };
}
