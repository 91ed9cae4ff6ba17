import type { SessionView } from '@opgave/shared/contract/sessions';
import { ComeIn } from '#features/attendance/ComeIn.tsx';
import { useText } from '#i18n/useText.ts';
import { Note } from '#ui/Note.tsx';
import { AgreeHere } from './AgreeHere.tsx';
import { useDoor } from './useDoor.ts';
import { useWorkspace } from './workspaceContext.ts';

type SessionDoorProps = {
  readonly session: Pick<SessionView, 'id'>;
  /** Then the agreements stand on top of every page. */
  readonly isRunning: boolean;
};

/** Where who takes part in a session says to be there. */
export function SessionDoor({ session, isRunning }: SessionDoorProps) {
  const t = useText();
  const { workspace } = useWorkspace();
  const { data, isBusy, refusal, say } = useDoor(session);
  if (!data) return null;
  return (
    <>
      {refusal && (
        <Note tone="warn" role="alert">
          {t(`error.${refusal.code}`)}
        </Note>
      )}
      <ComeIn
        isHere={data.isHere}
        isBusy={isBusy}
        days={workspace.settings.attendanceDays}
        onChange={(isHere) => say({ isHere })}
      />
      {!isRunning && <AgreeHere session={session} />}
    </>
  );
}
