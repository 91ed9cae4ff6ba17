import { GROUPS, type Group } from '@opgave/shared/method/groups';
import { field } from './field.ts';

/** Somebody at the table, as the server stamps it on their presence (P34). */
export interface Writer {
  readonly personId: string;
  readonly name: string;
  readonly group?: Group;
}

/** Undefined as long as the server has not said who this is. */
export function writerOf(state: unknown): Writer | undefined {
  const user = field(state, 'user');
  const name = field(user, 'name');
  const personId = field(user, 'personId');
  if (typeof name !== 'string' || typeof personId !== 'string') return undefined;
  const group = GROUPS.find((known) => known === field(user, 'group'));
  return { personId, name, ...(group && { group }) };
}

export function cursorOf(state: unknown): unknown {
  return field(state, 'cursor') ?? undefined;
}
