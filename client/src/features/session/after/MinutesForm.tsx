import { MINUTES_LENGTH, type MinutesView, type SessionView } from '@opgave/shared/contract/sessions';
import type { WorkspaceId } from '@opgave/shared/ids';
import { z } from 'zod';
import { keepMinutes, minutesKey, sessionsKey } from '#connection/sessionsApi.ts';
import { useDraft } from '#connection/useDraft.ts';
import { useSending } from '#connection/useSending.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Note } from '#ui/Note.tsx';
import { NotKeptYet } from '#ui/NotKeptYet.tsx';
import { OvertakenDraft } from '#ui/OvertakenDraft.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { useToast } from '#ui/useToast.ts';
import styles from './after.module.css';
import { MinutesText } from './MinutesText.tsx';

type MinutesFormProps = {
  readonly workspaceId: WorkspaceId;
  readonly view: SessionView;
  readonly minutes: MinutesView;
};

const ROWS = 22;

function useMinutesForm({ workspaceId, view, minutes }: MinutesFormProps) {
  const t = useText();
  const toast = useToast();
  const draft = useDraft(`opgave.minutes.${view.id}`, z.string(), {
    version: minutes.version,
    value: minutes.text,
  });
  const { send, ...sending } = useSending([sessionsKey(workspaceId), minutesKey(workspaceId)]);

  async function keep(isShared: boolean): Promise<void> {
    const body = { version: draft.seen, text: draft.value, isShared };
    const isDone = await send(() => keepMinutes(workspaceId, view.id, body).catch(draft.wasRefused));
    if (!isDone) return;
    draft.wasKept();
    toast({ text: t(isShared ? 'session.minutesShared' : 'session.minutesKept') });
  }

  return { draft, keep, ...sending };
}

/** The minutes, which the facilitator may change word by word before anybody else reads them. */
export function MinutesForm(props: MinutesFormProps) {
  const { minutes } = props;
  const t = useText();
  const { draft, keep, isBusy, refusal } = useMinutesForm(props);
  const over = draft.value.trim().length - MINUTES_LENGTH;
  const tooLong = over > 0 ? t('session.minutesTooLong', { count: over }) : undefined;

  return (
    <div className={styles['replay']}>
      <OvertakenDraft by={draft}>
        <MinutesText text={minutes.text} />
      </OvertakenDraft>
      <TextArea
        label={t('session.minutesWords')}
        help={t(minutes.isShared ? 'session.minutesAreShared' : 'session.minutesHelp')}
        value={draft.value}
        rows={ROWS}
        error={tooLong}
        onChange={draft.change}
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
          cannotYet={tooLong}
          onPress={() => void keep(minutes.isShared)}
        >
          {t('session.keepMinutes')}
        </Button>
        {!minutes.isShared && (
          <Button variant="primary" isBusy={isBusy} cannotYet={tooLong} onPress={() => void keep(true)}>
            {t('session.shareMinutes')}
          </Button>
        )}
        <NotKeptYet draft={draft} />
      </div>
    </div>
  );
}
