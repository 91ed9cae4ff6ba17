import type { LobbyView } from '@opgave/shared/contract/lobby';
import type { WorkspaceId } from '@opgave/shared/ids';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { answerKnock, lobbyKey, setLobby } from '#connection/lobbyApi.ts';
import { type Sending, useSending } from '#connection/useSending.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Refusal } from '#ui/Refusal.tsx';
import { Switch } from '#ui/Switch.tsx';
import { admitAll } from './admitAll.ts';
import { KnockLine } from './KnockLine.tsx';
import styles from './people.module.css';

type LobbyProps = { readonly workspaceId: WorkspaceId; readonly lobby: LobbyView };

/** The switch follows the finger, also when an older answer of the server comes in; the answer to this puts it right. */
function useLobbySwitch({ workspaceId, lobby, send }: LobbyProps & Pick<Sending, 'send'>) {
  const queries = useQueryClient();
  const [wanted, setWanted] = useState<boolean>();
  async function handleSwitch(next: boolean): Promise<void> {
    setWanted(next);
    if (await send(() => setLobby(workspaceId, next))) {
      queries.setQueryData<LobbyView>(lobbyKey(workspaceId), (now) => now && { ...now, isOn: next });
    }
    setWanted((now) => (now === next ? undefined : now));
  }
  return [wanted ?? lobby.isOn, handleSwitch] as const;
}

/** Whether people knock first, and who does. */
export function Lobby({ workspaceId, lobby }: LobbyProps) {
  const t = useText();
  const { waiting } = lobby;
  const { isBusy, refusal, send } = useSending([lobbyKey(workspaceId)]);
  const [isOn, handleSwitch] = useLobbySwitch({ workspaceId, lobby, send });
  const list = useRef<HTMLDivElement>(null);

  return (
    <div ref={list} tabIndex={-1} className={styles['lobby']}>
      <Switch
        label={t('lobby.isOn')}
        hint={t('lobby.isOn.hint')}
        isChecked={isOn}
        onChange={(next) => void handleSwitch(next)}
      />
      {refusal && <Refusal>{t(`error.${refusal.code}`)}</Refusal>}
      {isOn && waiting.length === 0 && <p className={styles['soft']}>{t('lobby.nobody')}</p>}
      {waiting.length > 0 && (
        <Card padding="none">
          <ul aria-label={t('lobby.waiting')}>
            {waiting.map((knock) => (
              <KnockLine
                key={knock.id}
                workspaceId={workspaceId}
                knock={knock}
                onAnswered={() => list.current?.focus()}
              />
            ))}
          </ul>
        </Card>
      )}
      {waiting.length > 1 && (
        <div>
          <Button
            isBusy={isBusy}
            onPress={() => void send(() => admitAll(waiting, (id) => answerKnock(workspaceId, id, 'admit')))}
          >
            {t('lobby.admitAll')}
          </Button>
        </div>
      )}
    </div>
  );
}
