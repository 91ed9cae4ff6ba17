import type { MinutesView, SessionView } from '@opgave/shared/contract/sessions';
import type { WorkspaceId } from '@opgave/shared/ids';
import { useState } from 'react';
import { keepMinutes, sessionsKey } from '#connection/sessionsApi.ts';
import { useSending } from '#connection/useSending.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Note } from '#ui/Note.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { useToast } from '#ui/useToast.ts';
import styles from './after.module.css';

type MinutesFormProps = {
  readonly workspaceId: WorkspaceId;
  readonly view: SessionView;
  readonly minutes: MinutesView;
};

const ROWS = 22;
const LONGEST = 20_000;

/** The minutes, which the facilitator may change word by word before anybody else reads them. */
export function MinutesForm({ workspaceId, view, minutes }: MinutesFormProps) {
  const t = useText();
  const toast = useToast();
  const [text, setText] = useState(minutes.text);
  const { send, isBusy, refusal } = useSending([sessionsKey(workspaceId)]);

  async function keep(isShared: boolean): Promise<void> {
    const body = { version: minutes.version, text, isShared };
    const isDone = await send(() => keepMinutes(workspaceId, view.id, body));
    if (isDone) toast({ text: t(isShared ? 'session.minutesShared' : 'session.minutesKept') });
  }

  return (
    <div className={styles['replay']}>
      <TextArea
        label={t('session.minutesWords')}
        help={t(minutes.isShared ? 'session.minutesAreShared' : 'session.minutesHelp')}
        value={text}
        rows={ROWS}
        maxLength={LONGEST}
        onChange={setText}
      />
      {refusal && (
        <Note tone="warn" role="alert">
          {t(`error.${refusal.code}`)}
        </Note>
      )}
      <div className={styles['actions']}>
        <Button
          variant={minutes.isShared ? 'primary' : 'outline'}
          isBusy={isBusy}
          onPress={() => void keep(minutes.isShared)}
        >
          {t('session.keepMinutes')}
        </Button>
        {!minutes.isShared && (
          <Button variant="primary" isBusy={isBusy} onPress={() => void keep(true)}>
            {t('session.shareMinutes')}
          </Button>
        )}
      </div>
    </div>
  );
}
