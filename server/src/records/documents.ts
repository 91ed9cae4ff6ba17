import type { DocumentId, PersonId } from '@opgave/shared/ids';
import type * as Y from 'yjs';

export interface DocumentState {
  /** The live document itself: read it, never change it. */
  readonly doc: Y.Doc;
  /** Whose edit each Yjs client id is (P34). */
  readonly authors: ReadonlyMap<number, PersonId>;
}

/** Reading and changing documents through the one path that every change takes; `collaboration` keeps this promise. */
export interface Documents {
  read(id: DocumentId): Promise<DocumentState>;
  /**
   * Runs `edit` in one transaction in the name of this person; durable and shown to everyone when resolved. With `from`
   * it is an edit of that earlier state: what came in since then stays, as when two people type at once.
   */
  change(id: DocumentId, personId: PersonId, edit: (doc: Y.Doc) => void, from?: Uint8Array): Promise<void>;
}
