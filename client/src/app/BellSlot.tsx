import { useNotifications } from '#connection/notificationsApi.ts';
import { Bell } from '#features/notifications/Bell.tsx';

/** The bell with what is unread. */
export function BellSlot() {
  const { data } = useNotifications();
  return <Bell unread={data?.unread ?? 0} />;
}
