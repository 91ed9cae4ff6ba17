import type { LogPosition, StoredDocument } from '#storage/ports.ts';

/** How much of a document was logged after its last snapshot, and up to where; to decide on compaction. */
export class LogTail {
  #position: LogPosition;
  #updates: number;
  #bytes: number;

  constructor({ position, updates }: StoredDocument) {
    this.#position = position;
    this.#updates = updates.length;
    this.#bytes = updates.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  get position(): LogPosition {
    return this.#position;
  }

  get updates(): number {
    return this.#updates;
  }

  get bytes(): number {
    return this.#bytes;
  }

  changed(bytes: number): void {
    this.#bytes += bytes;
  }

  appended(position: LogPosition): void {
    this.#position = position;
    this.#updates += 1;
  }

  /** A snapshot covers everything up to this position; more may have been appended meanwhile. */
  compacted(upTo: LogPosition): void {
    this.#updates = this.#position - upTo;
    this.#bytes = 0;
  }
}
