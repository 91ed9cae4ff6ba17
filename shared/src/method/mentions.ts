import { GROUPS, type Group } from './groups.ts';

/** Somebody who can be named with `@`, by the name they go by at the table. */
export interface Mentionable<Id> {
  readonly id: Id;
  readonly name: string;
  readonly group?: Group;
}

/** Where somebody, or a whole group, is named in a text. */
export interface Mention<Id> {
  readonly at: number;
  readonly length: number;
  readonly people: readonly Id[];
}

/** What a group is called, in every language of the product. */
export type GroupNames = Readonly<Record<Group, readonly string[]>>;

const LETTER = /[\p{L}\p{N}]/u;

/**
 * Everyone who is named with `@` in a text, by name or with their group. The longest name counts, so that `@Jan Willem`
 * is not Jan; two people of one name are both meant.
 */
export function mentionsIn<Id>(
  text: string,
  people: readonly Mentionable<Id>[],
  groupNames: GroupNames,
): readonly Mention<Id>[] {
  if (!text.includes('@')) return [];
  const byName = namesOf(people, groupNames);
  const longestFirst = [...byName.keys()].toSorted((one, other) => other.length - one.length);
  const small = text.toLowerCase();
  return [...small.matchAll(/@/g)].flatMap(({ index: at }) => {
    if (LETTER.test(small.charAt(at - 1))) return [];
    const name = longestFirst.find((one) => startsHere(small, at + 1, one));
    return name === undefined ? [] : [{ at, length: name.length + 1, people: byName.get(name) ?? [] }];
  });
}

function startsHere(text: string, at: number, name: string): boolean {
  return text.startsWith(name, at) && !LETTER.test(text.charAt(at + name.length));
}

function namesOf<Id>(
  people: readonly Mentionable<Id>[],
  groupNames: GroupNames,
): ReadonlyMap<string, readonly Id[]> {
  const byName = new Map<string, readonly Id[]>();
  for (const group of GROUPS) {
    const members = people.filter((one) => one.group === group).map(({ id }) => id);
    for (const name of groupNames[group]) byName.set(name.toLowerCase(), members);
  }
  for (const { id, name } of people) {
    const key = name.trim().toLowerCase();
    if (key !== '') byName.set(key, [...(byName.get(key) ?? []), id]);
  }
  return byName;
}
