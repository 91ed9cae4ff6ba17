import { Awareness, removeAwarenessStates } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { RemoteChanges } from './remoteChanges.ts';

/** Origin of what comes from the browser's own database: not new to it, and not an edit. */
export const KEPT = Symbol('kept from an earlier visit');

/** This tab's own copy of a document, and who is where in it. After a refusal a new one takes its place. */
export interface Replica {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  /** Through which what others do comes in. */
  readonly remoteChanges: RemoteChanges;
}

export function createReplica(): Replica {
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  awareness.setLocalState({ cursor: null, user: {} });
  return { doc, awareness, remoteChanges: new RemoteChanges() };
}

export function destroyReplica(replica: Replica): void {
  replica.awareness.destroy();
  replica.doc.destroy();
}

/** Without a connection nobody knows who is where. */
export function forgetOthers({ awareness }: Replica): void {
  const others = [...awareness.states.keys()].filter((client) => client !== awareness.clientID);
  if (others.length > 0) removeAwarenessStates(awareness, others, 'connection lost');
}
