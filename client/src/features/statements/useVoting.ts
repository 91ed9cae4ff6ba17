import type { ErrorCode } from '@opgave/shared/contract/errors';
import type { StatementView } from '@opgave/shared/contract/statements';
import type { WorkspaceId } from '@opgave/shared/ids';
import type { Reaction } from '@opgave/shared/method/statements';
import { useEffect, useRef, useState } from 'react';
import { nextOpen } from './queue.ts';
import { useGiving } from './useGiving.ts';

/** Long enough to see what one chose, short enough not to wait. */
const GO_ON_AFTER = 400;

interface Given {
  readonly statement: StatementView;
  readonly reaction: Reaction;
}

export interface Voting {
  /** Undefined when there is nothing left to react to. */
  readonly current: StatementView | undefined;
  /** Just chosen for the current one; the next comes in a moment. */
  readonly chosen: Reaction | undefined;
  /** What was given last, and can be undone. */
  readonly last: Given | undefined;
  readonly refusal: ErrorCode | undefined;
  readonly answer: (reaction: Reaction) => void;
  readonly undo: () => void;
}

type Statements = readonly StatementView[];

/** One statement after the other; each answer is sent at once and the next comes by itself. */
export function useVoting(workspaceId: WorkspaceId, statements: Statements, first?: string): Voting {
  const { refusal, give } = useGiving(workspaceId);
  const { current, goOn, returnTo } = usePlace(statements, first);
  const [chosen, setChosen] = useState<Reaction>();
  const [last, setLast] = useState<Given>();

  function goBack(statement: StatementView): void {
    setChosen(undefined);
    setLast(undefined);
    returnTo(statement);
  }

  async function answer(reaction: Reaction): Promise<void> {
    if (!current || chosen !== undefined) return;
    setChosen(reaction);
    setLast({ statement: current, reaction });
    goOn(current, () => setChosen(undefined));
    if (!(await give(current, reaction))) goBack(current);
  }

  async function undo({ statement }: Given): Promise<void> {
    goBack(statement);
    await give(statement, statement.mine.reaction ?? null);
  }

  return {
    current,
    chosen,
    last,
    refusal,
    answer: (reaction) => void answer(reaction),
    undo: () => void (last && undo(last)),
  };
}

/** Where one is among the statements; what was just answered is passed over before the server tells so. */
function usePlace(statements: Statements, first: string | undefined) {
  const [currentId, setCurrentId] = useState(() => startOf(statements, first));
  const answered = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const newest = useRef(statements);
  useEffect(() => {
    newest.current = statements;
  }, [statements]);
  useEffect(() => () => clearTimeout(timer.current), []);

  return {
    current: statements.find(({ id }) => id === currentId),
    goOn({ id }: StatementView, then: () => void) {
      answered.current.add(id);
      timer.current = setTimeout(() => {
        then();
        setCurrentId(nextOpen(newest.current, id, answered.current)?.id);
      }, GO_ON_AFTER);
    },
    returnTo({ id }: StatementView) {
      clearTimeout(timer.current);
      answered.current.delete(id);
      setCurrentId(id);
    },
  };
}

function startOf(statements: Statements, first: string | undefined): string | undefined {
  const wished = statements.find(({ id }) => id === first);
  return (wished ?? nextOpen(statements, undefined, new Set()))?.id;
}
