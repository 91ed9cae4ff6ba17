import type { PersonView, WorkspaceView } from '@opgave/shared/contract/http';
import { IconMicrophoneOff } from '@tabler/icons-react';
import { useState } from 'react';
import { mutePerson, unmutePerson } from '#connection/orderApi.ts';
import { KEYS } from '#connection/queries.ts';
import { useSending } from '#connection/useSending.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Note } from '#ui/Note.tsx';
import styles from './order.module.css';
import { ReasonDialog } from './ReasonDialog.tsx';

type MuteControlProps = { readonly workspace: Pick<WorkspaceView, 'id'>; readonly person: PersonView };

/** Asks one person to pause; they read why, and what they wrote stays as it is. */
export function MuteControl({ workspace, person }: MuteControlProps) {
  const t = useText();
  const { id } = workspace;
  const { personId, displayName: name, muted } = person;
  const [isAsking, setIsAsking] = useState(false);
  const [writing, setWriting] = useState(true);
  const [turns, setTurns] = useState(false);
  const { isBusy, refusal, send } = useSending([KEYS.people(id)]);

  async function handleMute(reason: string): Promise<void> {
    if (await send(() => mutePerson(id, personId, { writing, turns, reason }))) setIsAsking(false);
  }
  if (muted) {
    const unmute = () => void send(() => unmutePerson(id, personId));
    return <Pausing name={name} reason={muted.reason} isBusy={isBusy} onEnd={unmute} />;
  }
  return (
    <>
      <div>
        <Button
          variant="plain"
          icon={<IconMicrophoneOff aria-hidden="true" />}
          onPress={() => setIsAsking(true)}
        >
          {t('order.mute')}
        </Button>
      </div>
      {isAsking && (
        <ReasonDialog
          title={t('order.muteTitle', { name })}
          help={t('order.muteHelp')}
          yes={t('order.muteYes')}
          isBusy={isBusy}
          refusal={refusal}
          onSend={(reason) => void handleMute(reason)}
          onClose={() => setIsAsking(false)}
        >
          <Checkbox label={t('order.muteWriting')} isChecked={writing} onChange={setWriting} />
          <Checkbox label={t('order.muteTurns')} isChecked={turns} onChange={setTurns} />
        </ReasonDialog>
      )}
    </>
  );
}

type PausingProps = {
  readonly name: string;
  readonly reason: string;
  readonly isBusy: boolean;
  readonly onEnd: () => void;
};

function Pausing({ name, reason, isBusy, onEnd }: PausingProps) {
  const t = useText();
  return (
    <Note
      tone="warn"
      title={t('order.pausing', { name })}
      action={
        <div className={styles['actions']}>
          <Button size="sm" isBusy={isBusy} onPress={onEnd}>
            {t('order.unmute')}
          </Button>
        </div>
      }
    >
      {reason}
    </Note>
  );
}
