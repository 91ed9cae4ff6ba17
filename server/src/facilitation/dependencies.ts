import type { Dependencies } from '#identity/dependencies.ts';
import type { Documents } from '#records/documents.ts';

/** What the use cases of the live workspace need besides the usual. */
export interface FacilitationDeps extends Dependencies {
  readonly documents: Documents;
}

/** Where a failure in the background is reported; never content, names or tokens. */
export interface Logger {
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

export interface LiveMetrics {
  connectionOpened(channel: 'live'): void;
  connectionClosed(channel: 'live'): void;
}

export interface LiveDeps extends FacilitationDeps {
  readonly config: FacilitationDeps['config'] & {
    readonly origins: readonly string[];
    readonly trustProxy?: readonly string[];
  };
  readonly logger: Logger;
  readonly metrics: LiveMetrics;
}
