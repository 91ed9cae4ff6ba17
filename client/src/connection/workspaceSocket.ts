import { AppError } from '@opgave/shared/contract/errors';
import {
  type Ack,
  type ClientToServer,
  EVENTS,
  type EventName,
  LIVE_PATH,
  type ServerToClient,
} from '@opgave/shared/contract/events';
import type { WorkspaceId } from '@opgave/shared/ids';
import { createContext, createElement, type ReactNode, useContext, useEffect, useState } from 'react';
import { io, type Socket } from 'socket.io-client';
import { z } from 'zod';
import { errorCode } from './http.ts';
import { currentSignIn } from './signIn.ts';

export type LiveState = 'connecting' | 'connected' | 'away' | 'removed';
export type LiveHandlers = { readonly [K in EventName]?: ServerToClient[K] };
type Command<K extends keyof ClientToServer> = Parameters<ClientToServer[K]>[0];

export interface WorkspaceSocket {
  /** Returns the function that stops listening. */
  listen(handlers: LiveHandlers): () => void;
  watchState(watch: (state: LiveState) => void): () => void;
  /** Rejects with `server-away` when no answer came within the time limit. */
  advancePhase(command: Command<'phase:advance'>): Promise<Ack>;
  goBack(command: Command<'phase:back'>): Promise<Ack>;
  actInSession(command: Command<'session:act'>): Promise<Ack>;
  close(): void;
}

const TIME_LIMIT = 10_000;
/** Everybody at a table loses the server at the same moment; they should not all come back at once. */
const RETURN_SPREAD = { from: 500, within: 3_000 };

type LiveSocket = Socket<ServerToClient, ClientToServer>;

function createWorkspaceSocket(workspaceId: WorkspaceId): WorkspaceSocket {
  const socket: LiveSocket = io({
    path: LIVE_PATH,
    auth: (give) => give({ workspaceId, signIn: currentSignIn() ?? '' }),
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 10_000,
    randomizationFactor: 0.5,
    forceNew: true,
  });
  const stop = keepComingBack(socket);

  return {
    listen: (handlers) => listen(socket, handlers),
    watchState: (watch) => watchState(socket, watch),
    advancePhase: (command) => answer(socket.timeout(TIME_LIMIT).emitWithAck('phase:advance', command)),
    goBack: (command) => answer(socket.timeout(TIME_LIMIT).emitWithAck('phase:back', command)),
    actInSession: (command) => answer(socket.timeout(TIME_LIMIT).emitWithAck('session:act', command)),
    close() {
      stop();
      socket.close();
    },
  };
}

const Answer = z.union([
  z.object({ ok: z.literal(true) }),
  z.object({
    ok: z.literal(false),
    code: z.string().transform(errorCode),
    details: z.record(z.string(), z.unknown()),
  }),
]);

async function answer(given: Promise<unknown>): Promise<Ack> {
  try {
    return Answer.parse(await given);
  } catch (cause) {
    throw new AppError('server-away', {}, { cause });
  }
}

/** A server that refuses or drains ends the socket for good as far as socket.io cares; a person still wants to be back. */
function keepComingBack(socket: LiveSocket): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRemoved = false;
  function comeBack() {
    if (isRemoved || socket.active) return;
    clearTimeout(timer);
    timer = setTimeout(() => socket.connect(), RETURN_SPREAD.from + Math.random() * RETURN_SPREAD.within);
  }
  socket.on('seat:removed', () => {
    isRemoved = true;
  });
  socket.on('disconnect', comeBack);
  socket.on('connect_error', comeBack);
  return () => clearTimeout(timer);
}

function watchState(socket: LiveSocket, watch: (state: LiveState) => void): () => void {
  let isRemoved = false;
  const handlers = {
    connect: () => watch('connected'),
    away: () => watch(isRemoved ? 'removed' : 'away'),
    removed: () => {
      isRemoved = true;
      watch('removed');
    },
  };
  socket.on('connect', handlers.connect);
  socket.on('disconnect', handlers.away);
  socket.on('connect_error', handlers.away);
  socket.on('seat:removed', handlers.removed);
  watch(socket.connected ? 'connected' : 'connecting');
  return () => {
    socket.off('connect', handlers.connect);
    socket.off('disconnect', handlers.away);
    socket.off('connect_error', handlers.away);
    socket.off('seat:removed', handlers.removed);
  };
}

function listen(socket: LiveSocket, handlers: LiveHandlers): () => void {
  function receive(name: string, ...args: readonly unknown[]) {
    hand(name, args[0], handlers);
  }
  socket.onAny(receive);
  return () => void socket.offAny(receive);
}

