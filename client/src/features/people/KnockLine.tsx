import type { KnockAnswer, KnockView } from '@opgave/shared/contract/lobby';
import type { WorkspaceId } from '@opgave/shared/ids';
import { answerKnock, lobbyKey } from '#connection/lobbyApi.ts';
import { useSending } from '#connection/useSending.ts';
import { useText } from '#i18n/useText.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { Button } from '#ui/Button.tsx';
import { Note } from '#ui/Note.tsx';
import { Tag } from '#ui/Tag.tsx';
import styles from './people.module.css';

type KnockLineProps = {
  readonly workspaceId: WorkspaceId;
  readonly knock: KnockView;
  readonly onAnswered: () => void;
};

/** Somebody at the door: in, or not now. When the group is full, reading along is left. */
export function KnockLine({ workspaceId, knock, onAnswered }: KnockLineProps) {
  const t = useText();
  const { isBusy, refusal, send } = useSending([lobbyKey(workspaceId)]);
  const { id, displayName: name, role, group, withHelp } = knock;
  const isFull = refusal?.code === 'workspace-full';

  async function handleAnswer(answer: KnockAnswer): Promise<void> {
    if (await send(() => answerKnock(workspaceId, id, answer))) onAnswered();
  }

  return (
    <li className={styles['line']}>
      <Avatar name={name} group={group} isDecorative />
      <div className={styles['lineWords']}>
        <p className={styles['name']}>{name}</p>
        <p className={styles['soft']}>{t(group ? `group.${group}.name` : `role.${role}.name`)}</p>
        {withHelp && <Tag>{t('people.withHelp')}</Tag>}
      </div>
      <div className={styles['buttons']}>
        <Button size="sm" isBusy={isBusy} onPress={() => void handleAnswer(isFull ? 'readAlong' : 'admit')}>
          {t(isFull ? 'lobby.readAlong' : 'lobby.admit')}
          <span className="visually-hidden">: {name}</span>
        </Button>
        <Button size="sm" variant="quiet" isBusy={isBusy} onPress={() => void handleAnswer('refuse')}>
          {t('lobby.refuse')}
          <span className="visually-hidden">: {name}</span>
        </Button>
      </div>
      {refusal && (
        <Note tone="warn" role="alert">
          {isFull ? t('lobby.full', { name }) : t(`error.${refusal.code}`)}
        </Note>
      )}
    </li>
  );
}
