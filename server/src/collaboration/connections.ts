import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import type { Connection } from './connection.ts';

/** Every open connection of this process, to be found when a right changes. */
export class Connections {
  readonly #all = new Set<Connection>();

  add(connection: Connection): void {
    this.#all.add(connection);
  }

  remove(connection: Connection): void {
    this.#all.delete(connection);
  }

  all(): readonly Connection[] {
    return [...this.#all];
  }

  /** Of a workspace, or of one person in it. */
  of(workspaceId: WorkspaceId, personId?: PersonId): readonly Connection[] {
    return this.all().filter(
      (connection) =>
        connection.document.workspaceId === workspaceId &&
        (personId === undefined || connection.personId === personId),
    );
  }

  ofSignIn(signInId: string): readonly Connection[] {
    return this.all().filter((connection) => connection.signInId === signInId);
  }
}
