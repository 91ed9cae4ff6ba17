import type { Ack } from '@opgave/shared/contract/events';
import { admit, type Caller, reasonToLeave } from './admission.ts';
import { answerCommand } from './commands.ts';
import type { LiveDeps } from './dependencies.ts';
import type { LiveServer, LiveSocket } from './ioServer.ts';
import { createPace } from './pace.ts';
import type { Presence } from './presence.ts';
import { everywhereRoom, personRoom, signInRoom, workspaceRoom } from './rooms.ts';

const COMMAND_PACE = { perSecond: 5, burst: 20 };
/** Whoever keeps sending after being told to slow down this often is cut off. */
const PATIENCE = 100;

/** Before a connection counts: who is this, and are there not too many of them. */
export async function checkHandshake(deps: LiveDeps, io: LiveServer, socket: LiveSocket): Promise<void> {
  const admission = await admit(deps, socket.handshake.auth, socket.handshake.headers.cookie);
  if (!admission.ok) throw refusal(admission.code);
  const open = io.sockets.adapter.rooms.get(everywhereRoom(admission.caller.personId))?.size ?? 0;
  if (open >= deps.config.limits.connectionsPerPerson) throw refusal('too-many');
  socket.data.caller = admission.caller;
}

/** Puts an admitted connection in its rooms and listens to its commands until it ends. */
export async function welcome(deps: LiveDeps, presence: Presence, socket: LiveSocket): Promise<void> {
  const { caller } = socket.data;
  if (!caller) {
    socket.disconnect(true);
    return;
  }
  const { workspaceId, personId } = caller;
  await socket.join([
    workspaceRoom(workspaceId),
    personRoom(workspaceId, personId),
    everywhereRoom(personId),
    signInRoom(caller.signInId),
  ]);
  presence.arrive(workspaceId, personId);
  deps.metrics.connectionOpened('live');
  socket.on('disconnect', () => {
    presence.leave(workspaceId, personId);
    deps.metrics.connectionClosed('live');
  });
  listenToCommands(deps, caller, socket);
  socket.emit('presence:changed', { here: [...presence.here(workspaceId)] });
  // A removal may have been told between the handshake and the joining of the rooms.
  await endWhenUnwelcome(deps, caller, socket);
}

/** Ends the connection when its sign-in or its seat is gone. */
export async function endWhenUnwelcome(deps: LiveDeps, caller: Caller, socket: LiveSocket): Promise<void> {
  const reason = await reasonToLeave(deps, caller);
  if (reason === undefined) return;
  if (reason === 'removed-from-workspace') socket.emit('seat:removed', {});
  socket.disconnect(true);
}

function listenToCommands(deps: LiveDeps, caller: Caller, socket: LiveSocket): void {
  const pace = createPace({ ...COMMAND_PACE, clock: () => performance.now() });
  let refused = 0;

  async function answer(name: string, args: readonly unknown[]): Promise<Ack> {
    if (pace.take()) return answerCommand(deps, caller, name, args[0]);
    refused += 1;
    if (refused > PATIENCE) socket.disconnect(true);
    return { ok: false, code: 'too-many', details: {} };
  }

  socket.onAny((name: string, ...args: readonly unknown[]) => {
    const acknowledge = args.at(-1);
    void answer(name, args).then((ack) => {
      if (isAcknowledgement(acknowledge)) acknowledge(ack);
    });
  });
}

/** What a client sends in its place is no function: only socket.io makes one. */
function isAcknowledgement(value: unknown): value is (ack: Ack) => void {
  return typeof value === 'function';
}

/** socket.io shows `data` of a refusal to the client. */
function refusal(code: string): Error {
  return Object.assign(new Error(code), { data: { code } });
}
