import type { AppError } from '@opgave/shared/contract/errors';
import type { SessionView } from '@opgave/shared/contract/sessions';
import type { WorkspaceId } from '@opgave/shared/ids';
import { IconFileExport } from '@tabler/icons-react';
import { keepTemplate } from '#connection/sessionsApi.ts';
import type { Draft } from '#connection/useDraft.ts';
import { useSending } from '#connection/useSending.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { buttonLook } from '#ui/buttonLook.ts';
import { Note } from '#ui/Note.tsx';
import { NotKeptYet } from '#ui/NotKeptYet.tsx';
import { useToast } from '#ui/useToast.ts';
import styles from './script.module.css';
import { writeScript } from './scriptFile.ts';

type EditorFootProps = {
  readonly workspaceId: WorkspaceId;
  /** As it is in the editor. */
  readonly view: SessionView;
  readonly draft: Pick<Draft<unknown>, 'isChanged' | 'isOvertaken' | 'letGo'>;
  readonly onSave: () => void;
  readonly isBusy: boolean;
  readonly refusal: AppError | undefined;
};

/** Save, take along, and keep for other tables. */
export function EditorFoot(props: EditorFootProps) {
  const { workspaceId, view, draft, onSave, isBusy, refusal } = props;
  const t = useText();
  const toast = useToast();
  const { send, refusal: notKept } = useSending([]);
  const why = refusal ?? notKept;

  async function keep(): Promise<void> {
    const isDone = await send(() => keepTemplate(workspaceId, view.id, view.title));
    if (isDone) toast({ text: t('session.templateKept') });
  }

  return (
    <>
      {why && (
        <Note tone="warn" role="alert">
          {t(`error.${why.code}`)}
        </Note>
      )}
      <div className={styles['actions']}>
        <Button variant="primary" isBusy={isBusy} onPress={onSave}>
          {t('session.saveScript')}
        </Button>
        <NotKeptYet draft={draft} />
        <a
          className={buttonLook('outline')}
          download={`${view.title}.json`}
          href={`data:application/json;charset=utf-8,${encodeURIComponent(writeScript(view.script, globalThis.location.origin))}`}
        >
          <IconFileExport aria-hidden="true" /> {t('session.export')}
        </a>
        <Button onPress={() => void keep()}>{t('session.keepTemplate')}</Button>
      </div>
    </>
  );
}
