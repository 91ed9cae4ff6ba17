import type { SessionId, WorkspaceId } from '@opgave/shared/ids';
import { useState } from 'react';
import { createInvitation } from '#connection/api.ts';
import { makeScreenLink } from '#connection/sessionsApi.ts';
import { useSending } from '#connection/useSending.ts';
import { useWorkspace } from './workspaceContext.ts';

interface RoomScreen {
  readonly address: string | undefined;
  readonly isBusy: boolean;
  readonly open: () => void;
  readonly close: () => void;
}

/** The link of the screen, with one by which people in the room come in. Both stand behind the `#`. */
export function useRoomScreen(id: WorkspaceId, sessionId: SessionId): RoomScreen {
  const { workspace } = useWorkspace();
  const [address, setAddress] = useState<string>();
  const { send, isBusy } = useSending([]);

  async function make(): Promise<void> {
    const [{ token }, door] = await Promise.all([
      makeScreenLink(id, sessionId),
      createInvitation(id, { role: 'participant', days: 1 }),
    ]);
    const { origin } = globalThis.location;
    setAddress(`${origin}/w/${workspace.slug}/session/${sessionId}/screen#${token}.${door.token}`);
  }

  return {
    address,
    isBusy,
    open: () => void send(make),
    close: () => setAddress(undefined),
  };
}
