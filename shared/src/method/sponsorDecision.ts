import { z } from 'zod';
import { PersonId } from '#ids.ts';
import { addDays, calendarDay, endOfDay } from './calendar.ts';
import type { ConsentRound } from './consentRound.ts';
import { standingObjections } from './consentTally.ts';

/** Characters of the public answer to each objection (`method.md` section 7). */
export const MIN_SPONSOR_ANSWER = 100;
const DAYS = 7;

/** What the sponsor does with objections that stay. They travel along, word for word, either way. */
export const SponsorDecision = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('backToDefine') }),
  z.object({
    kind: z.literal('proceedWithAnswer'),
    answers: z.array(z.object({ to: PersonId, text: z.string() })).readonly(),
  }),
]);
export type SponsorDecision = z.infer<typeof SponsorDecision>;

export type DecisionRefusal = 'NO_STANDING_OBJECTION' | 'DECISION_TOO_LATE' | 'ANSWER_TOO_SHORT';
export type DecisionMove =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: DecisionRefusal; readonly unanswered: readonly PersonId[] };

/** The first moment at which the sponsor can no longer go on with an answer, or undefined without such a choice. */
export function decisionUntil({ closing, terms, voidedAt }: ConsentRound): number | undefined {
  if (closing?.outcome !== 'standingObjection' || voidedAt !== undefined) return undefined;
  const closingDay = calendarDay(closing.at - 1, terms.timeZone);
  return endOfDay(addDays(closingDay, DAYS), terms.timeZone);
}

/** Whether this decision stands. Going on takes an answer to each objection; after seven days only going back is left. */
export function judgeDecision(round: ConsentRound, decision: SponsorDecision, at: number): DecisionMove {
  const until = decisionUntil(round);
  if (until === undefined) return { ok: false, refusal: 'NO_STANDING_OBJECTION', unanswered: [] };
  if (decision.kind === 'backToDefine') return { ok: true };
  if (at >= until) return { ok: false, refusal: 'DECISION_TOO_LATE', unanswered: [] };
  const unanswered = standingObjections(round)
    .map(({ personId }) => personId)
    .filter((personId) => !isAnswered(personId, decision.answers));
  return unanswered.length === 0 ? { ok: true } : { ok: false, refusal: 'ANSWER_TOO_SHORT', unanswered };
}

function isAnswered(personId: PersonId, answers: readonly { to: PersonId; text: string }[]): boolean {
  return answers.some(({ to, text }) => to === personId && text.trim().length >= MIN_SPONSOR_ANSWER);
}
