import type { Workspace } from '@opgave/shared/contract/records';
import type { Session, SessionRun } from '@opgave/shared/contract/sessionRecord';
import type { SessionFact } from '@opgave/shared/method/sessionFacts';
import { stateAfter } from '@opgave/shared/method/sessionState';
import type { RecordWrite } from '#storage/ports.ts';
import { raisedEpoch } from '../member.ts';

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
  if (isListening === (workspace.isListening ?? false)) return [];
  const raised = raisedEpoch(workspace);
  if (raised.kind !== 'workspace') return [];
  return [{ kind: 'workspace', value: { ...raised.value, isListening } }];
}
