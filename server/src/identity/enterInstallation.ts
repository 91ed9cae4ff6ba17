import type { EnterDoor } from '@opgave/shared/contract/door';
import type { Person } from '@opgave/shared/contract/records';
import type { Invitation } from '@opgave/shared/contract/signInRecords';
import { PersonId } from '@opgave/shared/ids';
import type { InstallationRole } from '@opgave/shared/method/roles';
import type { Dependencies } from './dependencies.ts';
import { requireUsable, usedOnce } from './links.ts';
import { missing } from './placeAtTable.ts';
import { startSignIn } from './startSignIn.ts';
import type { Entrance, Visitor } from './visitor.ts';

/** Becomes administrator or facilitator of the installation, which gives no right on content (`method.md` 1.1). */
export async function enterInstallation(
  deps: Dependencies,
  invitation: Invitation,
  input: EnterDoor,
  visitor: Visitor,
): Promise<Entrance> {
  requireUsable(invitation, deps.now());
  const person = appointed(deps, invitation, input, visitor);
  const { signIn, secret } = startSignIn(deps, person.id, visitor.device);
  await deps.storage.records.commit(
    [usedOnce(invitation), { kind: 'person', value: person }, { kind: 'signIn', value: signIn }],
    [
      {
        at: deps.now(),
        actor: person.id,
        action: 'installation.joined',
        object: `person:${person.id}`,
        result: 'done',
        details: { role: invitation.role, invitationId: invitation.id },
      },
    ],
  );
  return { entered: { signInId: signIn.id, personId: person.id }, secret };
}

function appointed(deps: Dependencies, invitation: Invitation, input: EnterDoor, visitor: Visitor): Person {
  const role: InstallationRole = invitation.role === 'administrator' ? 'administrator' : 'facilitator';
  const known = visitor.signedIn?.person;
  if (known) {
    // A link for facilitators never takes the role of administrator away.
    return { ...known, version: known.version + 1, installationRole: known.installationRole ?? role };
  }
  if (input.displayName === undefined) throw missing('displayName');
  return {
    id: PersonId.parse(deps.newId()),
    version: 1,
    displayName: input.displayName,
    language: input.language,
    installationRole: role,
    createdAt: deps.now(),
  };
}
