import type { Workspace } from '@opgave/shared/contract/records';
import type { Session, SessionRun } from '@opgave/shared/contract/sessionRecord';
import type { SessionFact } from '@opgave/shared/method/sessionFacts';
import { stateAfter } from '@opgave/shared/method/sessionState';
import type { RecordWrite } from '#storage/ports.ts';
import { raised } from '../member.ts';

interface Moving {
  readonly workspace: Workspace;
  readonly session: Session;
  readonly run: SessionRun;
  readonly facts: readonly SessionFact[];
  readonly at: number;
}

/** A step binds rights: where people only listen, the table takes no words until the next step or the end. */
export function rightsOfStep({ workspace, session, run, facts, at }: Moving): readonly RecordWrite[] {
  const { course } = facts.reduce(
    (state, fact, index) => stateAfter(state, fact, { at, number: run.number + index + 1 }),
    run.state,
  );
  const step = session.script.steps.find(({ id }) => id === course.now?.stepId);
  const isListening = course.status === 'running' && step?.rights === 'listen';
  const rests = restsAgain({ workspace, facts });
  if (isListening === (workspace.isListening ?? false) && rests === undefined) return [];
  const commentWindow = rests && { commentWindow: rests };
  return [{ kind: 'workspace', value: { ...raised(workspace), isListening, ...commentWindow } }];
}

/** A text that a session opened in the time for comments goes back to rest with the end of the session (`COMMENT_WINDOW`). */
export function restsAgain({ workspace, facts }: Pick<Moving, 'workspace' | 'facts'>) {
  const { commentWindow: window } = workspace;
  const isOver = facts.some(({ kind }) => kind === 'session.ended');
  if (!isOver || !window?.isLive || window.closedAt !== undefined) return undefined;
  return { ...window, isLive: false };
}
