import type { LobbyView } from '@opgave/shared/contract/lobby';
import type { WorkspaceId } from '@opgave/shared/ids';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { answerKnock, lobbyKey, setLobby } from '#connection/lobbyApi.ts';
import { useSending } from '#connection/useSending.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Refusal } from '#ui/Refusal.tsx';
import { Switch } from '#ui/Switch.tsx';
import { admitAll } from './admitAll.ts';
import { KnockLine } from './KnockLine.tsx';
import styles from './people.module.css';

type LobbyProps = { readonly workspaceId: WorkspaceId; readonly lobby: LobbyView };

/** Whether people knock first, and who does. */
export function Lobby({ workspaceId, lobby }: LobbyProps) {
  const t = useText();
  const queries = useQueryClient();
  const { isOn, waiting } = lobby;
  const { isBusy, refusal, send } = useSending([lobbyKey(workspaceId)]);
  const list = useRef<HTMLDivElement>(null);

  /** The switch follows the finger; the answer of the server puts it right. */
  function handleSwitch(next: boolean): void {
    queries.setQueryData<LobbyView>(lobbyKey(workspaceId), { ...lobby, isOn: next });
    void send(() => setLobby(workspaceId, next));
  }

  return (
    <div ref={list} tabIndex={-1} className={styles['lobby']}>
      <Switch label={t('lobby.isOn')} hint={t('lobby.isOn.hint')} isChecked={isOn} onChange={handleSwitch} />
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
