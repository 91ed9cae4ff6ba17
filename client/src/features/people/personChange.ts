import type { ChangePerson, PersonView } from '@opgave/shared/contract/http';
import { namesSomebody } from '@opgave/shared/method/displayName';
import type { Group, Lens } from '@opgave/shared/method/groups';

/** What can be chosen for somebody; a facilitator's role changes only by handing it over. */
export const CHANGEABLE_ROLES = ['participant', 'commenter', 'observer', 'sponsor'] as const;
export type ChangeableRole = (typeof CHANGEABLE_ROLES)[number];

export interface PersonDraft {
  readonly displayName: string;
  readonly organisation: string;
  readonly withHelp: boolean;
  readonly isScribe: boolean;
  readonly role: ChangeableRole | undefined;
  readonly group: Group | undefined;
  readonly lens: Lens | undefined;
}

export function draftOf(person: PersonView): PersonDraft {
  const { displayName, organisation, withHelp, group, lens } = person;
  const isScribe = person.isScribe === true;
  return { displayName, organisation, withHelp, isScribe, role: changeable(person.role), group, lens };
}

/** Only what is different is sent, so that a change of a name never counts as a move. */
export function changeOf(person: PersonView, draft: PersonDraft): ChangePerson {
  return {
    version: person.version,
    ...(draft.displayName.trim() !== person.displayName && { displayName: draft.displayName }),
    ...(draft.organisation.trim() !== person.organisation && { organisation: draft.organisation }),
    ...(draft.withHelp !== person.withHelp && { withHelp: draft.withHelp }),
    ...(draft.isScribe !== (person.isScribe === true) && { isScribe: draft.isScribe }),
    ...placeOf(person, draft),
  };
}

function placeOf(
  person: PersonView,
  { role, group: chosen, lens: named }: PersonDraft,
): Partial<ChangePerson> {
  const group = takesGroup(role) ? chosen : undefined;
  const lens = group === 'ministry' ? named : undefined;
  const losesGroup = role === 'commenter' && group === undefined && person.group !== undefined;
  return {
    ...(role !== undefined && role !== person.role && { role }),
    ...(group !== undefined && group !== person.group && { group }),
    ...(losesGroup && { group: null }),
    ...(group !== undefined && lens !== person.lens && { lens: lens ?? null }),
  };
}

/** What is not right yet, as the key of its words; a name from before stays until it is changed. */
export function draftProblem(
  { displayName, role, group }: PersonDraft,
  before: Pick<PersonView, 'displayName'>,
): 'nameEmpty' | 'nameOfNobody' | 'groupMissing' | undefined {
  const name = displayName.trim();
  if (name === '') return 'nameEmpty';
  if (name !== before.displayName && !namesSomebody(name)) return 'nameOfNobody';
  return role === 'participant' && group === undefined ? 'groupMissing' : undefined;
}

export function takesGroup(role: ChangeableRole | undefined): boolean {
  return role === 'participant' || role === 'commenter';
}

function changeable(role: PersonView['role']): ChangeableRole | undefined {
  return CHANGEABLE_ROLES.find((each) => each === role);
}