/** What comes in is parsed once, here; an event this version does not know is left alone. */
function hand(name: string, event: unknown, handlers: LiveHandlers): void {
  const known: { [K in EventName]: () => void } = {
    'phase:changed': () => handlers['phase:changed']?.(EVENTS['phase:changed'].parse(event)),
    'workspace:changed': () => handlers['workspace:changed']?.(EVENTS['workspace:changed'].parse(event)),
    'people:changed': () => handlers['people:changed']?.(EVENTS['people:changed'].parse(event)),
    'presence:changed': () => handlers['presence:changed']?.(EVENTS['presence:changed'].parse(event)),
    'experiences:changed': () =>
      handlers['experiences:changed']?.(EVENTS['experiences:changed'].parse(event)),
    'parked:changed': () => handlers['parked:changed']?.(EVENTS['parked:changed'].parse(event)),
    'reports:changed': () => handlers['reports:changed']?.(EVENTS['reports:changed'].parse(event)),
    'lobby:changed': () => handlers['lobby:changed']?.(EVENTS['lobby:changed'].parse(event)),
    'referrals:changed': () => handlers['referrals:changed']?.(EVENTS['referrals:changed'].parse(event)),
    'comments:changed': () => handlers['comments:changed']?.(EVENTS['comments:changed'].parse(event)),
    'perspectives:changed': () =>
      handlers['perspectives:changed']?.(EVENTS['perspectives:changed'].parse(event)),
    'reflection:changed': () => handlers['reflection:changed']?.(EVENTS['reflection:changed'].parse(event)),
    'route:changed': () => handlers['route:changed']?.(EVENTS['route:changed'].parse(event)),
    'choice:changed': () => handlers['choice:changed']?.(EVENTS['choice:changed'].parse(event)),
    'options:changed': () => handlers['options:changed']?.(EVENTS['options:changed'].parse(event)),
    'assumptions:changed': () =>
      handlers['assumptions:changed']?.(EVENTS['assumptions:changed'].parse(event)),
    'tensions:changed': () => handlers['tensions:changed']?.(EVENTS['tensions:changed'].parse(event)),
    'dataCanvas:changed': () => handlers['dataCanvas:changed']?.(EVENTS['dataCanvas:changed'].parse(event)),
    'values:changed': () => handlers['values:changed']?.(EVENTS['values:changed'].parse(event)),
    'statements:changed': () => handlers['statements:changed']?.(EVENTS['statements:changed'].parse(event)),
    'sourceLinks:changed': () =>
      handlers['sourceLinks:changed']?.(EVENTS['sourceLinks:changed'].parse(event)),
    'solutionSignals:changed': () =>
      handlers['solutionSignals:changed']?.(EVENTS['solutionSignals:changed'].parse(event)),
    'session:changed': () => handlers['session:changed']?.(EVENTS['session:changed'].parse(event)),
    'versions:changed': () => handlers['versions:changed']?.(EVENTS['versions:changed'].parse(event)),
    'consent:changed': () => handlers['consent:changed']?.(EVENTS['consent:changed'].parse(event)),
    'consent:reminded': () => handlers['consent:reminded']?.(EVENTS['consent:reminded'].parse(event)),
    'notifications:changed': () =>
      handlers['notifications:changed']?.(EVENTS['notifications:changed'].parse(event)),
    'seat:removed': () => handlers['seat:removed']?.(EVENTS['seat:removed'].parse(event)),
    'server:draining': () => handlers['server:draining']?.(EVENTS['server:draining'].parse(event)),
  };
  if (isEventName(name)) known[name]();
}

function isEventName(name: string): name is EventName {
  return Object.hasOwn(EVENTS, name);
}

const SocketContext = createContext<WorkspaceSocket | undefined>(undefined);

interface WorkspaceSocketProviderProps {
  readonly workspaceId: WorkspaceId;
  readonly children: ReactNode;
}

/** One live connection per table and tab, shared by everything below it. */
export function WorkspaceSocketProvider({ workspaceId, children }: WorkspaceSocketProviderProps) {
  const [socket, setSocket] = useState<WorkspaceSocket>();

  useEffect(() => {
    const opened = createWorkspaceSocket(workspaceId);
    setSocket(opened);
    return () => opened.close();
  }, [workspaceId]);

  return createElement(SocketContext.Provider, { value: socket }, children);
}

/** Undefined in the first moment, before the connection was begun. */
export function useWorkspaceSocket(): WorkspaceSocket | undefined {
  return useContext(SocketContext);
}

export function useLiveState(): LiveState {
  const socket = useWorkspaceSocket();
  const [state, setState] = useState<LiveState>('connecting');
  useEffect(() => socket?.watchState(setState), [socket]);
  return state;
}
