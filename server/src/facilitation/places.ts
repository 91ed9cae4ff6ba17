import type { AwayView } from '@opgave/shared/contract/sessionPlaces';
import type { PersonId, SessionId, WorkspaceId } from '@opgave/shared/ids';
import { requireAllowed } from '#records/member.ts';
import { type AboutSession, findSession } from '#records/sessions/oneSession.ts';
import type { FacilitationDeps } from './dependencies.ts';
import type { Presence } from './presence.ts';

export interface PlaceKeeper {
  /** For who leads: who is here and not at the step of now. */
  away(about: AboutSession): Promise<AwayView>;
  close(): void;
}

interface Place {
  readonly sessionId: SessionId;
  readonly call: number;
  readonly isThere: boolean;
}

/** Remembers in memory alone who came along with the last call; a page that comes back says so again. */
export function createPlaces(
  deps: Pick<FacilitationDeps, 'storage'>,
  presence: Pick<Presence, 'here'>,
): PlaceKeeper {
  const places = new Map<WorkspaceId, Map<PersonId, Place>>();
  const stopListening = deps.storage.bus.subscribe('place.noted', ({ workspaceId, personId, ...place }) => {
    const ofTable = places.get(workspaceId) ?? new Map<PersonId, Place>();
    places.set(workspaceId, ofTable.set(personId, place));
  });

  return {
    async away(about) {
      const { member, session, run } = await findSession(deps, about);
      requireAllowed(member, 'session.lead');
      const { course, focus } = run.state;
      if (course.status !== 'running') {
        places.delete(about.workspaceId);
        return [];
      }
      const isThere = (personId: PersonId) => {
        const place = places.get(about.workspaceId)?.get(personId);
        return place?.sessionId === session.id && place.call === focus.brought?.number && place.isThere;
      };
      const seats = await deps.storage.records.listByWorkspace('seat', about.workspaceId);
      const here = new Set(presence.here(about.workspaceId));
      return seats
        .filter(({ role, status }) => role === 'participant' && status === 'active')
        .filter(({ personId }) => here.has(personId) && !isThere(personId))
        .map(({ personId, displayName, group }) => ({
          personId,
          name: displayName,
          ...(group && { group }),
        }));
    },
    close: stopListening,
  };
}
