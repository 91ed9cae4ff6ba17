import type { MakeBreakouts } from '@opgave/shared/contract/breakouts';
import { AppError } from '@opgave/shared/contract/errors';
import type { Seat } from '@opgave/shared/contract/records';
import { BreakoutId, type PersonId } from '@opgave/shared/ids';
import { sideOf } from '@opgave/shared/method/groups';
import { type Mixed, mixed, shuffled } from '@opgave/shared/method/mixing';
import { MINUTE } from '@opgave/shared/method/sessionTimer';
import type { Dependencies } from '#identity/dependencies.ts';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import { requireAllowed } from '../member.ts';
import { type AboutSession, type FoundSession, findSession } from '../sessions/oneSession.ts';
import { storeFacts } from '../sessions/storeFacts.ts';

export type Making = AboutSession & {
  readonly input: Exclude<MakeBreakouts, { kind: 'stage' }>;
  /** Who is connected now: nobody waits for somebody who is not there. */
  readonly here: readonly PersonId[];
};

type MakeDeps = Pick<Dependencies, 'storage' | 'randomBytes'>;

const BYTES = 4;
const MOST = 2 ** (8 * BYTES);

/** Sends everyone who is here into small groups, each with notes of its own; whoever was apart already is mixed anew. */
export async function makeBreakouts(deps: Dependencies, making: Making): Promise<void> {
  await retryWhenStale(async () => {
    const found = await findSession(deps, making);
    requireRunning(found);
    const groups = await groupsOf(deps, found, making);
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

async function takingPart({ storage }: MakeDeps, { member }: FoundSession): Promise<readonly Seat[]> {
  const seats = await storage.records.listByWorkspace('seat', member.workspace.id);
  return seats.filter(({ role, status }) => role === 'participant' && status === 'active');
}

async function groupsOf(
  deps: MakeDeps,
  found: FoundSession,
  { input, here }: Making,
): Promise<readonly (readonly PersonId[])[]> {
  if (input.kind === 'byHand') return requireOnce(input.groups, await takingPart(deps, found));
  return mixedOf(deps, await peopleFor(deps, found, here), input.size);
}

/** Who is here and takes part, by what mixing hangs on. */
export async function peopleFor(
  deps: MakeDeps,
  found: FoundSession,
  here: readonly PersonId[],
): Promise<readonly Mixed<PersonId>[]> {
  const { sideOfOther } = found.member.workspace;
  return (await takingPart(deps, found))
    .filter(({ personId }) => here.includes(personId))
    .map(({ personId, group }) => ({ id: personId, group, side: group && sideOf(group, sideOfOther) }));
}

export function mixedOf(
  deps: Pick<Dependencies, 'randomBytes'>,
  people: readonly Mixed<PersonId>[],
  size: number,
): readonly (readonly PersonId[])[] {
  const random = () => Buffer.from(deps.randomBytes(BYTES)).readUInt32BE() / MOST;
  return requireSome(mixed(shuffled(people, random), size));
}

export function requireSome<Groups extends readonly unknown[]>(groups: Groups): Groups {
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
