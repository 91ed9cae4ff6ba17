import { LANGUAGES } from '@opgave/shared/contract/records';
import { SHOWN_AS, TOLD_BY } from '@opgave/shared/method/experiences';
import { GROUPS, LENSES } from '@opgave/shared/method/groups';
import { PHASES } from '@opgave/shared/method/phases';
import { BOUNDARY_KINDS, FUNDAMENTALS, PROBLEM_SECTIONS } from '@opgave/shared/method/problemSections';
import { OPENNESS_MODES, ROLES } from '@opgave/shared/method/roles';
import { SECTIONS_LOOKED_AT } from '@opgave/shared/method/solutionTalk';
import { REACTIONS } from '@opgave/shared/method/statements';
import { SCORES, VALUE_VERSIONS, VALUES } from '@opgave/shared/method/valuesCheck';
import { ExtraValues } from '@opgave/shared/method/weighing';
import { z } from 'zod';
import { CaseCanvas } from './caseCanvas.ts';
import { CaseChoice } from './caseChoice.ts';
import { CaseConsent } from './caseConsent.ts';
import { CaseOption } from './caseOptions.ts';
import { CasePerspective } from './casePerspective.ts';
import { CaseReferral } from './caseReferrals.ts';
import { CaseReflection } from './caseReflection.ts';
import { CaseRoute } from './caseRoute.ts';
import file from './demoCase.json' with { type: 'json' };

const Words = z.object({ nl: z.string().min(1), en: z.string().min(1) });
/** Days since the start of the table; the dates in the file are only examples. */
const Moment = z.object({ dayOffset: z.int().min(0) });

const SECTION_KEYS = PROBLEM_SECTIONS.map(({ key }) => key);
const SectionKey = z.enum(SECTION_KEYS);

const CasePerson = z.object({
  id: z.string(),
  displayName: z.string(),
  role: z.enum(ROLES),
  group: z.enum(GROUPS).nullable(),
  organisationId: z.string().nullable(),
  lens: z.enum(LENSES).nullable(),
  locale: z.enum(LANGUAGES),
  helpedBy: z.string().nullable(),
});
export type CasePerson = z.infer<typeof CasePerson>;

const CaseExperience = z.object({
  id: z.string().optional(),
  authorId: z.string(),
  toldBy: z.enum(TOLD_BY),
  shownAs: z.enum(SHOWN_AS),
  permission: z.boolean(),
  personKnows: z.boolean().default(false),
  at: Moment,
  /** Without one it is told while everyone listens to who lives it. */
  phase: z.enum(PHASES).default('explore'),
  situation: Words,
  steps: Words,
  effect: Words,
  feeling: Words.optional(),
  needed: Words.optional(),
});

/** The meeting of the case; its agenda is the script of this length that ships. */
const CaseSession = z.object({
  minutes: z.literal(90),
  agenda: z.array(z.tuple([z.string(), z.int()])),
});

/** What is read of a case so far; each later issue reads more of the same file. */
export const DemoCase = z.object({
  organisations: z.array(z.object({ id: z.string(), name: Words })),
  people: z.array(CasePerson),
  workspace: z.object({
    title: Words,
    occasion: Words,
    opennessMode: z.enum(OPENNESS_MODES),
    dataInvolved: z.boolean(),
    extraValues: ExtraValues.default([]),
    seats: z.partialRecord(z.enum(GROUPS), z.int().min(1)),
    facilitatorId: z.string(),
    endDate: Moment,
    phases: z.array(z.object({ phase: z.enum(PHASES), from: Moment })),
  }),
  perspectives: z.array(CasePerspective).default([]),
  statements: z.array(
    z.object({
      id: z.string().optional(),
      text: Words,
      authorId: z.string(),
      votes: z.record(z.string(), z.enum(REACTIONS)),
    }),
  ),
  fundamentals: z.array(
    z.object({
      key: z.enum(FUNDAMENTALS),
      answer: Words,
      /** The stories on which it rests. */
      experienceIds: z.array(z.string()).default([]),
      contributors: z.array(z.string()).min(1),
    }),
  ),
  experiences: z.array(CaseExperience),
  solutionSignals: z
    .array(
      z.object({
        section: z.enum(SECTIONS_LOOKED_AT),
        sentence: Words,
        state: z.enum(['rewritten', 'parked']),
        handledBy: z.string(),
        parkedId: z.string().optional(),
      }),
    )
    .default([]),
  referrals: z.array(CaseReferral).default([]),
  parked: z.array(
    z.object({ id: z.string().optional(), text: Words, authorId: z.string(), wouldSolve: Words }),
  ),
  valuesCheck: z
    .array(
      z.object({
        personId: z.string(),
        version: z.enum(VALUE_VERSIONS),
        scores: z.array(
          z.object({
            value: z.enum(VALUES),
            score: z.literal(SCORES),
            reason: Words,
            forWhom: Words.optional(),
          }),
        ),
      }),
    )
    .default([]),
  valueSignals: z
    .array(
      z.object({
        code: z.enum(['VALUE_SPLIT', 'VALUE_HARM']),
        version: z.enum(VALUE_VERSIONS),
        value: z.enum(VALUES),
        personId: z.string().optional(),
        answer: z
          .discriminatedUnion('kind', [
            z.object({ kind: z.literal('textChange'), section: SectionKey }),
            z.object({ kind: z.literal('comment'), authorId: z.string(), at: Moment, text: Words }),
          ])
          .optional(),
      }),
    )
    .default([]),
  session: CaseSession.optional(),
  dataCanvas: CaseCanvas.optional(),
  consentRound: CaseConsent.optional(),
  options: z.array(CaseOption).default([]),
  choiceRecord: CaseChoice.optional(),
  route: CaseRoute.optional(),
  reflection: CaseReflection.optional(),
  comments: z.array(
    z.object({
      id: z.string(),
      /** `problemDoc.causes`. */
      on: z.string(),
      authorId: z.string(),
      at: Moment,
      text: Words,
      replies: z.array(z.object({ authorId: z.string(), at: Moment, text: Words })),
    }),
  ),
  problemDoc: z.object({
    sections: z.record(z.string(), Words),
    differences: z.array(
      z.object({
        groupA: z.enum(GROUPS),
        groupB: z.enum(GROUPS),
        text: Words,
        open: z.boolean(),
        /** The statement from which it came. */
        fromStatement: z.string().optional(),
      }),
    ),
    boundaries: z.array(z.object({ kind: z.enum(BOUNDARY_KINDS), text: Words })),
    versions: z.array(z.object({ changedSections: z.record(z.string(), Words).optional() })),
  }),
});
export type DemoCase = z.infer<typeof DemoCase>;

/** A case from a file that somebody made, or the demo; everything that is wrong with it is named at once. */
export function parseCase(raw: unknown = file): DemoCase {
  const parsed = DemoCase.parse(raw);
  const hasObserver = parsed.people.some(({ role }) => role === 'observer');
  return hasObserver ? parsed : { ...parsed, people: [...parsed.people, OBSERVER] };
}

const OBSERVER: CasePerson = {
  id: 'p-observer',
  displayName: 'Toehoorder',
  role: 'observer',
  group: null,
  organisationId: null,
  lens: null,
  locale: 'nl',
  helpedBy: null,
};
