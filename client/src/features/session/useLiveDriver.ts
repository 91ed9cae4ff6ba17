import type { SessionView } from '@opgave/shared/contract/sessions';
import type { WorkspaceId } from '@opgave/shared/ids';
import { useActing } from '#connection/useActing.ts';
import { useServerNow } from '#connection/useServerNow.ts';
import type { SessionDriver } from './driver.ts';

/** Leads, or takes part in, a session that others are in too. */
export function useLiveDriver(workspaceId: WorkspaceId, view: SessionView): SessionDriver {
  const at = useServerNow();
  const { act, refusal } = useActing(workspaceId, view.id);
  return { view, at, act, refusal };
}
