import type { WorkspaceId } from '@opgave/shared/ids';
import type { Bus } from '#storage/ports.ts';
import { gathered } from './gathered.ts';
import type { LiveServer } from './ioServer.ts';
import { everywhereRoom, personRoom, signInRoom, workspaceRoom } from './rooms.ts';

/** Passes what happened on to the people it concerns, and ends the connections of whoever may no longer have one. */
export function tellFromBus(bus: Bus, io: LiveServer): () => void {
  const statements = gathered<WorkspaceId>((id) => {
    io.to(workspaceRoom(id)).emit('statements:changed', {});
  });
  const subscriptions = [
    bus.subscribe('phase.changed', ({ workspaceId, phase, version, by }) => {
      io.to(workspaceRoom(workspaceId)).emit('phase:changed', { phase, version, by });
    }),
    bus.subscribe('workspace.changed', ({ workspaceId, ...told }) => {
      io.to(workspaceRoom(workspaceId)).emit('workspace:changed', told);
    }),
    bus.subscribe('people.changed', ({ workspaceId }) => {
      io.to(workspaceRoom(workspaceId)).emit('people:changed', {});
    }),
    bus.subscribe('experiences.changed', ({ workspaceId, onlyTo }) => {
      const rooms = onlyTo?.map((personId) => personRoom(workspaceId, personId));
      io.to(rooms ?? workspaceRoom(workspaceId)).emit('experiences:changed', {});
    }),
    bus.subscribe('parked.changed', ({ workspaceId }) => {
      io.to(workspaceRoom(workspaceId)).emit('parked:changed', {});
    }),
    bus.subscribe('statements.changed', ({ workspaceId }) => statements.tell(workspaceId)),
    bus.subscribe('comments.changed', ({ workspaceId }) => {
      io.to(workspaceRoom(workspaceId)).emit('comments:changed', {});
    }),
    ...tellOfDefining(bus, io),
    ...tellOfConsent(bus, io),
    ...tellOfChoosing(bus, io),
    ...tellOfPerspectives(bus, io),
    bus.subscribe('session.changed', ({ workspaceId, sessionId, number, changesList = false, onlyTo }) => {
      const rooms = onlyTo?.map((personId) => personRoom(workspaceId, personId));
      io.to(rooms ?? workspaceRoom(workspaceId)).emit('session:changed', { sessionId, number, changesList });
    }),
    bus.subscribe('access.changed', ({ workspaceId, personId, isRemoved }) => {
      if (personId === undefined || isRemoved !== true) return;
      const room = personRoom(workspaceId, personId);
      io.to(room).emit('seat:removed', {});
      io.in(room).disconnectSockets(true);
    }),
    bus.subscribe('notifications.changed', ({ personId }) => {
      io.to(everywhereRoom(personId)).emit('notifications:changed', {});
    }),
    bus.subscribe('signIn.ended', ({ signInId }) => io.in(signInRoom(signInId)).disconnectSockets(true)),
  ];
  return () => {
    statements.stop();
    for (const unsubscribe of subscriptions) unsubscribe();
  };
}

function tellOfPerspectives(bus: Bus, io: LiveServer): readonly (() => void)[] {
  return [
    bus.subscribe('perspectives.changed', ({ workspaceId, onlyTo }) => {
      const rooms = onlyTo?.map((personId) => personRoom(workspaceId, personId));
      io.to(rooms ?? workspaceRoom(workspaceId)).emit('perspectives:changed', {});
    }),
    bus.subscribe('tensions.changed', ({ workspaceId }) => {
      io.to(workspaceRoom(workspaceId)).emit('tensions:changed', {});
    }),
  ];
}

function tellOfDefining(bus: Bus, io: LiveServer): readonly (() => void)[] {
  return [
    bus.subscribe('reports.changed', ({ workspaceId, onlyTo }) => {
      for (const personId of onlyTo) io.to(personRoom(workspaceId, personId)).emit('reports:changed', {});
    }),
    bus.subscribe('lobby.changed', ({ workspaceId, onlyTo }) => {
      for (const personId of onlyTo) io.to(personRoom(workspaceId, personId)).emit('lobby:changed', {});
    }),
    bus.subscribe('referrals.changed', ({ workspaceId, onlyTo }) => {
      for (const personId of onlyTo) io.to(personRoom(workspaceId, personId)).emit('referrals:changed', {});
    }),
    bus.subscribe('values.changed', ({ workspaceId }) => {
      io.to(workspaceRoom(workspaceId)).emit('values:changed', {});
    }),
    bus.subscribe('dataCanvas.changed', ({ workspaceId }) => {
      io.to(workspaceRoom(workspaceId)).emit('dataCanvas:changed', {});
    }),
    bus.subscribe('assumptions.changed', ({ workspaceId }) => {
      io.to(workspaceRoom(workspaceId)).emit('assumptions:changed', {});
    }),
    bus.subscribe('sourceLinks.changed', ({ workspaceId }) => {
      io.to(workspaceRoom(workspaceId)).emit('sourceLinks:changed', {});
    }),
    bus.subscribe('versions.changed', ({ workspaceId }) => {
      io.to(workspaceRoom(workspaceId)).emit('versions:changed', {});
    }),
    bus.subscribe('solutionSignals.changed', ({ workspaceId }) => {
      io.to(workspaceRoom(workspaceId)).emit('solutionSignals:changed', {});
    }),
  ];
}

function tellOfChoosing(bus: Bus, io: LiveServer): readonly (() => void)[] {
  return [
    bus.subscribe('reflection.changed', ({ workspaceId }) => {
      io.to(workspaceRoom(workspaceId)).emit('reflection:changed', {});
    }),
    bus.subscribe('route.changed', ({ workspaceId }) => {
      io.to(workspaceRoom(workspaceId)).emit('route:changed', {});
    }),
    bus.subscribe('choice.changed', ({ workspaceId }) => {
      io.to(workspaceRoom(workspaceId)).emit('choice:changed', {});
    }),
    bus.subscribe('options.changed', ({ workspaceId }) => {
      io.to(workspaceRoom(workspaceId)).emit('options:changed', {});
    }),
  ];
}

/** A whole table that answers at once is told as one change. */
function tellOfConsent(bus: Bus, io: LiveServer): readonly (() => void)[] {
  const rounds = gathered<WorkspaceId>((id) => {
    io.to(workspaceRoom(id)).emit('consent:changed', {});
  });
  return [
    bus.subscribe('consent.changed', ({ workspaceId }) => rounds.tell(workspaceId)),
    bus.subscribe('consent.reminded', ({ workspaceId, onlyTo }) => {
      for (const personId of onlyTo) io.to(personRoom(workspaceId, personId)).emit('consent:reminded', {});
    }),
    () => rounds.stop(),
  ];
}
