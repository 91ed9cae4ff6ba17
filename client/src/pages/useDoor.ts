import type { CheckIn, SessionView } from '@opgave/shared/contract/sessions';
import { checkIn, useAttendance } from '#connection/attendanceApi.ts';
import { sessionsKey } from '#connection/sessionsApi.ts';
import { useSending } from '#connection/useSending.ts';
import { useWorkspace } from './workspaceContext.ts';

/** Whether one is in at a session and takes part by the agreements, and saying so. */
export function useDoor({ id }: Pick<SessionView, 'id'>) {
  const { workspace } = useWorkspace();
  const { data } = useAttendance(workspace.id, id);
  const { isBusy, refusal, send } = useSending([sessionsKey(workspace.id)]);
  const say = (input: CheckIn) => void send(() => checkIn(workspace.id, id, input));
  return { data, isBusy, refusal, say };
}
