import { WorkspaceView } from '@opgave/shared/contract/http';
import { LIMITS } from '@opgave/shared/contract/limits';
import { cleanLine, cleanText } from '@opgave/shared/contract/text';
import { areWhole } from './ownValueDraft.ts';
import type { SetupDraft } from './setupDraft.ts';

const ISO_DATE = WorkspaceView.shape.endDate.unwrap();
const TITLE_MIN = 3;

/** One agreement that is not right yet: its field and the key of its words. */
export interface SetupProblem {
  readonly field: 'title' | 'occasion' | 'organisation' | 'endDate' | 'ownValues';
  readonly text:
    | 'titleShort'
    | 'titleLong'
    | 'occasionLong'
    | 'organisationLong'
    | 'endUnclear'
    | 'ownValueUnfinished';
}

type Check = SetupProblem & { readonly isWrong: (draft: SetupDraft) => boolean };

const CHECKS: readonly Check[] = [
  { field: 'title', text: 'titleShort', isWrong: ({ title }) => cleanLine(title).length < TITLE_MIN },
  { field: 'title', text: 'titleLong', isWrong: ({ title }) => cleanLine(title).length > LIMITS.titleLength },
  {
    field: 'occasion',
    text: 'occasionLong',
    isWrong: ({ occasion }) => cleanText(occasion).length > LIMITS.textLength,
  },
  {
    field: 'organisation',
    text: 'organisationLong',
    isWrong: ({ organisation }) => cleanLine(organisation).length > LIMITS.titleLength,
  },
  {
    field: 'endDate',
    text: 'endUnclear',
    isWrong: ({ endDate }) => endDate !== '' && !ISO_DATE.safeParse(endDate).success,
  },
  {
    field: 'ownValues',
    text: 'ownValueUnfinished',
    isWrong: ({ ownValues }) => !areWhole(ownValues),
  },
];

/** What would be refused, found before it is sent; what is not enough yet is for the list of conditions. */
export function setupProblems(draft: SetupDraft): readonly SetupProblem[] {
  return CHECKS.filter(({ isWrong }) => isWrong(draft)).map(({ field, text }) => ({ field, text }));
}
