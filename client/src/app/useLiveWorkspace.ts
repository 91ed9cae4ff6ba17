import type { PersonView, WorkspaceView } from '@opgave/shared/contract/http';
import type { WorkspaceId } from '@opgave/shared/ids';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { absentKey } from '#connection/absentApi.ts';
import { assumptionsKey } from '#connection/assumptionsApi.ts';
import { bodiesKey } from '#connection/bodiesApi.ts';
import { choiceKey } from '#connection/choiceApi.ts';
import { commentsKey } from '#connection/commentsApi.ts';
import { consentKey } from '#connection/consentApi.ts';
import { dataCanvasKey } from '#connection/dataCanvasApi.ts';
import { lobbyKey } from '#connection/lobbyApi.ts';
import { NOTIFICATIONS_KEY } from '#connection/notificationsApi.ts';
import { optionsKey } from '#connection/optionsApi.ts';
import { removedKey, reportsKey } from '#connection/orderApi.ts';
import { PERSPECTIVE_KEYS } from '#connection/perspectivesApi.ts';
import { KEYS } from '#connection/queries.ts';
import { rightDoorKey } from '#connection/referralsApi.ts';
import { createRefetcher } from '#connection/refetcher.ts';
import { reflectionKey } from '#connection/reflectionApi.ts';
import { routeKey } from '#connection/routeApi.ts';
import { minutesKey, sessionKey, sessionsKey } from '#connection/sessionsApi.ts';
import { signalsKey } from '#connection/solutionSignalsApi.ts';
import { sourceLinksKey } from '#connection/sourceLinksApi.ts';
import { STATEMENT_KEYS } from '#connection/statementsApi.ts';
import { STORY_KEYS } from '#connection/storiesApi.ts';
import { valuesKey } from '#connection/valuesApi.ts';
import { versionsKey } from '#connection/versionsApi.ts';
import { useWorkspaceSocket } from '#connection/workspaceSocket.ts';
import type { LastMove } from '#pages/workspaceContext.ts';
import { markListening } from './markListening.ts';

export interface LiveWorkspace {
  readonly isRemoved: boolean;
  readonly lastMove: LastMove | undefined;
}

/** What happens at the table is fetched anew at once; after a lost connection everything is. */
export function useLiveWorkspace({ id, slug }: WorkspaceView): LiveWorkspace {
  const socket = useWorkspaceSocket();
  const queries = useQueryClient();
  const [isRemoved, setIsRemoved] = useState(false);
  const [lastMove, setLastMove] = useState<LastMove>();

  useEffect(() => {
    const workspaceAndRights = [KEYS.workspace(slug), KEYS.record(id), ...rightsKeys(id)];
    const refetch = createRefetcher(queries);
    const stopListening = socket?.listen({
      'phase:changed': ({ phase, by }) => {
        setLastMove({ phase, by, at: performance.now() });
        // What one may write in another step stands in what each page asked for.
        refetch(...workspaceAndRights, ['in-workspace', id]);
      },
      'workspace:changed': (told) => {
        if (!markListening(queries, { id, slug }, told)) refetch(...workspaceAndRights);
      },
      'people:changed': () =>
        refetch(...workspaceAndRights, KEYS.people(id), KEYS.invitations(id), removedKey(id)),
      'solutionSignals:changed': () => refetch(signalsKey(id), KEYS.gates(id), KEYS.record(id)),
      'dataCanvas:changed': () => refetch(dataCanvasKey(id), KEYS.gates(id), KEYS.record(id)),
      'tensions:changed': () => refetch(PERSPECTIVE_KEYS.tensions(id), KEYS.record(id)),
      'notifications:changed': () => refetch(NOTIFICATIONS_KEY),
      'session:changed': ({ sessionId, changesList }) =>
        refetch(changesList ? sessionsKey(id) : sessionKey(id, sessionId), minutesKey(id)),
      ...keptHandlers(id, refetch),
      'versions:changed': () => refetch(versionsKey(id), KEYS.record(id)),
      ...saidHandlers(id, refetch),
      ...consentHandlers(id, refetch),
      ...choiceHandlers(id, refetch),
      'presence:changed': ({ here }) => {
        queries.setQueryData<PersonView[]>(KEYS.people(id), (people) => markHere(people, here));
        void queries.invalidateQueries({ queryKey: KEYS.people(id), refetchType: 'none' });
      },
      'seat:removed': () => setIsRemoved(true),
    });
    // Nobody tells of what happened between the first answers and the first moment of being connected.
    const stopWatching = socket?.watchState((state) => {
      if (state === 'connected') refetch(KEYS.workspace(slug), ['in-workspace', id], NOTIFICATIONS_KEY);
    });
    return () => {
      stopListening?.();
      stopWatching?.();
    };
  }, [socket, queries, id, slug]);

  return { isRemoved, lastMove };
}

