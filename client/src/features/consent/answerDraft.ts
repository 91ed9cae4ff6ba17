import {
  type ConsentAnswer,
  MIN_CONCERN,
  MIN_OBJECTION,
  missingInAnswer,
  OBJECTOR_ANSWERS,
  type Objection,
  ObjectionChecks,
  REASON_TYPES,
  type RecheckAnswer,
} from '@opgave/shared/method/consentAnswer';
import { PROBLEM_SECTIONS, type ProblemSectionKey } from '@opgave/shared/method/problemSections';
import { z } from 'zod';

/** The cards of the round, and those of `recheck`: for an objector, and for everyone else. */
export const CARDS = {
  first: ['consent', 'concern', 'objection'],
  objector: OBJECTOR_ANSWERS,
  other: ['keep', 'objection'],
} as const;
export type Asked = keyof typeof CARDS;
export type AnswerKind = (typeof CARDS)[Asked][number];

const KINDS = [...CARDS.first, ...CARDS.objector, 'keep'] as const;
const Section = z.enum(PROBLEM_SECTIONS.map(({ key }) => key));

/** An answer while it is being written; what one card asks stays when another is chosen. */
export const AnswerDraft = z.object({
  kind: z.enum(KINDS).optional(),
  sections: z.array(Section).readonly(),
  /** The sentence that was picked in the text, and where it stands. */
  quote: z.object({ section: Section, words: z.string() }).optional(),
  reasonType: z.enum(REASON_TYPES).optional(),
  text: z.string(),
  forWhom: z.string(),
  wouldHelp: z.string(),
  checks: ObjectionChecks.partial(),
});
export type AnswerDraft = z.infer<typeof AnswerDraft>;

export const EMPTY_DRAFT: AnswerDraft = { sections: [], text: '', forWhom: '', wouldHelp: '', checks: {} };

/** The three questions before an objection is sent, in their order (`method.md` section 7). */
export const CHECKS = [
  'aboutProblem',
  'harm',
  'isBoundary',
] as const satisfies readonly (keyof ObjectionChecks)[];
export type Check = (typeof CHECKS)[number];

export const OBJECTION_WORDS = ['sections', 'reasonType', 'text', 'forWhom', 'wouldHelp'] as const;
export type AnswerField = 'kind' | (typeof OBJECTION_WORDS)[number] | Check | 'review';
export type Screen = readonly AnswerField[];

/** What is asked together: on a desk all that a card needs, on a phone one question per screen (`screens.md` 5.7). */
export function screensOf(kind: AnswerKind | undefined, isPhone: boolean): readonly Screen[] {
  const words = wordsOf(kind);
  if (words.length === 0) return [['kind']];
  const start: readonly Screen[] = isPhone
    ? [['kind'], ...words.map((field) => [field])]
    : [['kind', ...words]];
  if (kind === 'objection') return [...start, ...CHECKS.map((check) => [check]), ['review']];
  return isPhone ? [...start, ['review']] : start;
}

function wordsOf(kind: AnswerKind | undefined): Screen {
  if (kind === 'objection') return OBJECTION_WORDS;
  if (kind === 'concern') return ['sections', 'text'];
  return kind === undefined || kind === 'consent' || kind === 'keep' ? [] : ['text'];
}

/** What is still missing of the fields on one screen, in the order in which they are asked. */
export function missingOn(screen: Screen, draft: AnswerDraft): Screen {
  return screen.filter((field) => isMissing(field, draft));
}

function isMissing(field: AnswerField, draft: AnswerDraft): boolean {
  if (field === 'review') return false;
  if (field === 'kind' || field === 'reasonType') return draft[field] === undefined;
  if (field === 'sections') return draft.sections.length === 0;
  if (field === 'text') return charactersToGo(draft) > 0;
  if (field === 'forWhom' || field === 'wouldHelp') return draft[field].trim() === '';
  return draft.checks[field] === undefined;
}

/** Characters that the text of a concern or an objection still asks; what an objector adds may be left out. */
export function charactersToGo({ kind, text }: Pick<AnswerDraft, 'kind' | 'text'>): number {
  const least = new Map<AnswerKind | undefined, number>([
    ['concern', MIN_CONCERN],
    ['objection', MIN_OBJECTION],
  ]);
  return Math.max(0, (least.get(kind) ?? 0) - text.trim().length);
}

