import { can } from '@opgave/shared/method/permissions';
import type { Member } from '#identity/standing.ts';

/**
 * Who gives perspectives, or writes the text in which differences have their place, may link two of them. A difference
 * is content: who leads the talk has no say in it.
 */
export function mayLink({ actor, where, person }: Member): boolean {
  const isTimeForPerspectives = can(actor, 'perspective.write', { ...where, owner: person.id });
  return isTimeForPerspectives || can(actor, 'problemDoc.write', where);
}

/** Whoever writes in the text now may put a difference in it. */
export function mayPlace({ actor, where }: Member): boolean {
  return where.phase === 'define' && can(actor, 'problemDoc.write', where);
}
