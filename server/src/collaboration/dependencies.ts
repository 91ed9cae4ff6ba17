import type { Limits } from '@opgave/shared/contract/limits';
import type { Dependencies as IdentityDependencies } from '#identity/dependencies.ts';

/** What the sync engine counts and times; no person, workspace or content is ever a label. */
export interface CollaborationMetrics {
  connectionOpened(): void;
  connectionClosed(): void;
  documentOpened(): void;
  documentClosed(): void;
  updateTaken(): void;
  updateRefused(code: string): void;
  batchCommitted(seconds: number): void;
}

export interface CollaborationLogger {
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

export interface CollaborationDependencies extends IdentityDependencies {
  readonly config: {
    readonly limits: Limits;
    readonly origins: readonly string[];
    /** Addresses and ranges of proxies whose X-Forwarded-For is believed. */
    readonly trustProxy?: readonly string[];
  };
  readonly metrics: CollaborationMetrics;
  readonly logger: CollaborationLogger;
}
