import type { ObjectionView } from '@opgave/shared/contract/consent';
import type { DecideOnObjections } from '@opgave/shared/contract/consentSent';
import { LIMITS } from '@opgave/shared/contract/limits';
import { MIN_SPONSOR_ANSWER } from '@opgave/shared/method/sponsorDecision';
import { z } from 'zod';
import { type AnswerPlace, nameOf, useKeptAnswer } from './keptAnswer.ts';

const KINDS = ['proceedWithAnswer', 'backToDefine'] as const;
type Kind = (typeof KINDS)[number];
const Draft = z.object({ kind: z.enum(KINDS).optional(), words: z.record(z.string(), z.string()) });
type Draft = z.infer<typeof Draft>;
type Objections = readonly Pick<ObjectionView, 'id'>[];

export interface SponsorDraft {
  readonly kind: Kind | undefined;
  readonly reason: string;
  readonly answerTo: (id: string) => string;
  readonly choose: (kind: Kind) => void;
  /** `to` is the id of an objection, or `reason`. */
  readonly write: (to: string, words: string) => void;
  /** The ids of the fields that ask something more, in their order. */
  readonly missingIn: (objections: Objections) => readonly string[];
  readonly decisionOn: (objections: Objections) => DecideOnObjections | undefined;
  readonly forget: () => void;
}

/** What the sponsor is writing, kept on this device until it was decided. */
export function useSponsorDraft(place: AnswerPlace): SponsorDraft {
  const { kept, keep, forget } = useKeptAnswer(nameOf(place), Draft);
  const draft: Draft = kept?.draft ?? { words: {} };
  const { kind, words } = draft;
  const textOf = (to: string) => words[to] ?? '';
  const isShort = (to: string, least: number) => textOf(to).trim().length < least;

  function missingIn(objections: Objections): readonly string[] {
    if (kind === undefined) return ['sponsor-kind'];
    if (kind === 'backToDefine') return isShort('reason', LIMITS.reasonMinLength) ? ['sponsor-reason'] : [];
    return objections.filter(({ id }) => isShort(id, MIN_SPONSOR_ANSWER)).map(({ id }) => `sponsor-${id}`);
  }

  return {
    kind,
    reason: textOf('reason'),
    answerTo: textOf,
    choose: (next) => keep({ draft: { ...draft, kind: next } }),
    write: (to, text) => keep({ draft: { ...draft, words: { ...words, [to]: text } } }),
    missingIn,
    decisionOn(objections) {
      if (kind === undefined || missingIn(objections).length > 0) return undefined;
      if (kind === 'backToDefine') return { kind, reason: textOf('reason').trim() };
      return { kind, answers: objections.map(({ id }) => ({ to: id, text: textOf(id).trim() })) };
    },
    forget,
  };
}
