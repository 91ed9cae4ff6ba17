import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import { requireOpen } from '#identity/links.ts';
import type { Member } from '#identity/standing.ts';
import { makePersonalLink } from '#identity/startSignIn.ts';
import { openWaysBack, withdrawWaysBack } from '#identity/wayBack.ts';
import { decision, requireAllowed, requireMember, requireSeat } from '../member.ts';

export interface WayBackQuestion {
  readonly workspaceId: WorkspaceId;
  /** Who asks. */
  readonly personId: PersonId;
  readonly whom: PersonId;
}

/** A new personal link in place of the old ones; the secret is shown once, to the person or the facilitator. */
export async function renewWayBack(deps: Dependencies, question: WayBackQuestion): Promise<string> {
  const { workspaceId, whom } = question;
  const member = await requireKeeper(deps, question);
  requireOpen(member.workspace);
  const old = await openWaysBack(deps, workspaceId, whom);
  const { personalLink, secret } = makePersonalLink(deps, whom, workspaceId);
  await deps.storage.records.commit(
    [...withdrawWaysBack(old, deps.now()), { kind: 'personalLink', value: personalLink }],
    [decision(deps, member, { action: 'wayBack.renewed', object: `person:${whom}`, details: {} })],
  );
  deps.storage.bus.publish('people.changed', { workspaceId });
  return secret;
}

/** The personal link stops working; who is signed in stays so. */
export async function withdrawWayBack(deps: Dependencies, question: WayBackQuestion): Promise<void> {
  const { workspaceId, whom } = question;
  const member = await requireKeeper(deps, question);
  const old = await openWaysBack(deps, workspaceId, whom);
  if (old.length === 0) return;
  await deps.storage.records.commit(withdrawWaysBack(old, deps.now()), [
    decision(deps, member, { action: 'wayBack.withdrawn', object: `person:${whom}`, details: {} }),
  ]);
  deps.storage.bus.publish('people.changed', { workspaceId });
}

async function requireKeeper(deps: Dependencies, question: WayBackQuestion): Promise<Member> {
  const member = await requireMember(deps, question.workspaceId, question.personId);
  if (question.whom !== question.personId) requireAllowed(member, 'seats.write');
  await requireSeat(deps, member, question.whom);
  return member;
}
