import type { SessionBallots } from '@opgave/shared/contract/sessionRecord';
import type { PersonId } from '@opgave/shared/ids';
import { sideOf } from '@opgave/shared/method/groups';
import type { Dependencies } from '#identity/dependencies.ts';
import type { RecordWrite } from '#storage/ports.ts';
import type { AboutSession, FoundSession } from './oneSession.ts';

type ReadDeps = Pick<Dependencies, 'storage'>;
type Where = Pick<AboutSession, 'workspaceId' | 'sessionId'>;
export type Ballot = SessionBallots['ballots'][number];

/** What people gave unseen, apart from the session, and only until it is shown. */
export async function ballotsOf(
  { storage }: ReadDeps,
  { workspaceId, sessionId }: Where,
): Promise<SessionBallots> {
  const kept = await storage.records.get('sessionBallots', sessionId);
  return kept ?? { id: sessionId, version: 0, workspaceId, round: 0, ballots: [] };
}

/** Those of this time; what is left of another counts as nothing. */
export function ballotsIn(kept: SessionBallots, round: number): readonly Ballot[] {
  return kept.round === round ? kept.ballots : [];
}

/** With what somebody gives now in place of what that person gave before. */
export function withBallot(kept: SessionBallots, round: number, ballot: Ballot): RecordWrite {
  const others = ballotsIn(kept, round).filter(({ personId }) => personId !== ballot.personId);
  return written({ ...kept, round, ballots: [...others, ballot] });
}

/** Nobody is in it any more. */
export function emptied(kept: SessionBallots): RecordWrite {
  return written({ ...kept, round: 0, ballots: [] });
}

/** What goes away with a session that ends meanwhile. */
export async function ballotsAtEnd(deps: ReadDeps, about: Where): Promise<readonly RecordWrite[]> {
  const kept = await ballotsOf(deps, about);
  return kept.ballots.length === 0 ? [] : [emptied(kept)];
}

/** With the group of each; whoever left the table meanwhile takes it along. */
export async function seatedBallots(
  { storage }: ReadDeps,
  { member }: FoundSession,
  ballots: readonly Ballot[],
) {
  const { workspace } = member;
  const seats = await storage.records.listByWorkspace('seat', workspace.id);
  return ballots.flatMap(({ personId, given }) => {
    const group = seats.find((seat) => isAt(seat, personId))?.group;
    return group ? [{ group, side: sideOf(group, workspace.sideOfOther), given }] : [];
  });
}

function isAt(seat: { personId: PersonId; status: string }, personId: PersonId): boolean {
  return seat.personId === personId && seat.status === 'active';
}

function written(value: SessionBallots): RecordWrite {
  return { kind: 'sessionBallots', value: { ...value, version: value.version + 1 } };
}
