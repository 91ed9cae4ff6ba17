import { z } from 'zod';
import { PersonId, QuestionId } from '#ids.ts';
import type { Side } from './groups.ts';
import type { SessionFact } from './sessionFacts.ts';
import type { SessionMoment } from './sessionMoment.ts';

/** Who asks for the floor, who has it, and how often each had it in this session. */
export const SessionHands = z.object({
  raised: z.array(z.object({ personId: PersonId, at: z.int().min(0), about: QuestionId.optional() })),
  speaking: PersonId.optional(),
  turns: z.record(PersonId, z.int().min(1)),
});
export type SessionHands = z.infer<typeof SessionHands>;

export const HAND_FACTS = [
  z.object({ kind: z.literal('hand.raised'), personId: PersonId, about: QuestionId.optional() }),
  z.object({ kind: z.literal('hand.lowered'), personId: PersonId }),
  z.object({ kind: z.literal('turn.given'), personId: PersonId }),
  z.object({ kind: z.literal('turn.over') }),
] as const;

export const NO_HANDS: SessionHands = { raised: [], turns: {} };

export function handsAfter(hands: SessionHands, fact: SessionFact, { at }: SessionMoment): SessionHands {
  switch (fact.kind) {
    case 'hand.raised':
      return isRaised(hands, fact.personId)
        ? hands
        : { ...hands, raised: [...hands.raised, handOf(fact, at)] };
    case 'hand.lowered':
      return { ...hands, raised: without(hands, fact.personId) };
    case 'turn.given':
      return {
        raised: without(hands, fact.personId),
        speaking: fact.personId,
        turns: { ...hands.turns, [fact.personId]: (hands.turns[fact.personId] ?? 0) + 1 },
      };
    case 'turn.over':
      return quiet(hands);
    case 'session.ended':
      return { ...quiet(hands), raised: [] };
    default:
      return hands;
  }
}

function handOf(
  { personId, about }: { readonly personId: PersonId; readonly about?: QuestionId | undefined },
  at: number,
): SessionHands['raised'][number] {
  return { personId, at, ...(about && { about }) };
}

/** What the hand of this person is about, when it is about a question. */
export function handAbout({ raised }: SessionHands, personId: PersonId): QuestionId | undefined {
  return raised.find((hand) => hand.personId === personId)?.about;
}

export function isRaised({ raised }: SessionHands, personId: PersonId): boolean {
  return raised.some((hand) => hand.personId === personId);
}

function without({ raised }: SessionHands, personId: PersonId): SessionHands['raised'] {
  return raised.filter((hand) => hand.personId !== personId);
}

function quiet(hands: SessionHands): SessionHands {
  const { speaking: _, ...others } = hands;
  return others;
}

/** A raised hand with what its place in the order hangs on. */
export interface Hand {
  readonly personId: PersonId;
  readonly at: number;
  readonly side?: Side | undefined;
  readonly turns: number;
  /** Turns that anybody of the same group had. */
  readonly turnsOfGroup: number;
}

/** Who has less power speaks first (`method.md` 13.2): least heard, then from outside, then the group least heard. */
export function orderHands<H extends Hand>(hands: readonly H[]): readonly H[] {
  const power = ({ side }: Hand) => (side === 'outside' ? 0 : 1);
  return hands.toSorted(
    (one, other) =>
      one.turns - other.turns ||
      power(one) - power(other) ||
      one.turnsOfGroup - other.turnsOfGroup ||
      one.at - other.at,
  );
}
