import type { NotificationView } from '@opgave/shared/contract/notifications';
import { can } from '@opgave/shared/method/permissions';
import type { Member } from '#identity/standing.ts';

type Said = Pick<NotificationView, 'link' | 'part' | 'detail' | 'words'>;

/** For whoever leads a table that took a name: whether it belongs there, as long as that is how it stands. */
export function saidOfOrganisation({ actor, where, workspace }: Member, way: 'in' | 'out'): Said | undefined {
  if (!can(actor, 'organisation.lead', where)) return undefined;
  const { organisation, awaitsOrganisation: awaits, organisationRefused: refused } = workspace;
  if (way === 'out')
    return refused && { link: '', part: 'table', detail: refused.organisation, words: refused.reason };
  return organisation === '' || awaits === true
    ? undefined
    : { link: '', part: 'table', detail: organisation };
}
