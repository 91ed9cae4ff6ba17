import { type CreateWorkspace, WorkspaceView } from '@opgave/shared/contract/http';
import { LIMITS } from '@opgave/shared/contract/limits';
import { cleanLine, cleanText } from '@opgave/shared/contract/text';
import { DEFAULT_TIME_ZONE } from '@opgave/shared/contract/timeZone';
import { GROUPS, SIDES, sideOf } from '@opgave/shared/method/groups';
import { OwnValue, problemsOfOwnValue } from '@opgave/shared/method/ownValues';
import { OPENNESS_MODES } from '@opgave/shared/method/roles';
import { SETTINGS, WorkspaceSettings } from '@opgave/shared/method/settings';
import { VALUES } from '@opgave/shared/method/valuesCheck';
import { z } from 'zod';

/** What is being filled in, as typed; it may still be wrong. */
export const Draft = z.object({
  title: z.string(),
  occasion: z.string(),
  organisation: z.string(),
  groups: z.array(z.object({ group: z.enum(GROUPS), seats: z.int() })),
  sideOfOther: z.enum(SIDES),
  opennessMode: z.enum(OPENNESS_MODES),
  endDate: z.string(),
  dataInvolved: z.boolean(),
  extraValues: z.array(z.enum(VALUES)).default([]),
  ownValues: z.array(OwnValue).default([]),
  affectedGroups: z.array(z.enum(GROUPS)).default([]),
  settings: WorkspaceSettings,
});
export type Draft = z.infer<typeof Draft>;

export const STEPS = [
  'occasion',
  'organisation',
  'groups',
  'openness',
  'end',
  'values',
  'settings',
  'summary',
] as const;
export type Step = (typeof STEPS)[number];

/** One thing that is not right yet: the field and the key of its words. */
export interface DraftProblem {
  readonly field: 'title' | 'occasion' | 'organisation' | 'groups' | 'endDate' | 'ownValues';
  readonly text:
    | 'titleShort'
    | 'titleLong'
    | 'occasionShort'
    | 'occasionLong'
    | 'organisationLong'
    | 'ownValueUnfinished'
    | GroupsText
    | EndText;
}
type GroupsText = 'groupsFew' | 'groupsMany' | 'groupsOutside';
type EndText = 'endPast' | 'endUnclear';

const OCCASION_MIN = 40;
const ISO_DATE = WorkspaceView.shape.endDate.unwrap();

/** What is still wrong in one step; `today` is a calendar day as `2026-03-02`. */
export function problemsOf(draft: Draft, step: Step, today: string): readonly DraftProblem[] {
  if (step === 'occasion') return [...titleProblems(draft), ...occasionProblems(draft)];
  if (step === 'organisation') return organisationProblems(draft);
  if (step === 'groups') return groupsProblems(draft);
  if (step === 'end') return endProblems(draft, today);
  if (step === 'values') return valuesProblems(draft);
  return [];
}

/** The first step that is not right yet, so that a press on "create" can lead there. */
export function firstStepWithProblem(draft: Draft, today: string): Step | undefined {
  return STEPS.find((step) => problemsOf(draft, step, today).length > 0);
}

function titleProblems(draft: Draft): DraftProblem[] {
  const { length } = cleanLine(draft.title);
  if (length < 3) return [{ field: 'title', text: 'titleShort' }];
  return length > LIMITS.titleLength ? [{ field: 'title', text: 'titleLong' }] : [];
}

function occasionProblems(draft: Draft): DraftProblem[] {
  const { length } = cleanText(draft.occasion);
  if (length < OCCASION_MIN) return [{ field: 'occasion', text: 'occasionShort' }];
  return length > LIMITS.textLength ? [{ field: 'occasion', text: 'occasionLong' }] : [];
}

function organisationProblems(draft: Draft): DraftProblem[] {
  const isLong = cleanLine(draft.organisation).length > LIMITS.titleLength;
  return isLong ? [{ field: 'organisation', text: 'organisationLong' }] : [];
}

function groupsProblems({ groups, sideOfOther, settings }: Draft): DraftProblem[] {
  if (groups.length < settings.minGroups) return [{ field: 'groups', text: 'groupsFew' }];
  if (groups.length > SETTINGS.minGroups.max) return [{ field: 'groups', text: 'groupsMany' }];
  const isHeard = groups.some(({ group }) => sideOf(group, sideOfOther) === 'outside');
  return isHeard ? [] : [{ field: 'groups', text: 'groupsOutside' }];
}

function endProblems({ endDate }: Draft, today: string): DraftProblem[] {
  if (endDate === '') return [];
  if (!ISO_DATE.safeParse(endDate).success) return [{ field: 'endDate', text: 'endUnclear' }];
  return endDate <= today ? [{ field: 'endDate', text: 'endPast' }] : [];
}

function valuesProblems({ ownValues }: Draft): DraftProblem[] {
  const isWhole = ownValues.every(
    (value, index) => problemsOfOwnValue(value, ownValues.slice(0, index)).length === 0,
  );
  return isWhole ? [] : [{ field: 'ownValues', text: 'ownValueUnfinished' }];
}

/** What the server is asked for. */
export function toCreateWorkspace(draft: Draft, language: CreateWorkspace['language']): CreateWorkspace {
  const { endDate, ...rest } = draft;
  return { ...rest, language, timeZone: DEFAULT_TIME_ZONE, ...(endDate !== '' && { endDate }) };
}
