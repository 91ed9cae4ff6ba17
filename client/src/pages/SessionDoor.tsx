import type { SessionView } from '@opgave/shared/contract/sessions';
import { checkIn, useAttendance } from '#connection/attendanceApi.ts';
import { sessionsKey } from '#connection/sessionsApi.ts';
import { useSending } from '#connection/useSending.ts';
import { ComeIn } from '#features/attendance/ComeIn.tsx';
import { useText } from '#i18n/useText.ts';
import { Note } from '#ui/Note.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** Where who takes part in a session says to be there. */
export function SessionDoor({ session }: { readonly session: Pick<SessionView, 'id'> }) {
  const t = useText();
  const { workspace } = useWorkspace();
  const { data } = useAttendance(workspace.id, session.id);
  const { isBusy, refusal, send } = useSending([sessionsKey(workspace.id)]);
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
        onChange={(isHere) => void send(() => checkIn(workspace.id, session.id, { isHere }))}
      />
    </>
  );
}
