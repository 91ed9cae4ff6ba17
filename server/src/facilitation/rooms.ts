import type { PersonId, WorkspaceId } from '@opgave/shared/ids';

/** Everyone with a connection to this workspace. */
export function workspaceRoom(workspaceId: WorkspaceId): string {
  return `workspace:${workspaceId}`;
}

/** Every connection of one person to one workspace. */
export function personRoom(workspaceId: WorkspaceId, personId: PersonId): string {
  return `person:${workspaceId}:${personId}`;
}

/** Every connection of one person, whatever the workspace. */
export function everywhereRoom(personId: PersonId): string {
  return `everywhere:${personId}`;
}

/** Every connection made with one sign-in. */
export function signInRoom(signInId: string): string {
  return `signIn:${signInId}`;
}
