import type { StatementView } from '@opgave/shared/contract/statements';

/** What this person can do with a statement; absent where they cannot. */
export interface RowTools {
  readonly voteLink: ((statement: StatementView) => string) | undefined;
  readonly onHide: ((statement: StatementView) => void) | undefined;
  /** Of one's own statement only. */
  readonly onWithdraw: ((statement: StatementView) => void) | undefined;
  /** Keeps a solution that came up here. */
  readonly onPark: ((statement: StatementView) => void) | undefined;
  /** To a section of the problem, when it can be read already. */
  readonly linkTo: (section: 'oneSentence' | 'differences') => string | undefined;
}
