import type { SessionView } from '@opgave/shared/contract/sessions';
import { IconDoorEnter } from '@tabler/icons-react';
import { checkIn, useAttendance } from '#connection/attendanceApi.ts';
import { sessionsKey } from '#connection/sessionsApi.ts';
import { useSending } from '#connection/useSending.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** On every page, until one said to be there. */
export function StripDoor({ session }: { readonly session: Pick<SessionView, 'id'> }) {
  const t = useText();
  const { workspace } = useWorkspace();
  const { data } = useAttendance(workspace.id, session.id);
  const { isBusy, send } = useSending([sessionsKey(workspace.id)]);
  if (!data || data.isHere) return null;
  return (
    <Button
      size="sm"
      variant="plain"
      isBusy={isBusy}
      icon={<IconDoorEnter aria-hidden="true" />}
      onPress={() => void send(() => checkIn(workspace.id, session.id, { isHere: true }))}
    >
      {t('attendance.iAmHere')}
    </Button>
  );
}
