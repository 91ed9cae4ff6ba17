import type { WorkspaceView } from '@opgave/shared/contract/http';
import { isSamePlace, type LockPlace } from '@opgave/shared/method/holding';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { liftLock, setLock } from '#connection/orderApi.ts';
import { KEYS } from '#connection/queries.ts';
import { useSending } from '#connection/useSending.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { CardActions } from '#ui/CardActions.tsx';
import { Note } from '#ui/Note.tsx';
import styles from './order.module.css';
import { ReasonDialog } from './ReasonDialog.tsx';

type LockControlProps = {
  readonly workspace: Pick<WorkspaceView, 'id' | 'slug' | 'locks'>;
  readonly place: LockPlace;
  /** Of what is locked, in words. */
  readonly name: string;
  readonly mayLock: boolean;
};

/** Says that something is on hold and why; the facilitator locks it and opens it again. */
export function LockControl({ workspace, place, name, mayLock }: LockControlProps) {
  const t = useText();
  const { id, slug, locks = [] } = workspace;
  const [isAsking, setIsAsking] = useState(false);
  const { isBusy, refusal, send } = useSending([KEYS.workspace(slug)]);
  const lock = locks.find((each) => isSamePlace(each, place));

  async function handleLock(reason: string): Promise<void> {
    if (await send(() => setLock(id, { ...place, reason }))) setIsAsking(false);
  }
  if (lock) {
    const lift = mayLock ? () => void send(() => liftLock(id, place)) : undefined;
    return <Locked name={name} reason={lock.reason} isBusy={isBusy} onLift={lift} />;
  }
  if (!mayLock) return null;
  return (
    <>
      <CardActions>
        <Button
          variant="quiet"
          size="sm"
          icon={<IconLock aria-hidden="true" />}
          onPress={() => setIsAsking(true)}
        >
          {t('order.lock')}
          <span className="visually-hidden">: {name}</span>
        </Button>
      </CardActions>
      {isAsking && (
        <ReasonDialog
          title={t('order.lockTitle', { name })}
          help={t('order.lockHelp')}
          yes={t('order.lockYes')}
          isBusy={isBusy}
          refusal={refusal}
          onSend={(reason) => void handleLock(reason)}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}

type LockedProps = {
  readonly name: string;
  readonly reason: string;
  readonly isBusy: boolean;
  readonly onLift: (() => void) | undefined;
};

function Locked({ name, reason, isBusy, onLift }: LockedProps) {
  const t = useText();
  return (
    <Note
      tone="neutral"
      title={t('order.locked', { name })}
      action={
        onLift && (
          <div className={styles['actions']}>
            <Button size="sm" isBusy={isBusy} icon={<IconLockOpen aria-hidden="true" />} onPress={onLift}>
              {t('order.unlock')}
              <span className="visually-hidden">: {name}</span>
            </Button>
          </div>
        )
      }
    >
      {reason}
    </Note>
  );
}
