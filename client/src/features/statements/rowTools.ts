import type { StatementView } from '@opgave/shared/contract/statements';
import type { ReactNode } from 'react';

/** What this person can do with a statement; absent where they cannot. */
export interface RowTools {
  readonly voteLink: ((statement: StatementView) => string) | undefined;
  readonly onHide: ((statement: StatementView) => void) | undefined;
  /** Of one's own statement only. */
  readonly onWithdraw: ((statement: StatementView) => void) | undefined;
  /** Keeps a solution that came up here. */
  readonly onPark: ((statement: StatementView) => void) | undefined;
  /** What was said about it, and the way to say something. */
  readonly renderComments: (statement: StatementView) => ReactNode;
  /** To a section of the problem, when it can be read already. */
  readonly linkTo: (section: 'oneSentence' | 'differences') => string | undefined;
}
