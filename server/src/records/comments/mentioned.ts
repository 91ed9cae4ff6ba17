import type { CommentTarget } from '@opgave/shared/contract/place';
import type { Seat } from '@opgave/shared/contract/records';
import type { PersonId } from '@opgave/shared/ids';
import type { Group } from '@opgave/shared/method/groups';
import { type GroupNames, type Mention, mentionsIn } from '@opgave/shared/method/mentions';
import { can } from '@opgave/shared/method/permissions';
import { methodText } from '@opgave/shared/method/texts';
import type { Dependencies } from '#identity/dependencies.ts';
import { type Member, standingOf } from '#identity/standing.ts';
import { cardState, readCards } from './cards.ts';
import { onTarget } from './place.ts';

/** A group answers to its name in every language, whatever the table speaks. */
const GROUP_NAMES: GroupNames = {
  citizen: namesOf('citizen'),
  entrepreneur: namesOf('entrepreneur'),
  agency: namesOf('agency'),
  ministry: namesOf('ministry'),
  municipality: namesOf('municipality'),
  scientist: namesOf('scientist'),
  other: namesOf('other'),
};

function namesOf(group: Group): readonly string[] {
  return [methodText('nl', `group.${group}.name`), methodText('en', `group.${group}.name`)];
}

/** Where people and groups are named in a text, by those who have a seat now. */
export function mentionsOf(text: string, seats: readonly Seat[]): readonly Mention<PersonId>[] {
  if (!text.includes('@')) return [];
  const people = seats
    .filter(({ status }) => status === 'active')
    .map(({ personId: id, displayName: name, group }) => ({ id, name, ...(group && { group }) }));
  return mentionsIn(text, people, GROUP_NAMES);
}

/** Who is named, each once: never the author, and never anybody who may not read what it is about. */
export async function peopleMentioned(
  deps: Pick<Dependencies, 'storage'>,
  { workspace, person }: Member,
  { text, on }: { readonly text: string; readonly on: CommentTarget },
): Promise<PersonId[]> {
  if (!text.includes('@')) return [];
  const seats = await deps.storage.records.listByWorkspace('seat', workspace.id);
  const named = new Set(mentionsOf(text, seats).flatMap(({ people }) => people));
  named.delete(person.id);
  const readers: PersonId[] = [];
  for (const personId of named) {
    const reader = await standingOf(deps, workspace.id, personId);
    if (reader.kind === 'member' && (await mayReadAbout(deps, reader, on, seats))) readers.push(personId);
  }
  return readers;
}

async function mayReadAbout(
  deps: Pick<Dependencies, 'storage'>,
  reader: Member,
  on: CommentTarget,
  seats: readonly Seat[],
): Promise<boolean> {
  if (!can(reader.actor, 'comment.read', reader.where)) return false;
  if (!can(reader.actor, onTarget(on, 'read'), reader.where)) return false;
  return (
    on.kind === 'section' || cardState(reader, on, await readCards(deps, reader, seats)).kind !== 'unseen'
  );
}
