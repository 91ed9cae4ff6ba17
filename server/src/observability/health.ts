import type { Storage } from '#storage/ports.ts';

export interface HealthAnswer {
  readonly status: 200 | 503;
  readonly body: Readonly<Record<string, string | boolean>>;
}

export interface Health {
  /** `/healthz`: this process runs; starting it anew would not help while the disk is full. */
  healthz(): HealthAnswer;
  /** `/readyz`: send people here. Not while storage refuses to write or the server is stopping. */
  readyz(): HealthAnswer;
}

export interface HealthOptions {
  readonly storage: Pick<Storage, 'isWritable'>;
  readonly isDraining: () => boolean;
}

export function createHealth({ storage, isDraining }: HealthOptions): Health {
  return {
    healthz: () => ({ status: 200, body: { status: 'ok' } }),
    readyz() {
      const isWritable = storage.isWritable();
      const isReady = isWritable && !isDraining();
      return {
        status: isReady ? 200 : 503,
        body: { status: isReady ? 'ready' : 'not-ready', storage: isWritable, draining: isDraining() },
      };
    },
  };
}
