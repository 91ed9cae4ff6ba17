import type { Entered } from '@opgave/shared/contract/door';
import type { WorkspaceId } from '@opgave/shared/ids';
import type { SignedIn } from './authenticate.ts';
import type { Dependencies } from './dependencies.ts';
import type { RefusedKnock, WaitingKnock } from './knock.ts';
import { type Member, standingOf } from './standing.ts';

/** Who stands at the door: the sign-in this tab names, and every other one this browser holds. */
export interface Visitor {
  readonly signedIn?: SignedIn | undefined;
  readonly all: readonly SignedIn[];
  /** Whoever of this browser waits at the door of a table. */
  readonly knocks: readonly WaitingKnock[];
  /** When a facilitator said no to this browser at a table, the last time. */
  readonly refused: readonly RefusedKnock[];
  /** Counts a knock; throws 'too-many' for an address that knocks too often. */
  readonly countKnock: () => Promise<void>;
  /** Browser and system in words. */
  readonly device: string;
}

/** What going in gives: the answer, and the secret of the new sign-in when there is one. */
export interface Entrance {
  readonly entered: Entered;
  readonly secret?: string;
}

export interface Insider {
  readonly member: Member;
  readonly signedIn: SignedIn;
}

/** The first person of this browser who is inside already; the one this tab names goes first. */
export async function insiderAmong(
  deps: Pick<Dependencies, 'storage'>,
  workspaceId: WorkspaceId,
  visitor: Visitor,
): Promise<Insider | undefined> {
  const candidates = visitor.signedIn ? [visitor.signedIn, ...visitor.all] : visitor.all;
  for (const signedIn of candidates) {
    const member = await standingOf(deps, workspaceId, signedIn.person.id);
    if (member.kind === 'member') return { member, signedIn };
  }
  return undefined;
}
