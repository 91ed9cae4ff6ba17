import { AppError } from '@opgave/shared/contract/errors';
import type { SessionView } from '@opgave/shared/contract/sessions';
import type { CloseDots, PutDots } from '@opgave/shared/contract/sessionTools';
import { dotColumns, dotMistake } from '@opgave/shared/method/dots';
import { groupsSpokenAs } from '@opgave/shared/method/opening';
import type { DotRound } from '@opgave/shared/method/sessionDots';
import type { Dependencies } from '#identity/dependencies.ts';
import { inTurn } from '#identity/inTurn.ts';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import { requireAllowed } from '../member.ts';
import { noteActivity } from '../noteActivity.ts';
import { ballotsIn, ballotsOf, emptied, seatedBallots, withBallot } from './ballots.ts';
import { type AboutSession, type FoundSession, findSession } from './oneSession.ts';
import { storeFacts } from './storeFacts.ts';
import { tellQuietly } from './tellQuietly.ts';

/** Puts one's dots, all at once, in place of those before. Nobody else is told which; who leads is told that. */
export async function putDots(
  deps: Dependencies,
  { input, ...about }: AboutSession & { readonly input: PutDots },
): Promise<void> {
  const put = async () => {
    // Before the session itself, so that dots that come in while all are shown are put again, or refused.
    const kept = await ballotsOf(deps, about);
    const found = await findSession(deps, about);
    requireAllowed(found.member, 'session.takePart');
    const round = requireOpen(found, input.round);
    const mistake = dotMistake(round, input.given);
    if (mistake) throw new AppError('invalid-input', { errors: [{ path: 'given', message: mistake }] });
    const { personId } = about;
    const isFirst = !ballotsIn(kept, round.number).some((ballot) => ballot.personId === personId);
    const write = withBallot(kept, round.number, { personId, given: input.given });
    await deps.storage.records.commit([write], []);
    const { seat } = found.member;
    if (isFirst) noteActivity(deps, about.workspaceId, seat, { activity: 'votes' });
    await tellQuietly(deps, found, []);
  };
  // A room that puts at once waits in turn, instead of trying again and again.
  await inTurn(`dots ${about.sessionId}`, () => retryWhenStale(put));
}

/** Shows them per group, or lets go of them unseen. Who put which is gone with it. */
export async function closeDots(
  deps: Dependencies,
  { input, ...about }: AboutSession & { readonly input: CloseDots },
): Promise<void> {
  await retryWhenStale(async () => {
    const kept = await ballotsOf(deps, about);
    const found = await findSession(deps, about);
    requireAllowed(found.member, 'session.lead');
    const round = requireOpen(found, input.round);
    const { workspace, person } = found.member;
    const ballots = await seatedBallots(deps, found, ballotsIn(kept, round.number));
    const fact = input.isShown
      ? { kind: 'dots.shown' as const, columns: [...dotColumns(ballots, groupsSpokenAs(workspace))] }
      : { kind: 'dots.dropped' as const };
    const writes = [emptied(kept)];
    const { number } = await storeFacts(deps, { run: found.run, facts: [fact], by: person.id, writes });
    const { workspaceId, sessionId } = about;
    deps.storage.bus.publish('session.changed', { workspaceId, sessionId, number });
  });
}

/** What this person may know of dots that are being put: the own ones, and for who leads how many people put any. */
export async function dotsFor(
  deps: Pick<Dependencies, 'storage'>,
  { member, run, session }: FoundSession,
  isLeading: boolean,
): Promise<SessionView['dots']> {
  const { open } = run.state.dots;
  if (!open) return undefined;
  const kept = await ballotsOf(deps, { workspaceId: member.workspace.id, sessionId: session.id });
  const ballots = ballotsIn(kept, open.number);
  const mine = ballots.find(({ personId }) => personId === member.person.id)?.given;
  return { ...(mine && { mine }), ...(isLeading && { placed: ballots.length }) };
}

function requireOpen({ run }: FoundSession, seen: number): DotRound {
  const { course, dots } = run.state;
  if (course.status !== 'running') throw new AppError('session-not-running');
  if (dots.open?.number !== seen) throw new AppError('session-moved-on');
  return dots.open;
}
