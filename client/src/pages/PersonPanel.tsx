import type { PersonView } from '@opgave/shared/contract/http';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { useState } from 'react';
import {
  changePerson,
  makeFacilitator,
  removePerson,
  renewWayBack,
  withdrawWayBack,
} from '#connection/api.ts';
import { MuteControl } from '#features/order/MuteControl.tsx';
import { doorLink } from '#features/people/LinkCard.tsx';
import { type ConfirmedAction, PersonActions } from '#features/people/PersonActions.tsx';
import { PersonDialog } from '#features/people/PersonDialog.tsx';
import { useAction } from '#features/people/useAction.ts';
import { WayBackCard } from '#features/wayBack/WayBackCard.tsx';
import { useText } from '#i18n/useText.ts';
import { useToast } from '#ui/useToast.ts';
import { useWorkspace } from './workspaceContext.ts';

type PersonPanelProps = { readonly person: PersonView; readonly onClose: () => void };

/** One person, with everything that can be done about them. */
export function PersonPanel({ person, onClose }: PersonPanelProps) {
  const t = useText();
  const toast = useToast();
  const { workspace, may } = useWorkspace();
  const { isBusy, refusal, run } = useAction(workspace.id);
  const [token, setToken] = useState<string>();
  const { personId, displayName } = person;
  const isMe = personId === workspace.me.personId;
  async function handle(action: () => Promise<unknown>, said: string): Promise<void> {
    if (!(await run(action))) return;
    toast({ text: said });
    onClose();
  }
  async function handleRenew(): Promise<void> {
    const renewed = await run(() => renewWayBack(workspace.id, personId));
    if (renewed) setToken(renewed.answer.token);
  }
  function handleConfirmed(action: ConfirmedAction): void {
    const done = t(`people.confirm.${action}.done`, { name: displayName });
    void handle(() => deed(workspace.id, personId, action), done);
  }

  return (
    <PersonDialog
      person={person}
      mayMove={may('seats.write')}
      isBusy={isBusy}
      refusal={refusal}
      onClose={onClose}
      onSave={(change) =>
        void handle(() => changePerson(workspace.id, personId, change), t('people.changed'))
      }
    >
      {token && (
        <WayBackCard link={doorLink(token, location.origin)} name={displayName} title={workspace.title} />
      )}
      {(isMe || may('seats.write')) && (
        <PersonActions
          person={person}
          isMe={isMe}
          mayLead={may('facilitator.share')}
          isBusy={isBusy}
          onRenewWayBack={() => void handleRenew()}
          onConfirmed={handleConfirmed}
        >
          <MayMute person={person} />
        </PersonActions>
      )}
    </PersonDialog>
  );
}

function MayMute({ person }: Pick<PersonPanelProps, 'person'>) {
  const { workspace, may } = useWorkspace();
  if (person.role === 'facilitator' || !may('order.keep')) return null;
  return <MuteControl workspace={workspace} person={person} />;
}

function deed(workspaceId: WorkspaceId, personId: PersonId, action: ConfirmedAction): Promise<unknown> {
  if (action === 'withdrawWayBack') return withdrawWayBack(workspaceId, personId);
  if (action === 'remove') return removePerson(workspaceId, personId);
  return makeFacilitator(workspaceId, { personId, mode: action });
}
