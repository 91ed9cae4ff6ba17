import type { Action } from '@opgave/shared/method/actions';
import type { Phase } from '@opgave/shared/method/phases';

/** Whether whoever asks may do this here; `of` says whose item it is. */
export type May = (action: Action, of?: 'author' | 'asker') => boolean;

/** One request on a table: who gets through is what the table of rights says, and nothing else. */
export interface RightsRow {
  /** As the router names it. */
  readonly endpoint: string;
  readonly needs: (may: May, phase: Phase) => boolean;
  /** Such that it does nothing lasting to the table when it is let through, so that every cell finds the same one. */
  readonly body?: object;
}

/** An id of the right shape that nothing has. */
export const NOBODY = 'abcdefghijklmnopqrst';
const AT = '/workspaces/:workspaceId';
/** A version that nothing ever reaches, so that nothing is changed. */
export const STALE = { version: 9_999 };
export const REASON = 'Hierin staat de naam van een buurvrouw.';

export type Needs = RightsRow['needs'];
export const member: Needs = (may) => may('workspace.read');

export function all(...actions: readonly Action[]): Needs {
  return (may) => actions.every((action) => may(action));
}

/** Reads it, and it is theirs to do this with. */
export function own(read: Action, action: Action): Needs {
  return (may) => may(read) && may(action, 'author');
}

/** An endpoint of a table, without the part that all of them begin with. */
export function row(endpoint: string, needs: Needs, body?: object): RightsRow {
  const [method, path = ''] = endpoint.split(' ');
  return { endpoint: `${method} ${AT}${path}`, needs, ...(body && { body }) };
}
