import { can } from '@opgave/shared/method/permissions';
import type { SessionBreakouts } from '@opgave/shared/method/sessionBreakouts';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { everySection } from '#records/everySection.ts';

export interface NotesAccess {
  readonly mayRead: boolean;
  readonly mayWrite: (root: string) => boolean;
}

const NO_ACCESS: NotesAccess = { mayRead: false, mayWrite: everySection(false) };

/**
 * The notes of a session are of everyone, while it runs. Those of a breakout are of the people in it and of the
 * facilitator; once everyone is back nobody writes in them, and all read where the harvest came from.
 */
export async function notesAccess(
  deps: Pick<Dependencies, 'storage'>,
  member: Member,
  of: string,
): Promise<NotesAccess> {
  const { actor, where, workspace, person } = member;
  if (!can(actor, 'notes.read', where)) return NO_ACCESS;
  const mayWrite = can(actor, 'notes.write', where);
  const runs = await deps.storage.records.listByWorkspace('sessionRun', workspace.id);
  const run = runs.find(({ id, state }) => id === of || knows(state.breakouts, of));
  if (!run) return NO_ACCESS;
  const isRunning = run.state.course.status === 'running';
  if (run.id === of) return { mayRead: true, mayWrite: everySection(mayWrite && isRunning) };
  const open = run.state.breakouts.open.find(({ id }) => id === of);
  if (!open) return { mayRead: true, mayWrite: everySection(false) };
  const isIn = open.people.includes(person.id);
  if (!isIn && !can(actor, 'session.lead', where)) return NO_ACCESS;
  return { mayRead: true, mayWrite: everySection(mayWrite && isRunning && isIn) };
}

function knows({ open, done }: SessionBreakouts, id: string): boolean {
  return [...open, ...done].some((breakout) => breakout.id === id);
}
