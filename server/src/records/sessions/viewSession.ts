import type { Seat, Workspace } from '@opgave/shared/contract/records';
import type { Session, SessionRun } from '@opgave/shared/contract/sessionRecord';
import type { SessionListItem, SessionView } from '@opgave/shared/contract/sessions';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { sideOf } from '@opgave/shared/method/groups';
import type { SessionScript } from '@opgave/shared/method/sessionScript';
import { totalMinutes } from '@opgave/shared/method/sessionScriptOrder';
import { namedIn, type SessionPerson, sessionNow } from '@opgave/shared/method/sessionView';
import type { Dependencies } from '#identity/dependencies.ts';
import { requireAllowed, requireMember } from '../member.ts';
import { editionOf } from './changeSession.ts';
import { dotsFor } from './dots.ts';
import { type AboutSession, findSession, runOf } from './oneSession.ts';
import { sizingFor } from './sizing.ts';

type ReadDeps = Pick<Dependencies, 'storage'>;

/** The sessions of a table, the newest first. */
export async function listSessions(
  deps: ReadDeps,
  workspaceId: WorkspaceId,
  personId: PersonId,
): Promise<SessionListItem[]> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'session.read');
  const sessions = await deps.storage.records.listByWorkspace('session', workspaceId);
  const items = await Promise.all(
    sessions.map(async (session) => ({ session, item: listItem(session, await runOf(deps, session)) })),
  );
  return items
    .toSorted((one, other) => other.session.createdAt - one.session.createdAt)
    .map(({ item }) => item);
}

function listItem({ id, title, script, plannedAt }: Session, { state }: SessionRun): SessionListItem {
  const { status, begunAt, endedAt } = state.course;
  return {
    ...{ id, title, status, minutes: totalMinutes(script.steps), steps: script.steps.length },
    ...(plannedAt !== undefined && { plannedAt }),
    ...(begunAt !== undefined && { begunAt }),
    ...(endedAt !== undefined && { endedAt }),
  };
}

/** One session as this person may know it. */
export async function viewSession(deps: ReadDeps, about: AboutSession): Promise<SessionView> {
  const found = await findSession(deps, about);
  const { member, session, run } = found;
  const isLeading = member.seat.role === 'facilitator';
  const { id, title, plannedAt, nextAt, moments = 0, script } = session;
  const dots = await dotsFor(deps, found, isLeading);
  const sizing = await sizingFor(deps, found, isLeading);
  const screen = isLeading && (await deps.storage.records.get('sessionScreen', id));
  const seats = isLeading ? await seatsOf(deps, about) : await seatsNamed(deps, about, run);
  return {
    ...{ id, version: editionOf(session), title, moments, number: run.number },
    ...(plannedAt !== undefined && { plannedAt }),
    ...(nextAt !== undefined && { nextAt }),
    script: isLeading ? script : withoutSayings(script),
    ...(screen && { screen: screen.version }),
    ...(dots && { dots }),
    ...(sizing && { sizing }),
    now: sessionNow(run.state, peopleOf(seats, member.workspace), {
      personId: member.person.id,
      isLeading,
    }),
  };
}

function seatsOf({ storage }: ReadDeps, { workspaceId }: AboutSession): Promise<readonly Seat[]> {
  return storage.records.listByWorkspace('seat', workspaceId);
}

/** When a step begins the whole room asks at the same moment: nobody reads two hundred seats for one name. */
async function seatsNamed(
  { storage }: ReadDeps,
  { workspaceId, personId }: AboutSession,
  { state }: SessionRun,
): Promise<readonly Seat[]> {
  const named = namedIn(state, personId);
  const seats = await Promise.all(named.map((id) => storage.records.findBy('seat', 'personId', id)));
  return seats.flat().filter((seat) => seat.workspaceId === workspaceId);
}

function peopleOf(seats: readonly Seat[], { sideOfOther }: Workspace): readonly SessionPerson[] {
  return seats
    .filter(({ status }) => status === 'active')
    .map(({ personId, displayName, role, group }) => ({
      personId,
      name: displayName,
      isParticipant: role === 'participant',
      group,
      side: group && sideOf(group, sideOfOther),
    }));
}

function withoutSayings(script: SessionScript): SessionScript {
  return { ...script, steps: script.steps.map((step) => ({ ...step, say: { nl: '', en: '' } })) };
}