/** What is sent in the round; undefined as long as something is missing. */
export function answerOf(draft: AnswerDraft): ConsentAnswer | undefined {
  const answer = madeOf(draft);
  return answer && missingInAnswer(answer).length === 0 ? answer : undefined;
}

/** What is sent in `recheck`; undefined as long as something is missing. */
export function recheckOf(draft: AnswerDraft): RecheckAnswer | undefined {
  if (draft.kind === 'keep') return { kind: 'keep' };
  const word = OBJECTOR_ANSWERS.find((each) => each === draft.kind);
  if (word) return { kind: word, text: draft.text.trim() };
  const answer = answerOf(draft);
  return answer?.kind === 'objection' ? answer : undefined;
}

function madeOf(draft: AnswerDraft): ConsentAnswer | undefined {
  const { kind, sections, text } = draft;
  const [section] = sections;
  if (kind === 'consent') return { kind };
  if (kind === 'objection') return objectionOf(draft);
  if (kind !== 'concern' || section === undefined) return undefined;
  return { kind, section, text: text.trim(), ...quoteOf(draft, [section]) };
}

function objectionOf(draft: AnswerDraft): Objection | undefined {
  const { sections, reasonType, text, forWhom, wouldHelp } = draft;
  const checks = ObjectionChecks.safeParse(draft.checks);
  if (reasonType === undefined || !checks.success) return undefined;
  const words = { text: text.trim(), forWhom: forWhom.trim(), wouldHelp: wouldHelp.trim() };
  return {
    kind: 'objection',
    sections,
    ...quoteOf(draft, sections),
    reasonType,
    ...words,
    checks: checks.data,
  };
}

/** A sentence of a part that was let go is let go too. */
function quoteOf({ quote }: AnswerDraft, sections: AnswerDraft['sections']) {
  return quote && sections.includes(quote.section) ? { quote: quote.words } : {};
}

/** An answer that was sent before, to change it. */
export function draftOf(answer: ConsentAnswer | RecheckAnswer): AnswerDraft {
  if (answer.kind === 'consent' || answer.kind === 'keep') return { ...EMPTY_DRAFT, kind: answer.kind };
  if (answer.kind === 'concern') {
    const { section, text } = answer;
    return { ...EMPTY_DRAFT, kind: answer.kind, sections: [section], text, ...quoted(section, answer.quote) };
  }
  if (answer.kind !== 'objection') return { ...EMPTY_DRAFT, kind: answer.kind, text: answer.text };
  const { quote, ...rest } = answer;
  return { ...EMPTY_DRAFT, ...rest, ...quoted(rest.sections[0], quote) };
}

function quoted(section: ProblemSectionKey | undefined, words: string | undefined) {
  return section && words !== undefined ? { quote: { section, words } } : {};
}

/** A part chosen or let go; a concern is about one part. */
export function withSection(draft: AnswerDraft, section: ProblemSectionKey): AnswerDraft {
  const { kind, sections } = draft;
  if (sections.includes(section)) {
    return withoutQuote({ ...draft, sections: sections.filter((each) => each !== section) });
  }
  const chosen = kind === 'concern' ? [section] : [...sections, section];
  return withoutQuote({
    ...draft,
    sections: PROBLEM_SECTIONS.map(({ key }) => key).filter((key) => chosen.includes(key)),
  });
}

/** A sentence picked in the text, with its part; the same one again lets it go. */
export function withQuote(draft: AnswerDraft, quote: NonNullable<AnswerDraft['quote']>): AnswerDraft {
  const { section, words } = quote;
  if (draft.quote?.section === section && draft.quote.words === words) return withSection(draft, section);
  const isChosen = draft.sections.includes(section);
  return { ...(isChosen ? draft : withSection(draft, section)), quote };
}

function withoutQuote({ quote, ...draft }: AnswerDraft): AnswerDraft {
  return quote && draft.sections.includes(quote.section) ? { ...draft, quote } : draft;
}

/** The same words as a concern; about the part "Limits" when it is one. */
export function asConcern(draft: AnswerDraft, section?: ProblemSectionKey): AnswerDraft {
  const sections = section ? [section] : draft.sections.slice(0, 1);
  return withoutQuote({ ...draft, kind: 'concern', sections });
}
