import { GROUPS, type Group, type Side } from './groups.ts';
import { GROUP_QUESTIONS, PERSPECTIVE_FIELDS, type PerspectiveDraft } from './perspectives.ts';

const QUESTION_NUMBERS = [1, 2, 3, 4, 5] as const;
type QuestionNumber = (typeof QUESTION_NUMBERS)[number];
const REQUIRED_QUESTIONS = 2;

/** The groups with questions of their own (`method.md` section 3.4). */
const ASKED_GROUPS = GROUPS.filter((group) => group !== 'other');
type AskedGroup = Exclude<Group, 'other'>;
type GroupRoot = `${AskedGroup}.${QuestionNumber}`;

const GROUP_ROOTS: readonly GroupRoot[] = ASKED_GROUPS.flatMap((group) => groupRoots(group));

/** Every answer of a perspective has a root of its own: the common fields, then the questions of every group. */
export const PERSPECTIVE_ROOTS = [...PERSPECTIVE_FIELDS, ...GROUP_ROOTS] as const;
export type PerspectiveRoot = (typeof PERSPECTIVE_ROOTS)[number];

export interface PerspectiveQuestion {
  readonly root: PerspectiveRoot;
  readonly textKey: `perspective.${PerspectiveRoot}.question`;
  readonly isRequired: boolean;
}

/** What somebody of this group is asked, in order: first of outside, then of oneself, the required first. */
export function perspectiveQuestions(group: Group, side: Side): readonly PerspectiveQuestion[] {
  const own = group === 'other' ? [] : groupRoots(group);
  const common = PERSPECTIVE_FIELDS.filter((root) => root !== 'askOthers');
  return [
    ...common.filter((root) => root !== 'outside' || side === 'inside').map((root) => asked(root, true)),
    ...own.map((root, index) => asked(root, index < REQUIRED_QUESTIONS)),
    asked('askOthers', false),
  ];
}

/** The answers as the rules of section 3.1 read them. */
export function draftOf(
  group: Group,
  answers: ReadonlyMap<PerspectiveRoot, string>,
  valueKey: string | undefined,
): PerspectiveDraft {
  const fields = PERSPECTIVE_FIELDS.map((field) => [field, answers.get(field) ?? ''] as const);
  const own = group === 'other' ? [] : groupRoots(group);
  return {
    ...Object.fromEntries(fields),
    ...(valueKey !== undefined && { valueKey }),
    groupAnswers: own.map((root) => answers.get(root) ?? ''),
  };
}

function asked(root: PerspectiveRoot, isRequired: boolean): PerspectiveQuestion {
  return { root, textKey: `perspective.${root}.question`, isRequired };
}

function groupRoots(group: AskedGroup): readonly GroupRoot[] {
  return QUESTION_NUMBERS.slice(0, GROUP_QUESTIONS).map((number) => `${group}.${number}` as const);
}
