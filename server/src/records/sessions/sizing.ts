import { AppError } from '@opgave/shared/contract/errors';
import type { SessionView } from '@opgave/shared/contract/sessions';
import type { CloseSizing, GiveEstimate } from '@opgave/shared/contract/sessionTools';
import { groupsSpokenAs } from '@opgave/shared/method/opening';
import { Estimate, type SizingRound } from '@opgave/shared/method/sessionSizing';
import { sizingColumns } from '@opgave/shared/method/sizing';
import type { Dependencies } from '#identity/dependencies.ts';
import { inTurn } from '#identity/inTurn.ts';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import { requireAllowed } from '../member.ts';
import { noteActivity } from '../noteActivity.ts';
import { type Ballot, ballotsIn, ballotsOf, emptied, seatedBallots, withBallot } from './ballots.ts';
import { type AboutSession, type FoundSession, findSession } from './oneSession.ts';
import { storeFacts } from './storeFacts.ts';
import { tellQuietly } from './tellQuietly.ts';

/** Gives one's estimate, in place of the one before. Nobody else is told which; who leads is told that. */
export async function giveEstimate(
  deps: Dependencies,
  { input, ...about }: AboutSession & { readonly input: GiveEstimate },
): Promise<void> {
  const give = async () => {
    // Before the session itself, so that one that comes in while all are shown is given again, or refused.
    const kept = await ballotsOf(deps, about);
    const found = await findSession(deps, about);
    requireAllowed(found.member, 'session.takePart');
    const { number } = requireOpen(found, input.round);
    const { personId } = about;
    const isFirst = !ballotsIn(kept, number).some((ballot) => ballot.personId === personId);
    const { low, high, severity } = input.estimate;
    const write = withBallot(kept, number, { personId, given: [low, high, severity] });
    await deps.storage.records.commit([write], []);
    if (isFirst) noteActivity(deps, about.workspaceId, found.member.seat, { activity: 'votes' });
    await tellQuietly(deps, found, []);
  };
  await inTurn(`sizing ${about.sessionId}`, () => retryWhenStale(give));
}

/** Lays the estimates of all groups side by side, or lets go of them unseen. Who gave which is gone with it. */
export async function closeSizing(
  deps: Dependencies,
  { input, ...about }: AboutSession & { readonly input: CloseSizing },
): Promise<void> {
  await retryWhenStale(async () => {
    const kept = await ballotsOf(deps, about);
    const found = await findSession(deps, about);
    requireAllowed(found.member, 'session.lead');
    const { number: round } = requireOpen(found, input.round);
    const { workspace, person } = found.member;
    const seated = await seatedBallots(deps, found, ballotsIn(kept, round));
    const ballots = seated.flatMap(({ group, side, given }) => {
      const estimate = estimateIn({ given });
      return estimate ? [{ group, side, ...estimate }] : [];
    });
    const fact = input.isShown
      ? { kind: 'sizing.shown' as const, columns: [...sizingColumns(ballots, groupsSpokenAs(workspace))] }
      : { kind: 'sizing.dropped' as const };
    const writes = [emptied(kept)];
    const { number } = await storeFacts(deps, { run: found.run, facts: [fact], by: person.id, writes });
    const { workspaceId, sessionId } = about;
    deps.storage.bus.publish('session.changed', { workspaceId, sessionId, number });
  });
}

/** What this person may know while people estimate: the own one, and for who leads how many people gave one. */
export async function sizingFor(
  deps: Pick<Dependencies, 'storage'>,
  { member, run, session }: FoundSession,
  isLeading: boolean,
): Promise<SessionView['sizing']> {
  const { open } = run.state.sizing;
  if (!open) return undefined;
  const kept = await ballotsOf(deps, { workspaceId: member.workspace.id, sessionId: session.id });
  const ballots = ballotsIn(kept, open.number);
  const own = ballots.find(({ personId }) => personId === member.person.id);
  const mine = own && estimateIn(own);
  return { ...(mine && { mine }), ...(isLeading && { given: ballots.length }) };
}

function estimateIn({ given: [low, high, severity] }: Pick<Ballot, 'given'>): Estimate | undefined {
  return Estimate.safeParse({ low, high, severity }).data;
}

function requireOpen({ run }: FoundSession, seen: number): SizingRound {
  const { course, sizing } = run.state;
  if (course.status !== 'running') throw new AppError('session-not-running');
  if (sizing.open?.number !== seen) throw new AppError('session-moved-on');
  return sizing.open;
}
