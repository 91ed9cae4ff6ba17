import { z } from 'zod';
import { PROBLEM_SECTIONS } from './problemSections.ts';

/** Why somebody objects (`method.md` section 7). */
export const REASON_TYPES = ['facts', 'missing', 'harm', 'value', 'solutionInside', 'notOurs'] as const;
export type ReasonType = (typeof REASON_TYPES)[number];

export const MIN_CONCERN = 20;
export const MIN_OBJECTION = 40;

const Section = z.enum(PROBLEM_SECTIONS.map(({ key }) => key));

/** The three questions before an objection is sent; the answers are kept and decide nothing. */
export const ObjectionChecks = z.object({
  aboutProblem: z.boolean(),
  harm: z.boolean(),
  isBoundary: z.boolean(),
});
export type ObjectionChecks = z.infer<typeof ObjectionChecks>;

const Consent = z.object({ kind: z.literal('consent') });
const Concern = z.object({
  kind: z.literal('concern'),
  text: z.string(),
  section: Section,
  /** The sentence it is about, as it was picked in the text. */
  quote: z.string().optional(),
});
export const Objection = z.object({
  kind: z.literal('objection'),
  sections: z.array(Section).readonly(),
  /** The sentence it is about, as it was picked in the text. */
  quote: z.string().optional(),
  reasonType: z.enum(REASON_TYPES),
  text: z.string(),
  forWhom: z.string(),
  /** May be "I do not know", but not nothing. */
  wouldHelp: z.string(),
  checks: ObjectionChecks,
});
export type Objection = z.infer<typeof Objection>;

/** There is no abstaining: who does not respond, did not respond. */
export const ConsentAnswer = z.discriminatedUnion('kind', [Consent, Concern, Objection]);
export type ConsentAnswer = z.infer<typeof ConsentAnswer>;

/** What an objector says of the repaired text. */
export const OBJECTOR_ANSWERS = ['withdrawn', 'becomesConcern', 'stays'] as const;
export type ObjectorAnswer = (typeof OBJECTOR_ANSWERS)[number];

/** In `recheck`: an objector's word on the own objection; for the others a new objection, or their answer as it was. */
export const RecheckAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(OBJECTOR_ANSWERS), text: z.string() }),
  z.object({ kind: z.literal('keep') }),
  Objection,
]);
export type RecheckAnswer = z.infer<typeof RecheckAnswer>;

export type AnswerField = 'text' | 'sections' | 'forWhom' | 'wouldHelp';

/** The fields of an answer that are too short or empty. */
export function missingInAnswer(answer: ConsentAnswer): readonly AnswerField[] {
  if (answer.kind === 'consent') return [];
  if (answer.kind === 'concern') return answer.text.trim().length < MIN_CONCERN ? ['text'] : [];
  const isMissing: Readonly<Record<AnswerField, boolean>> = {
    sections: answer.sections.length === 0,
    text: answer.text.trim().length < MIN_OBJECTION,
    forWhom: answer.forWhom.trim() === '',
    wouldHelp: answer.wouldHelp.trim() === '',
  };
  return (['sections', 'text', 'forWhom', 'wouldHelp'] as const).filter((field) => isMissing[field]);
}

const ONLY_LAW =
  /^\W*(?:(?:dat|dit|het) )?mag niet(?: van de (?:wet|avg))?\W*$|^\W*(?:(?:this|that|it) )?is not allowed(?: (?:by|under) (?:the )?(?:law|gdpr))?\W*$/iu;

/** Whether to suggest that this may be a limit instead. The person decides; nobody can reject an objection. */
export function suggestsBoundary({ checks, text }: Pick<Objection, 'checks' | 'text'>): boolean {
  return checks.isBoundary || ONLY_LAW.test(text.trim());
}
