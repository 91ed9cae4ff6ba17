import type { PersonId } from '@opgave/shared/ids';
import type { Stamp } from './presence.ts';

/** A connection as its document sees it. */
export interface DocumentMember {
  readonly personId: PersonId;
  readonly stamp: Stamp;
  /** May write somewhere in this document, as its rights were asked last; everybody else reads. */
  readonly isEditor: boolean;
  /** Whether this person may write in that root now; cheap, asked for every update. */
  mayWrite(root: string): boolean;
  /** Sends a frame of the opening, whatever is waiting. */
  sendFrame(frame: Buffer): void;
  /** Sends a change, as one frame that all receivers share; a slow receiver gets the update later, merged. */
  sendUpdate(frame: Buffer, update: Uint8Array): void;
  /** Sends who is where; a slow receiver does without. */
  sendPresence(frame: Buffer): void;
  /** Says something about the document that only our own pages understand. */
  sendNotice(frame: Buffer): void;
  sendSaved(stateVector: Uint8Array, frames: number): void;
  /** How many sync frames of this connection were handled so far. */
  framesHandled(): number;
}
