import type { SessionView } from '@opgave/shared/contract/sessions';
import type { WorkspaceId } from '@opgave/shared/ids';
import { useState } from 'react';
import { z } from 'zod';
import { createInvitation } from '#connection/api.ts';
import { keep, readKeptAs } from '#connection/kept.ts';
import { makeScreenLink, sessionKey } from '#connection/sessionsApi.ts';
import { useSending } from '#connection/useSending.ts';
import { useWorkspace } from './workspaceContext.ts';

interface RoomScreen {
  readonly isOpen: boolean;
  /** Undefined where another browser made it: only that one has it. */
  readonly address: string | undefined;
  readonly isBusy: boolean;
  readonly open: () => void;
  readonly close: () => void;
  /** Puts the address before out of use. */
  readonly makeAnother: () => void;
}

const Kept = z.object({ address: z.string(), number: z.int(), at: z.number() });
/** A little less than the link by which people in the room come in. */
const WORKS_FOR = 23 * 60 * 60_000;

/** The link of the screen, with one by which people in the room come in. Both stand behind the `#`. */
export function useRoomScreen(id: WorkspaceId, session: SessionView): RoomScreen {
  const { workspace } = useWorkspace();
  const key = `opgave.screen.${session.id}`;
  const [isOpen, setIsOpen] = useState(false);
  const [address, setAddress] = useState<string>();
  const { send, isBusy } = useSending([sessionKey(id, session.id)]);

  async function make(): Promise<void> {
    const [{ token, number }, door] = await Promise.all([
      makeScreenLink(id, session.id),
      createInvitation(id, { role: 'participant', days: 1 }),
    ]);
    const { origin } = globalThis.location;
    const made = `${origin}/w/${workspace.slug}/session/${session.id}/screen#${token}.${door.token}`;
    keep(key, JSON.stringify({ address: made, number, at: Date.now() }));
    setAddress(made);
    setIsOpen(true);
  }

  function open(): void {
    if (session.screen === undefined) return void send(make);
    const kept = readKeptAs(key, Kept);
    // A co-facilitator may have made another one since.
    const works = kept && kept.number >= session.screen && Date.now() - kept.at < WORKS_FOR;
    setAddress(works ? kept.address : undefined);
    setIsOpen(true);
  }

  return {
    isOpen,
    address,
    isBusy,
    open,
    close: () => setIsOpen(false),
    makeAnother: () => void send(make),
  };
}
