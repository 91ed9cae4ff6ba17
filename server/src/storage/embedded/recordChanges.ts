import type { WorkspaceId } from '@opgave/shared/ids';
import type { RecordWrite } from '../ports.ts';

/** Counts what was written, so that whoever asks the same again need not read the same again. */
export class RecordChanges {
  readonly #ofWorkspace = new Map<string, number>();
  #ofPeople = 0;

  note(writes: readonly RecordWrite[]): void {
    for (const { kind, value } of writes) {
      if (kind === 'person') this.#ofPeople += 1;
      else if (kind === 'workspace') this.#count(value.id);
      else if ('workspaceId' in value && value.workspaceId !== undefined) this.#count(value.workspaceId);
    }
  }

  of(workspaceId: WorkspaceId): number {
    return this.#ofPeople + (this.#ofWorkspace.get(workspaceId) ?? 0);
  }

  #count(workspaceId: string): void {
    this.#ofWorkspace.set(workspaceId, (this.#ofWorkspace.get(workspaceId) ?? 0) + 1);
  }
}
