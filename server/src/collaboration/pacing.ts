/** How long a connection has to wait before its next message is read, in milliseconds; 0 when it keeps to its pace. */
export interface Pacing {
  spend(bytes: number): number;
}

export interface PacingLimits {
  readonly syncMessagesPerSecond: number;
  readonly syncMessagesBurst: number;
  readonly syncBytesPerSecond: number;
  readonly syncBytesBurst: number;
}

/** Two buckets, of messages and of bytes (`trust.md` section 2). A debt is allowed, and waited for. */
export function createPacing(limits: PacingLimits, elapsed: () => number): Pacing {
  let messages = limits.syncMessagesBurst;
  let bytes = limits.syncBytesBurst;
  let lastAt = elapsed();

  return {
    spend(size) {
      const at = elapsed();
      const seconds = (at - lastAt) / 1_000;
      lastAt = at;
      messages = Math.min(limits.syncMessagesBurst, messages + seconds * limits.syncMessagesPerSecond) - 1;
      bytes = Math.min(limits.syncBytesBurst, bytes + seconds * limits.syncBytesPerSecond) - size;
      const wait = Math.max(-messages / limits.syncMessagesPerSecond, -bytes / limits.syncBytesPerSecond, 0);
      return Math.ceil(wait * 1_000);
    },
  };
}
