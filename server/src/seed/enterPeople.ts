import type { NewInvitation } from '@opgave/shared/contract/invitations';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import type { FacilitationDeps } from '#facilitation/dependencies.ts';
import { enterDoor } from '#identity/enterDoor.ts';
import { createInvitation } from '#records/invitations/createInvitation.ts';
import { changePerson } from '#records/people/changePerson.ts';
import type { CasePerson, DemoCase } from './demoCase.ts';
import { DEMO_VISITOR } from './enterFacilitator.ts';

const INVITATION_DAYS = 14;

export interface TableToFill {
  readonly workspaceId: WorkspaceId;
  readonly facilitator: PersonId;
}

/** Everyone of the case takes a seat through the door, by an invitation of the facilitator. */
export async function enterPeople(
  deps: FacilitationDeps,
  demoCase: DemoCase,
  table: TableToFill,
): Promise<ReadonlyMap<string, PersonId>> {
  const entered = new Map([[demoCase.workspace.facilitatorId, table.facilitator]]);
  for (const person of demoCase.people) {
    if (person.id === demoCase.workspace.facilitatorId) continue;
    const personId = await enter(deps, table, person);
    await introduce(deps, demoCase, { ...table, person, personId });
    entered.set(person.id, personId);
  }
  return entered;
}

async function enter(deps: FacilitationDeps, table: TableToFill, person: CasePerson): Promise<PersonId> {
  const { token } = await invite(deps, table, person);
  const { displayName, locale, helpedBy } = person;
  const input = { token, displayName, language: locale, readAlong: false, withHelp: helpedBy !== null };
  const { entered } = await enterDoor(deps, input, DEMO_VISITOR);
  return entered.personId;
}

function invite(deps: FacilitationDeps, table: TableToFill, person: CasePerson): Promise<NewInvitation> {
  const { role, group } = person;
  const input = { role, days: INVITATION_DAYS, maxUses: 1, ...(group !== null && { group }) };
  return createInvitation(deps, { workspaceId: table.workspaceId, personId: table.facilitator, input });
}

/** The facilitator writes down where somebody is from, and from which view of a ministry. */
async function introduce(
  deps: FacilitationDeps,
  { organisations }: DemoCase,
  { workspaceId, facilitator, person, personId }: TableToFill & { person: CasePerson; personId: PersonId },
): Promise<void> {
  const organisation = organisations.find(({ id }) => id === person.organisationId);
  if (!organisation && person.lens === null) return;
  const input = {
    version: 1,
    ...(organisation && { organisation: organisation.name.nl }),
    ...(person.lens !== null && { lens: person.lens }),
  };
  await changePerson(deps, { workspaceId, personId: facilitator, whom: personId, input });
}
