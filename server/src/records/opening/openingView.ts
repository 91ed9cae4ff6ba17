import type { OpeningView } from '@opgave/shared/contract/opening';
import type { Seat, Workspace } from '@opgave/shared/contract/records';

/** What this person may know of the question: their own answer, and how many answered for who leads. */
export function openingView(
  { opening }: Pick<Workspace, 'opening'>,
  { personId, role }: Pick<Seat, 'personId' | 'role'>,
): OpeningView | undefined {
  if (!opening) return undefined;
  const { to, lastDay, asked, answers, settledAt, withheld = [] } = opening;
  const isAsked = asked.includes(personId) || withheld.includes(personId);
  const own = answers.find((one) => one.personId === personId)?.answer ?? 'asked';
  return {
    ...{ to, lastDay, isSettled: settledAt !== undefined },
    ...(isAsked && { mine: own }),
    ...(role === 'facilitator' && { counts: { asked: asked.length, answered: answers.length } }),
  };
}
