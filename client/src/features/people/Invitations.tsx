import type { PersonView, WorkspaceView } from '@opgave/shared/contract/http';
import type { CreateInvitation, NewInvitation } from '@opgave/shared/contract/invitations';
import type { InvitationId } from '@opgave/shared/ids';
import { useState } from 'react';
import { createInvitation, withdrawInvitation } from '#connection/api.ts';
import { useInvitations } from '#connection/queries.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Note } from '#ui/Note.tsx';
import { InvitationList } from './InvitationList.tsx';
import { InviteForm } from './InviteForm.tsx';
import { invitationTitle } from './invitationWords.ts';
import { LinkCard } from './LinkCard.tsx';
import styles from './people.module.css';
import { Section } from './Section.tsx';
import { useAction } from './useAction.ts';

/** Where a link to inviting people leads. */
export const INVITE_PLACE = 'invite';

type InvitationsProps = { readonly workspace: WorkspaceView; readonly people: readonly PersonView[] };

const DAYS = 14;

/** Making links, the links just made, and all that were made before. */
export function Invitations({ workspace, people }: InvitationsProps) {
  const t = useText();
  const { data: invitations = [] } = useInvitations(workspace.id);
  const { isBusy, refusal, run } = useAction(workspace.id);
  const [fresh, setFresh] = useState<readonly NewInvitation[]>([]);

  async function handleInvite(...wanted: readonly CreateInvitation[]): Promise<void> {
    for (const invitation of wanted) {
      const made = await run(() => createInvitation(workspace.id, invitation));
      if (!made) return;
      setFresh((before) => [made.answer, ...before]);
    }
  }
  async function handleWithdraw(id: InvitationId): Promise<void> {
    const withdrawn = await run(() => withdrawInvitation(workspace.id, id));
    if (withdrawn) setFresh((before) => before.filter((invitation) => invitation.id !== id));
  }

  return (
    <>
      <Section place={INVITE_PLACE} title={t('people.invite')} help={t('people.inviteHelp')}>
        {refusal && (
          <Note tone="bad" role="alert">
            {t(`error.${refusal}`)}
          </Note>
        )}
        <Card>
          <InviteForm isBusy={isBusy} onInvite={(invitation) => void handleInvite(invitation)} />
        </Card>
        {invitations.length === 0 && (
          <div>
            <Button isBusy={isBusy} onPress={() => void handleInvite(...forEveryone(workspace, people))}>
              {t('people.invite.everyone')}
            </Button>
          </div>
        )}
        <FreshLinks fresh={fresh} />
      </Section>
      <Section title={t('people.invitations')}>
        <InvitationList invitations={invitations} isBusy={isBusy} onWithdraw={handleWithdraw} />
      </Section>
    </>
  );
}

/** One link per planned group, and one for the sponsor while there is none. */
function forEveryone({ groups }: WorkspaceView, people: readonly PersonView[]): readonly CreateInvitation[] {
  const hasSponsor = people.some(({ role }) => role === 'sponsor');
  const sponsor: CreateInvitation = { role: 'sponsor', days: DAYS, maxUses: 1 };
  return [
    ...groups.map(({ group }) => ({ role: 'participant', group, days: DAYS }) as const),
    ...(hasSponsor ? [] : [sponsor]),
  ];
}

function FreshLinks({ fresh }: { readonly fresh: readonly NewInvitation[] }) {
  const t = useText();
  return (
    <div role="status">
      {fresh.length > 0 && (
        <div className={styles['links']}>
          <Note>{t('people.link.once')}</Note>
          <ul className={styles['links']}>
            {fresh.map((invitation) => (
              <LinkCard key={invitation.id} title={invitationTitle(t, invitation)} token={invitation.token} />
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
