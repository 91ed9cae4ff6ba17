import type { ConsentRoundRecord, SectionWords } from '@opgave/shared/contract/consentRecord';
import type { WorkspaceId } from '@opgave/shared/ids';
import type { Outcome } from '@opgave/shared/method/consentRound';
import { type RoundDeps, roundsNow } from '../consent/rounds.ts';

/** A text that the table went on with. Its number and its words stay, whatever comes after. */
export interface AgreedVersion {
  readonly number: number;
  readonly at: number;
  readonly outcome: Outcome;
  /** The table went back afterwards: it is written anew, and this stays readable. */
  readonly isVoid: boolean;
  readonly sections: readonly SectionWords[];
  readonly record: ConsentRoundRecord;
}

/** Every text that the table agreed on, oldest first. */
export async function agreedVersions(
  deps: RoundDeps,
  workspaceId: WorkspaceId,
): Promise<readonly AgreedVersion[]> {
  const rounds = await roundsNow(deps, workspaceId);
  return rounds.flatMap((record) => agreedIn(record) ?? []);
}

function agreedIn(record: ConsentRoundRecord): AgreedVersion | undefined {
  const { round, frozen, repaired, decision } = record;
  const { closing } = round;
  if (!closing || closing.outcome === 'noQuorum') return undefined;
  const hasAnswer = decision?.decision.kind === 'proceedWithAnswer';
  if (closing.outcome === 'standingObjection' && !hasAnswer) return undefined;
  return {
    number: (round.repaired ?? round.text).version,
    at: Math.max(closing.at, decision?.at ?? 0),
    outcome: closing.outcome,
    isVoid: round.voidedAt !== undefined,
    sections: repaired ?? frozen,
    record,
  };
}
