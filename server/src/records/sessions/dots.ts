import { AppError } from '@opgave/shared/contract/errors';
import type { Seat } from '@opgave/shared/contract/records';
import type { SessionBallots } from '@opgave/shared/contract/sessionRecord';
import type { CloseDots, PutDots, SessionView } from '@opgave/shared/contract/sessions';
import type { PersonId } from '@opgave/shared/ids';
import { type DotBallot, dotColumns, dotMistake } from '@opgave/shared/method/dots';
import { sideOf } from '@opgave/shared/method/groups';
import type { DotRound } from '@opgave/shared/method/sessionDots';
import type { Dependencies } from '#identity/dependencies.ts';
import { inTurn } from '#identity/inTurn.ts';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import type { RecordWrite } from '#storage/ports.ts';
import { requireAllowed } from '../member.ts';
import { noteActivity } from '../noteActivity.ts';
import { type AboutSession, type FoundSession, findSession } from './oneSession.ts';
import { storeFacts } from './storeFacts.ts';
import { tellQuietly } from './tellQuietly.ts';

type ReadDeps = Pick<Dependencies, 'storage'>;

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
    const before = kept.round === round.number ? kept.ballots : [];
    const others = before.filter(({ personId }) => personId !== about.personId);
    const ballots = [...others, { personId: about.personId, given: input.given }];
    await deps.storage.records.commit([written({ ...kept, round: round.number, ballots })], []);
    const { seat } = found.member;
    if (others.length === before.length) noteActivity(deps, about.workspaceId, seat, { activity: 'votes' });
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
    const seats = await deps.storage.records.listByWorkspace('seat', workspace.id);
    const put = kept.round === round.number ? kept.ballots : [];
    const ballots = put.flatMap(({ personId, given }) =>
      ballotOf(seats, { personId, given, sideOfOther: workspace.sideOfOther }),
    );
    const fact = input.isShown
      ? { kind: 'dots.shown' as const, columns: [...dotColumns(ballots, workspace.opennessMode)] }
      : { kind: 'dots.dropped' as const };
    const writes = [written(emptied(kept))];
    const { number } = await storeFacts(deps, { run: found.run, facts: [fact], by: person.id, writes });
    const { workspaceId, sessionId } = about;
    deps.storage.bus.publish('session.changed', { workspaceId, sessionId, number });
  });
}

/** What goes away with a session that ends while dots are put. */
export async function dotsAtEnd(deps: ReadDeps, about: Where): Promise<readonly RecordWrite[]> {
  const kept = await ballotsOf(deps, about);
  return kept.ballots.length === 0 ? [] : [written(emptied(kept))];
}

/** What this person may know of dots that are being put: the own ones, and for who leads how many people put any. */
export async function dotsFor(
  deps: ReadDeps,
  { member, run, session }: FoundSession,
  isLeading: boolean,
): Promise<SessionView['dots']> {
  const { open } = run.state.dots;
  if (!open) return undefined;
  const kept = await ballotsOf(deps, { workspaceId: member.workspace.id, sessionId: session.id });
  const ballots = kept.round === open.number ? kept.ballots : [];
  const mine = ballots.find(({ personId }) => personId === member.person.id)?.given;
  return { ...(mine && { mine }), ...(isLeading && { placed: ballots.length }) };
}

type Where = Pick<AboutSession, 'workspaceId' | 'sessionId'>;

async function ballotsOf({ storage }: ReadDeps, { workspaceId, sessionId }: Where): Promise<SessionBallots> {
  const kept = await storage.records.get('sessionBallots', sessionId);
  return kept ?? { id: sessionId, version: 0, workspaceId, round: 0, ballots: [] };
}

function written(value: SessionBallots): RecordWrite {
  return { kind: 'sessionBallots', value: { ...value, version: value.version + 1 } };
}

function emptied(kept: SessionBallots): SessionBallots {
  return { ...kept, round: 0, ballots: [] };
}

function requireOpen({ run }: FoundSession, seen: number): DotRound {
  const { course, dots } = run.state;
  if (course.status !== 'running') throw new AppError('session-not-running');
  if (dots.open?.number !== seen) throw new AppError('session-moved-on');
  return dots.open;
}

interface Put {
  readonly personId: PersonId;
  readonly given: readonly number[];
  readonly sideOfOther: Parameters<typeof sideOf>[1];
}

/** Whoever left the table meanwhile takes the dots along. */
function ballotOf(seats: readonly Seat[], { personId, given, sideOfOther }: Put): readonly DotBallot[] {
  const seat = seats.find((one) => one.personId === personId && one.status === 'active');
  if (!seat?.group) return [];
  return [{ group: seat.group, side: sideOf(seat.group, sideOfOther), given }];
}
