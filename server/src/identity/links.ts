import { AppError } from '@opgave/shared/contract/errors';
import type { Workspace } from '@opgave/shared/contract/records';
import type { Invitation, PersonalLink } from '@opgave/shared/contract/signInRecords';
import type { RecordWrite } from '#storage/ports.ts';
import type { Dependencies } from './dependencies.ts';
import { type Member, standingOf } from './standing.ts';
import { hashToken } from './tokens.ts';

/** What a secret in a link turns out to be. */
export type Link =
  | { readonly kind: 'table'; readonly invitation: Invitation; readonly workspace: Workspace }
  | { readonly kind: 'installation'; readonly invitation: Invitation }
  | { readonly kind: 'personal'; readonly personalLink: PersonalLink; readonly member: Member };

export type TableDoor = Extract<Link, { kind: 'table' }>;

type Reading = Pick<Dependencies, 'storage' | 'now'>;

/** Finds what a secret opens. Both kinds are always looked up, so that no kind answers faster (T12). */
export async function findLink(deps: Reading, token: string): Promise<Link> {
  const hash = hashToken(token);
  const [[invitation], [personalLink]] = await Promise.all([
    deps.storage.records.findBy('invitation', 'tokenHash', hash),
    deps.storage.records.findBy('personalLink', 'tokenHash', hash),
  ]);
  if (invitation) return invitationLink(deps, invitation);
  if (personalLink) return returnLink(deps, personalLink);
  throw new AppError('link-unknown');
}

async function invitationLink(deps: Reading, invitation: Invitation): Promise<Link> {
  if (invitation.workspaceId === undefined) return { kind: 'installation', invitation };
  const workspace = await deps.storage.records.get('workspace', invitation.workspaceId);
  if (!workspace) throw new AppError('link-unknown');
  return { kind: 'table', invitation, workspace };
}

async function returnLink(deps: Reading, personalLink: PersonalLink): Promise<Link> {
  if (personalLink.withdrawnAt !== undefined) throw new AppError('link-withdrawn');
  const member = await standingOf(deps, personalLink.workspaceId, personalLink.personId);
  if (member.kind === 'removed') throw new AppError('removed-from-workspace');
  if (member.kind === 'none') throw new AppError('link-unknown');
  requireOpen(member.workspace);
  return { kind: 'personal', personalLink, member };
}

/** An invitation is open, or one of three reasons why not. */
export function invitationState(
  invitation: Invitation,
  now: number,
): 'open' | 'withdrawn' | 'expired' | 'used-up' {
  if (invitation.withdrawnAt !== undefined) return 'withdrawn';
  if (now >= invitation.expiresAt) return 'expired';
  if (invitation.maxUses !== undefined && invitation.uses >= invitation.maxUses) return 'used-up';
  return 'open';
}

/** Lets an invitation through that still works, and says which reason when it does not. */
export function requireUsable(invitation: Invitation, now: number): void {
  const state = invitationState(invitation, now);
  if (state !== 'open') throw new AppError(`link-${state}`);
}

/** The write by which a link counts that somebody came by it. */
export function usedOnce(invitation: Invitation): RecordWrite {
  const { version, uses } = invitation;
  return { kind: 'invitation', value: { ...invitation, version: version + 1, uses: uses + 1 } };
}

/** Nobody comes in any more once a workspace is closed or archived. */
export function requireOpen(workspace: Workspace): void {
  const isOver = workspace.archivedAt !== undefined || workspace.phase === 'closed';
  if (isOver) throw new AppError('workspace-closed');
}
