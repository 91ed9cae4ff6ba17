import { LIMITS } from '@opgave/shared/contract/limits';
import { namesSomebody } from '@opgave/shared/method/displayName';
import type { Group } from '@opgave/shared/method/groups';
import type { TextKey } from '#i18n/textKey.ts';
import type { Door } from './answers.ts';

export const NAME_FIELD = 'door-name';
export const GROUP_FIELD = 'door-group';

export type Wish = {
  readonly displayName: string;
  readonly group: Group | undefined;
  readonly withHelp: boolean;
};
export type Mistakes = { readonly name?: TextKey; readonly group?: TextKey };

/** Who takes part or comments may come with a helper; leading and watching need none. */
export function mayBeHelped({ role }: Door): boolean {
  return role === 'participant' || role === 'commenter';
}

/** Whether this person is asked for a group: a link may have set it, and not every role has one. */
export function choosesGroup(door: Door): boolean {
  return mayBeHelped(door) && !door.group && door.groups.length > 0;
}

export function nameMistake(displayName: string): TextKey | undefined {
  const name = displayName.trim();
  if (name.length === 0) return 'door.name.empty';
  if (name.length > LIMITS.nameLength) return 'door.name.tooLong';
  return namesSomebody(name) ? undefined : 'door.name.nobody';
}

export function mistakesIn(wish: Wish, door: Door, readAlong: boolean): Mistakes {
  const name = nameMistake(wish.displayName);
  const needsGroup = choosesGroup(door) && door.role === 'participant' && !readAlong;
  return { ...(name && { name }), ...(needsGroup && !wish.group && { group: 'door.group.empty' }) };
}

/** A mistake that is mended goes at once; a new one is only told on leaving a field or on sending. */
export function stillWrong(told: Mistakes, now: Mistakes): Mistakes {
  return {
    ...(told.name && now.name && { name: now.name }),
    ...(told.group && now.group && { group: now.group }),
  };
}

/** Says whether there was one. The only mistake gets the focus; of two, the list above the form takes it. */
export function goToMistake({ name, group }: Mistakes): boolean {
  if (!name && !group) return false;
  if (!name || !group) document.getElementById(name ? NAME_FIELD : GROUP_FIELD)?.focus();
  return true;
}
