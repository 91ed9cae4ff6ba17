import type { EnterDoor } from '@opgave/shared/contract/door';
import type { NewAuditEvent } from '@opgave/shared/contract/records';
import type { RecordWrite } from '#storage/ports.ts';
import type { Dependencies } from './dependencies.ts';
import type { Link } from './links.ts';
import type { Member } from './standing.ts';
import { startSignIn } from './startSignIn.ts';
import type { Entrance, Visitor } from './visitor.ts';

type PersonalDoor = Extract<Link, { kind: 'personal' }>;

/** The same person on another device. A tab that is this person already keeps its sign-in. */
export async function comeBack(
  deps: Dependencies,
  { member }: PersonalDoor,
  input: EnterDoor,
  visitor: Visitor,
): Promise<Entrance> {
  const { slug } = member.workspace;
  const personId = member.person.id;
  const help = helpWrites(member, input);
  if (visitor.signedIn?.person.id === personId) {
    if (help.length > 0) await commitReturn(deps, member, input, help);
    return { entered: { signInId: visitor.signedIn.signIn.id, personId, slug } };
  }
  const { signIn, secret } = startSignIn(deps, personId, visitor.device);
  await commitReturn(deps, member, input, [{ kind: 'signIn', value: signIn }, ...help]);
  return { entered: { signInId: signIn.id, personId, slug }, secret };
}

async function commitReturn(
  deps: Dependencies,
  { person, workspace }: Member,
  { withHelp }: EnterDoor,
  writes: readonly RecordWrite[],
): Promise<void> {
  const event: NewAuditEvent = {
    at: deps.now(),
    workspaceId: workspace.id,
    actor: person.id,
    action: 'seat.returned',
    object: `person:${person.id}`,
    result: 'done',
    details: { withHelp },
  };
  await deps.storage.records.commit(writes, [event]);
  if (withHelp) deps.storage.bus.publish('people.changed', { workspaceId: workspace.id });
}

/** A helper may use the same link; from then on the seat reads "with help". */
function helpWrites({ seat }: Member, input: EnterDoor): RecordWrite[] {
  if (!input.withHelp || seat.withHelp) return [];
  return [{ kind: 'seat', value: { ...seat, version: seat.version + 1, withHelp: true } }];
}
