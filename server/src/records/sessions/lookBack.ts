import type { SessionLookBack } from '@opgave/shared/contract/sessions';
import { decisionLine } from '@opgave/shared/method/minutesDecisions';
import type { Dependencies } from '#identity/dependencies.ts';
import { requireAllowed } from '../member.ts';
import { decidedMeanwhile } from './decidedMeanwhile.ts';
import { type AboutSession, findSession } from './oneSession.ts';

/** Everything that happened in a session, oldest first, with what the table decided meanwhile: for who may lead it. */
export async function lookBack(
  deps: Pick<Dependencies, 'storage'>,
  about: AboutSession,
): Promise<SessionLookBack> {
  const { member, session, run } = await findSession(deps, about);
  requireAllowed(member, 'session.lead');
  const { workspace } = member;
  const { begunAt: from = Infinity, endedAt: until = Infinity } = run.state.course;
  const [events, seats, decided] = await Promise.all([
    deps.storage.records.findBy('sessionEvent', 'sessionId', session.id),
    deps.storage.records.listByWorkspace('seat', workspace.id),
    decidedMeanwhile(deps, { workspace, from, until }),
  ]);
  const names = new Map(seats.map(({ personId, displayName }) => [personId, displayName]));
  return {
    events: events
      .toSorted((one, other) => one.number - other.number)
      .map(({ number, at, by, fact }) => {
        const name = by && names.get(by);
        return { number, at, ...(name !== undefined && { by: name }), fact };
      }),
    decisions: decided.filter(({ decision }) => decisionLine(decision, workspace.language) !== undefined),
  };
}