function rightsKeys(id: WorkspaceId) {
  return [KEYS.gates(id), absentKey(id), KEYS.me];
}

/** What is told only to who keeps order, and to who keeps a door. */
function keptHandlers(id: WorkspaceId, refetch: (...keys: readonly (readonly string[])[]) => void) {
  return {
    'reports:changed': () => refetch(reportsKey(id)),
    'lobby:changed': () => refetch(lobbyKey(id)),
    'referrals:changed': () => refetch(rightDoorKey(id)),
  };
}

/** Somebody weighed a value, laid an idea on the table, or filled in a part of the choice. */
function choiceHandlers(id: WorkspaceId, refetch: (...keys: readonly (readonly string[])[]) => void) {
  const changed = [choiceKey(id), KEYS.gates(id), KEYS.record(id)];
  return {
    'values:changed': () => refetch(valuesKey(id), KEYS.gates(id)),
    'choice:changed': () => refetch(...changed),
    'reflection:changed': () => refetch(reflectionKey(id), KEYS.gates(id), KEYS.record(id)),
    'route:changed': () => refetch(routeKey(id), bodiesKey(id), KEYS.gates(id), KEYS.record(id)),
    'options:changed': () => refetch(optionsKey(id), ...changed),
  };
}

/** Somebody responded, or the round went on; a reminder comes only to whom it is for. */
function consentHandlers(id: WorkspaceId, refetch: (...keys: readonly (readonly string[])[]) => void) {
  return {
    'consent:changed': () => refetch(consentKey(id), absentKey(id), KEYS.gates(id), KEYS.record(id), KEYS.me),
    'consent:reminded': () => refetch(consentKey(id)),
  };
}

/**
 * A sentence rests on what was said: what became of that is seen at its chip. Minutes that are open lose what was hidden
 * or taken back.
 */
export function saidHandlers(id: WorkspaceId, refetch: (...keys: readonly (readonly string[])[]) => void) {
  const sourced = [sourceLinksKey(id), KEYS.gates(id), KEYS.record(id)];
  const inMinutes = [...sourced, minutesKey(id)];
  return {
    'experiences:changed': () => refetch(STORY_KEYS.experiences(id), ...sourced),
    'parked:changed': () => refetch(STORY_KEYS.parked(id), ...inMinutes),
    'statements:changed': () => refetch(STATEMENT_KEYS.statements(id), ...inMinutes),
    'comments:changed': () => refetch(commentsKey(id), ...inMinutes),
    'perspectives:changed': () =>
      refetch(PERSPECTIVE_KEYS.perspectives(id), PERSPECTIVE_KEYS.tensions(id), ...sourced),
    'assumptions:changed': () => refetch(assumptionsKey(id), ...sourced),
    'sourceLinks:changed': () => refetch(...sourced),
  };
}

function markHere(people: PersonView[] | undefined, here: readonly string[]): PersonView[] | undefined {
  return people?.map((person) => ({ ...person, isHere: here.includes(person.personId) }));
}
