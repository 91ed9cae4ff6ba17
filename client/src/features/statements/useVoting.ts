import type { ErrorCode } from '@opgave/shared/contract/errors';
import type { StatementView } from '@opgave/shared/contract/statements';
import type { WorkspaceId } from '@opgave/shared/ids';
import type { Reaction } from '@opgave/shared/method/statements';
import { useEffect, useRef, useState } from 'react';
import { castVote, STATEMENT_KEYS } from '#connection/statementsApi.ts';
import { useSending } from '#connection/useSending.ts';
import { nextOpen } from './queue.ts';

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
  const { refusal, send } = useSending([STATEMENT_KEYS.statements(workspaceId)]);
  const [currentId, setCurrentId] = useState(() => startOf(statements, first));
  const [chosen, setChosen] = useState<Reaction>();
  const [last, setLast] = useState<Given>();
  const answered = useRef(new Set<string>());
  const versions = useVersions();
  const newest = useRef(statements);
  newest.current = statements;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const current = statements.find(({ id }) => id === currentId);

  async function give(statement: StatementView, reaction: Reaction | null): Promise<boolean> {
    const version = versions.of(statement);
    const isDone = await send(() => castVote(workspaceId, statement.id, { version, reaction }));
    if (isDone) versions.raise(statement, version + 1);
    return isDone;
  }

  function goOn(from: StatementView): void {
    setChosen(undefined);
    setCurrentId(nextOpen(newest.current, from.id, answered.current)?.id);
  }

  async function answer(reaction: Reaction): Promise<void> {
    if (!current || chosen !== undefined) return;
    setChosen(reaction);
    setLast({ statement: current, reaction });
    answered.current.add(current.id);
    timer.current = setTimeout(() => goOn(current), GO_ON_AFTER);
    if (!(await give(current, reaction))) returnTo(current);
  }

  function returnTo({ id }: StatementView): void {
    clearTimeout(timer.current);
    answered.current.delete(id);
    setChosen(undefined);
    setLast(undefined);
    setCurrentId(id);
  }

  async function undo(): Promise<void> {
    if (!last) return;
    const { statement } = last;
    returnTo(statement);
    await give(statement, statement.mine.reaction ?? null);
  }

  return {
    current,
    chosen,
    last,
    refusal: refusal?.code,
    answer: (reaction) => void answer(reaction),
    undo: () => void undo(),
  };
}

function startOf(statements: Statements, first: string | undefined): string | undefined {
  const wished = statements.find(({ id }) => id === first);
  return (wished ?? nextOpen(statements, undefined, new Set()))?.id;
}

/** The version of one's own reactions, also in the moment before they are fetched anew. */
function useVersions() {
  const known = useRef(new Map<string, number>());
  return {
    of: ({ id, mine }: StatementView) => Math.max(mine.version, known.current.get(id) ?? 0),
    raise: ({ id }: StatementView, version: number) => void known.current.set(id, version),
  };
}
