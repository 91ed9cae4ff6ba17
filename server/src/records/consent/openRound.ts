import type { ConsentRoundRecord } from '@opgave/shared/contract/consentRecord';
import type { OpenRound } from '@opgave/shared/contract/consentSent';
import { AppError } from '@opgave/shared/contract/errors';
import type { Seat, Workspace } from '@opgave/shared/contract/records';
import { documentId } from '@opgave/shared/document/documents';
import { ConsentAnswerId, type ConsentRoundId, type PersonId, type WorkspaceId } from '@opgave/shared/ids';
import { openRound as openedRound, prepareRound } from '@opgave/shared/method/consentMoves';
import type { ConsentRound, CountedSeat, RoundTerms } from '@opgave/shared/method/consentRound';
import { sideOf } from '@opgave/shared/method/groups';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import type { Documents } from '../documents.ts';
import { decision, requireAllowed, requireMember } from '../member.ts';
import { frozenText, nextVersion, wordsOf } from './frozenText.ts';
import { roundId, roundsNow } from './rounds.ts';

export type OpeningDeps = Dependencies & { readonly documents: Documents };

export interface Opening {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly input: OpenRound;
}

/** What a round would be if it opened now, and the words it would freeze. */
export interface Prepared {
  readonly number: number;
  readonly words: ReturnType<typeof wordsOf>;
  readonly text: ReturnType<typeof frozenText>;
  readonly terms: RoundTerms;
  /** There was a round on this text before. */
  readonly isUsed: boolean;
}

/** Freezes the text and asks every participant: the seats and the terms are those of this moment. */
export async function openRound(deps: OpeningDeps, opening: Opening): Promise<ConsentRoundId> {
  const { workspaceId, personId, input } = opening;
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'consentResponse.moderate');
  if (member.where.phase !== 'consent') throw new AppError('not-allowed', { reason: 'phase' });
  const prepared = await prepareNow(deps, member.workspace);
  const isSeen = prepared?.number === input.number && prepared.text.hash === input.textHash;
  if (prepared === undefined || !isSeen) throw new AppError('stale-version');
  const record = await newRound(deps, member, prepared);
  await deps.storage.records.commit(
    [{ kind: 'consentRound', value: record }],
    [
      decision(deps, member, {
        action: 'consent.opened',
        object: `consentRound:${record.id}`,
        details: {
          number: record.number,
          textVersion: prepared.text.version,
          lastDay: record.round.stages.at(-1)?.lastDay ?? '',
          seats: record.round.seats.length,
        },
      }),
    ],
  );
  deps.storage.bus.publish('consent.changed', { workspaceId });
  return record.id;
}

/** Undefined unless a round can be opened: in `consent`, and when none is there that still counts. */
export async function prepareNow(
  deps: Pick<OpeningDeps, 'storage' | 'documents' | 'now'>,
  workspace: Workspace,
): Promise<Prepared | undefined> {
  if (workspace.phase !== 'consent') return undefined;
  const earlier = await roundsNow(deps, workspace.id);
  const last = earlier.at(-1);
  if (last && last.round.voidedAt === undefined) return undefined;
  const { doc } = await deps.documents.read(documentId(workspace.id, 'problem'));
  const words = wordsOf(doc);
  const rounds = earlier.map(({ round }) => round);
  const text = frozenText(words, nextVersion(rounds));
  const terms = termsOf(workspace);
  const isUsed = !prepareRound(text, terms, rounds).ok;
  return { number: (last?.number ?? 0) + 1, words, text, terms, isUsed };
}

function termsOf({ settings, timeZone }: Workspace): RoundTerms {
  const { quorum, consentDays, extensionDays, repairDays, recheckDays, reminders, answersHiddenUntilClose } =
    settings;
  return {
    ...{ timeZone, quorum, consentDays, extensionDays, repairDays, recheckDays, reminders },
    answersHiddenUntilClose,
  };
}

/** Every participant with a group; facilitator and sponsor do not respond. */
export function seatsThatCount(workspace: Workspace, seats: readonly Seat[]): readonly CountedSeat[] {
  return seats
    .filter(({ status, role }) => status === 'active' && role === 'participant')
    .flatMap(({ personId, group }) =>
      group === undefined ? [] : [{ personId, group, side: sideOf(group, workspace.sideOfOther) }],
    );
}

async function newRound(
  deps: OpeningDeps,
  { workspace, person }: Member,
  prepared: Prepared,
): Promise<ConsentRoundRecord> {
  const seats = await deps.storage.records.listByWorkspace('seat', workspace.id);
  const counted = seatsThatCount(workspace, seats);
  const at = deps.now();
  return {
    id: roundId(workspace.id, prepared.number),
    version: 1,
    workspaceId: workspace.id,
    number: prepared.number,
    openedAt: at,
    openedBy: person.id,
    round: opened(prepared, counted, at),
    frozen: prepared.words,
    answerIds: counted.map(({ personId }) => ({ personId, id: ConsentAnswerId.parse(deps.newId()) })),
    hidden: [],
    minority: [],
  };
}

function opened(prepared: Prepared, seats: readonly CountedSeat[], at: number): ConsentRound {
  if (prepared.isUsed) throw new AppError('not-allowed', { reason: 'SAME_TEXT' });
  const { text, terms } = prepared;
  const asked = prepareRound(text, terms, []);
  const move = asked.ok ? openedRound(asked.round, seats, at) : asked;
  if (!move.ok) throw new AppError('not-allowed', { reason: move.refusal });
  return move.round;
}
