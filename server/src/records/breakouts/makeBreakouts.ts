import type { MakeBreakouts } from '@opgave/shared/contract/breakouts';
import { AppError } from '@opgave/shared/contract/errors';
import type { Seat } from '@opgave/shared/contract/records';
import { BreakoutId, type PersonId } from '@opgave/shared/ids';
import { sideOf } from '@opgave/shared/method/groups';
import { mixed, shuffled } from '@opgave/shared/method/mixing';
import type { Dependencies } from '#identity/dependencies.ts';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import type { Member } from '#identity/standing.ts';
import { requireAllowed } from '../member.ts';
import { type AboutSession, type FoundSession, findSession } from '../sessions/oneSession.ts';
import { storeFacts } from '../sessions/storeFacts.ts';

export type Making = AboutSession & {
  readonly input: MakeBreakouts;
  /** Who is connected now: nobody waits for somebody who is not there. */
  readonly here: readonly PersonId[];
};

const MINUTE = 60_000;
const BYTES = 4;
const MOST = 2 ** (8 * BYTES);

/** Sends everyone who is here into small groups, each with notes of its own; whoever was apart already is mixed anew. */
export async function makeBreakouts(deps: Dependencies, making: Making): Promise<void> {
  await retryWhenStale(async () => {
    const found = await findSession(deps, making);
    requireRunning(found);
    const seats = await deps.storage.records.listByWorkspace('seat', making.workspaceId);
    const groups = groupsOf(deps, found.member, takingPart(seats), making);
    const { minutes } = making.input;
    const fact = {
      kind: 'breakouts.made',
      breakouts: groups.map((people) => ({ id: BreakoutId.parse(deps.newId()), people: [...people] })),
      ...(minutes !== undefined && { until: deps.now() + minutes * MINUTE }),
    } as const;
    const run = await storeFacts(deps, { run: found.run, facts: [fact], by: found.member.person.id });
    tellTogether(deps, making, run.number);
  });
}

/** Only who leads a session that runs. */
export function requireRunning({ member, run }: FoundSession): void {
  requireAllowed(member, 'session.lead');
  if (run.state.course.status !== 'running') throw new AppError('session-not-running');
}

/** Who may read which notes changed with it: open connections are judged again. */
export function tellTogether(
  deps: Dependencies,
  { workspaceId, sessionId }: AboutSession,
  number: number,
): void {
  deps.storage.bus.publish('access.changed', { workspaceId });
  deps.storage.bus.publish('session.changed', { workspaceId, sessionId, number });
}

function takingPart(seats: readonly Seat[]): readonly Seat[] {
  return seats.filter(({ role, status }) => role === 'participant' && status === 'active');
}

function groupsOf(
  deps: Pick<Dependencies, 'randomBytes'>,
  { workspace }: Member,
  seats: readonly Seat[],
  { input, here }: Making,
): readonly (readonly PersonId[])[] {
  if (input.kind === 'byHand') return requireOnce(input.groups, seats);
  const people = seats
    .filter(({ personId }) => here.includes(personId))
    .map(({ personId, group }) => ({
      id: personId,
      group,
      side: group && sideOf(group, workspace.sideOfOther),
    }));
  const random = () => Buffer.from(deps.randomBytes(BYTES)).readUInt32BE() / MOST;
  const groups = mixed(shuffled(people, random), input.size);
  if (groups.length === 0) throw mistake('nobody-here');
  return groups;
}

function requireOnce(
  groups: readonly (readonly PersonId[])[],
  seats: readonly Seat[],
): readonly (readonly PersonId[])[] {
  const named = groups.flat();
  if (new Set(named).size !== named.length) throw mistake('twice');
  if (!named.every((id) => seats.some(({ personId }) => personId === id))) throw new AppError('not-found');
  return groups;
}

function mistake(message: string): AppError {
  return new AppError('invalid-input', { errors: [{ path: 'groups', message }] });
}
