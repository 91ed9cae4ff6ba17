import type { DoorView } from '@opgave/shared/contract/door';
import type { Seat, Workspace } from '@opgave/shared/contract/records';
import type { Invitation } from '@opgave/shared/contract/signInRecords';
import { GROUPS, type Group } from '@opgave/shared/method/groups';
import type { Dependencies } from './dependencies.ts';
import { findLink, requireOpen, requireUsable } from './links.ts';
import type { Member } from './standing.ts';
import { insiderAmong, type Visitor } from './visitor.ts';

/** What is behind a link, without using it: who invites, to what, and as whom one would come in. */
export async function lookAtDoor(deps: Dependencies, token: string, visitor: Visitor): Promise<DoorView> {
  const link = await findLink(deps, token);
  if (link.kind === 'personal') return personalDoor(deps, link.member, visitor);
  if (link.kind === 'table') return tableDoor(deps, link.invitation, link.workspace, visitor);

  requireUsable(link.invitation, deps.now());
  const { role } = link.invitation;
  return { kind: role === 'administrator' ? 'administrator' : 'facilitator', role, groups: [] };
}

async function tableDoor(
  deps: Dependencies,
  invitation: Invitation,
  workspace: Workspace,
  visitor: Visitor,
): Promise<DoorView> {
  requireOpen(workspace);
  const insider = await insiderAmong(deps, workspace.id, visitor);
  const isKnown = insider || visitor.knocks.some(({ workspaceId }) => workspaceId === workspace.id);
  // Who is inside or waits already may come back to the door of a link that is used up since.
  if (!isKnown) requireUsable(invitation, deps.now());
  return {
    kind: 'invitation',
    ...(await tableSigns(deps, workspace)),
    role: invitation.role,
    ...(invitation.group !== undefined && { group: invitation.group }),
    groups: groupsToChoose(invitation, workspace),
    ...(insider && { person: { ...personSign(insider.member.seat), signInId: insider.signedIn.signIn.id } }),
  };
}

async function personalDoor(deps: Dependencies, member: Member, visitor: Visitor): Promise<DoorView> {
  const mine = visitor.all.find(({ person }) => person.id === member.person.id);
  return {
    kind: 'personal',
    ...(await tableSigns(deps, member.workspace)),
    role: member.seat.role,
    ...(member.seat.group !== undefined && { group: member.seat.group }),
    groups: [],
    person: { ...personSign(member.seat), ...(mine && { signInId: mine.signIn.id }) },
  };
}

/** The groups that one may choose at the door: those planned for this workspace, or all when none were planned. */
export function groupsToChoose(invitation: Invitation, workspace: Workspace): Group[] {
  const hasGroup = invitation.role === 'participant' || invitation.role === 'commenter';
  if (!hasGroup || invitation.group !== undefined) return [];
  if (workspace.groups.length === 0) return [...GROUPS];
  return workspace.groups.map(({ group }) => group);
}

function personSign(seat: Seat): { displayName: string; group?: Group } {
  return { displayName: seat.displayName, ...(seat.group !== undefined && { group: seat.group }) };
}

async function tableSigns(
  deps: Dependencies,
  table: Workspace,
): Promise<Pick<DoorView, 'workspace' | 'inviter'>> {
  const seats = await deps.storage.records.listByWorkspace('seat', table.id);
  const [inviter] = seats
    .filter(({ role, status }) => role === 'facilitator' && status === 'active')
    .toSorted((one, other) => one.joinedAt - other.joinedAt);
  const { title, occasion, slug, organisation, opennessMode, isDemo, phase, language } = table;
  return {
    workspace: {
      title,
      occasion,
      slug,
      organisation,
      ...(opennessMode !== undefined && { opennessMode }),
      isDemo,
      phase,
      language,
    },
    ...(inviter && { inviter: { displayName: inviter.displayName, organisation: inviter.organisation } }),
  };
}
