import type { TellExperience, ToldExperience } from '@opgave/shared/contract/stories';
import {
  EXPERIENCE_FIELDS,
  type ExperienceField,
  missingInExperience,
  SHOWN_AS,
  TOLD_BY,
} from '@opgave/shared/method/experiences';
import { type FoundPersonalData, findPersonalData } from '@opgave/shared/method/personalData';
import { z } from 'zod';

/** A story while it is being written. */
export const StoryDraft = z.object({
  situation: z.string(),
  steps: z.string(),
  effect: z.string(),
  feeling: z.string(),
  needed: z.string(),
  toldBy: z.enum(TOLD_BY).optional(),
  shownAs: z.enum(SHOWN_AS).optional(),
  permission: z.boolean(),
  personKnows: z.boolean(),
});
export type StoryDraft = z.infer<typeof StoryDraft>;

export const EMPTY_DRAFT: StoryDraft = {
  ...{ situation: '', steps: '', effect: '', feeling: '', needed: '' },
  permission: false,
  personKnows: false,
};

/** The steps of the form, each with its fields. */
export const STEP_FIELDS = {
  situation: ['situation'],
  steps: ['steps'],
  effect: ['effect'],
  more: ['feeling', 'needed'],
  teller: ['toldBy', 'personKnows', 'shownAs', 'permission'],
} as const;
export type Step = keyof typeof STEP_FIELDS;
export type StoryField = (typeof STEP_FIELDS)[Step][number];
export const STEPS = ['situation', 'steps', 'effect', 'more', 'teller'] as const satisfies readonly Step[];

export type StoryProblem =
  | { readonly field: StoryField; readonly kind: 'missing' }
  | {
      readonly field: ExperienceField;
      readonly kind: 'personalData';
      readonly found: readonly FoundPersonalData[];
    };

/** What is not right yet in one step, in the order of its fields. */
export function problemsIn(draft: StoryDraft, step: Step): readonly StoryProblem[] {
  const missing = new Set(missingInExperience(given(draft)));
  return STEP_FIELDS[step].flatMap((field): readonly StoryProblem[] => {
    if (missing.has(field)) return [{ field, kind: 'missing' }];
    return personalDataIn(draft, field);
  });
}

/** Numbers and addresses that may not stand in this field. */
export function personalDataIn(draft: StoryDraft, field: StoryField): readonly StoryProblem[] {
  const words = EXPERIENCE_FIELDS.find((each) => each === field);
  if (words === undefined) return [];
  const found = findPersonalData(draft[words]);
  return found.length === 0 ? [] : [{ field: words, kind: 'personalData', found }];
}

/** The step in which this field is asked. */
export function stepOf(field: string): Step | undefined {
  return STEPS.find((step) => STEP_FIELDS[step].some((each) => each === field));
}

/** What is sent; undefined as long as something is missing. */
export function storyOf(draft: StoryDraft): TellExperience | undefined {
  const { toldBy, shownAs, ...rest } = draft;
  if (toldBy === undefined || shownAs === undefined) return undefined;
  if (missingInExperience(given(draft)).length > 0) return undefined;
  return { ...rest, toldBy, shownAs };
}

/** A story that was told before, to change it. The ticks are asked again, for they are about these words. */
export function draftOf(told: ToldExperience): StoryDraft {
  const { situation, steps, effect, feeling, needed, toldBy, shownAs } = told;
  return { ...EMPTY_DRAFT, situation, steps, effect, feeling, needed, toldBy, ...(shownAs && { shownAs }) };
}

function given({ toldBy, shownAs, ...rest }: StoryDraft) {
  return { ...rest, ...(toldBy && { toldBy }), ...(shownAs && { shownAs }) };
}
