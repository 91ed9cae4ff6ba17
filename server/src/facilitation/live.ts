import type { Server as HttpServer } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import type { BalanceView } from '@opgave/shared/contract/balance';
import type { RoundAnswer } from '@opgave/shared/contract/consentSent';
import type { GatesView } from '@opgave/shared/contract/http';
import type { AwayView } from '@opgave/shared/contract/sessionPlaces';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { touchSignIn } from '#identity/authenticate.ts';
import type { AboutSession } from '#records/sessions/oneSession.ts';
import { createAttendanceClock } from './attendanceClock.ts';
import { createAutomaticSnapshots } from './automaticSnapshots.ts';
import { createBalance } from './balance.ts';
import { createCommentClock } from './commentClock.ts';
import { createConsentClock } from './consentClock.ts';
import { type Deciding, decideOnObjections } from './decideOnObjections.ts';
import type { LiveDeps } from './dependencies.ts';
import { viewGates } from './gatesView.ts';
import { createHarvestClock } from './harvestClock.ts';
import { createIoServer, type LiveServer } from './ioServer.ts';
import { createLobbyClock } from './lobbyClock.ts';
import { createLookBackClock } from './lookBackClock.ts';
import { createOpeningClock } from './openingClock.ts';
import { createPlaces } from './places.ts';
import { createPresence } from './presence.ts';
import { createReferralClock } from './referralClock.ts';
import { workspaceRoom } from './rooms.ts';
import { createSessionClock } from './sessionClock.ts';
import { tellFromBus } from './tellFromBus.ts';
import { checkHandshake, endWhenUnwelcome, welcome } from './welcome.ts';

/** The live side of every table over socket.io: who is here, what changed, and the commands of the facilitator. */
export interface Live {
  attach(server: HttpServer | HttpsServer): void;
  /** Everyone with at least one open connection to this workspace. */
  peopleHere(workspaceId: WorkspaceId): readonly PersonId[];
  /** The check list of the current phase; throws 'not-found' for whoever has no seat. */
  gatesView(workspaceId: WorkspaceId, personId: PersonId): Promise<GatesView>;
  /** Who takes part how much, as far as this person may know. */
  balance(workspaceId: WorkspaceId, personId: PersonId): Promise<BalanceView>;
  /** Who is here and not at the step of now of this session, for who leads it. */
  awayFromStep(about: AboutSession): Promise<AwayView>;
  /** What the sponsor does with objections that stay; going back moves the whole table. */
  decide(deciding: Deciding): Promise<RoundAnswer>;
  /** Tells everyone that the server stops, lets that message go out, and ends every connection. */
  close(): Promise<void>;
}

/** A lost message on the bus or an expired sign-in is noticed within this time. */
const RECHECK_INTERVAL = 60_000;
const CLOSE_PATIENCE = 2_000;

export function createLive(deps: LiveDeps): Live {
  const { io, attach } = createIoServer(deps);
  const presence = createPresence((workspaceId, here) => {
    io.to(workspaceRoom(workspaceId)).emit('presence:changed', { here: [...here] });
  });
  const snapshots = createAutomaticSnapshots(deps, presence);
  const balance = createBalance(deps);
  const places = createPlaces(deps, presence);
  const clocks = createClocks(deps);
  const stopTelling = tellFromBus(deps.storage.bus, io);
  const wheel = setInterval(() => void recheckAll(deps, io).catch(report), RECHECK_INTERVAL).unref();

  function report(error: unknown): void {
    deps.logger.error({ err: error }, 'live connection failed');
  }

  io.use((socket, next) => {
    checkHandshake(deps, io, socket).then(
      () => next(),
      (error: unknown) => next(error instanceof Error ? error : new Error('internal')),
    );
  });
  io.on('connection', (socket) => void welcome(deps, presence, socket).catch(report));

  return {
    attach(server) {
      attach(server);
      // Not before the server listens: a demo that is being filled has a clock of its own.
      server.once('listening', () => {
        for (const clock of clocks) clock.start();
        snapshots.start();
      });
    },
    peopleHere: (workspaceId) => presence.here(workspaceId),
    gatesView: (workspaceId, personId) => viewGates(deps, workspaceId, personId),
    balance: (workspaceId, personId) => balance.view(workspaceId, personId),
    awayFromStep: (about) => places.away(about),
    decide: (deciding) => decideOnObjections(deps, deciding),
    async close() {
      clearInterval(wheel);
      stopTelling();
      balance.close();
      places.close();
      for (const clock of clocks) await clock.close();
      await snapshots.close();
      presence.close();
      await sendHome(io);
    },
  };
}

/** What falls due on the server, each kind by a clock of its own. */
function createClocks(deps: LiveDeps) {
  return [
    createConsentClock(deps),
    createLookBackClock(deps),
    createCommentClock(deps),
    createOpeningClock(deps),
    createAttendanceClock(deps),
    createLobbyClock(deps),
    createHarvestClock(deps),
    createReferralClock(deps),
    createSessionClock(deps),
  ];
}

/** An open page keeps its sign-in awake; a page whose sign-in or seat is gone is ended. */
async function recheckAll(deps: LiveDeps, io: LiveServer): Promise<void> {
  for (const socket of io.sockets.sockets.values()) {
    const { caller } = socket.data;
    if (!caller) continue;
    await touchSignIn(deps, caller.signInId);
    await endWhenUnwelcome(deps, caller, socket);
  }
}

/** A message to a connection that closes is still sent; waiting is for the slow ones. */
async function sendHome(io: LiveServer): Promise<void> {
  io.emit('server:draining', {});
  io.disconnectSockets(true);
  const begin = performance.now();
  while (io.engine.clientsCount > 0 && performance.now() - begin < CLOSE_PATIENCE) await wait(20);
  io.engine.close();
}
