import type { InvitationView } from '@opgave/shared/contract/invitations';
import type { Translate } from '#i18n/textKey.ts';

/** For whom a link is: "Deelnemer, Inwoners". */
export function invitationTitle(
  t: Translate,
  { role, group }: Pick<InvitationView, 'role' | 'group'>,
): string {
  const name = t(`role.${role}.name`);
  if (group) return `${name}, ${t(`group.${group}.name`)}`;
  return role === 'participant' ? `${name}, ${t('people.invite.anyGroup')}` : name;
}
