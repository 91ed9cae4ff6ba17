import { readFileSync } from 'node:fs';

/** Bytes of memory that a process holds at this moment. */
export function memoryOf(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
  return Number(kilobytes ?? 0) * 1_024;
}
