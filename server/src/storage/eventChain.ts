import { createHash } from 'node:crypto';
import type { AuditEvent, NewAuditEvent } from '@opgave/shared/contract/records';

/** The newest link of the chain. */
export interface ChainHead {
  readonly number: number;
  readonly hash: string;
}

/** What the first event names as the one before it. */
export const CHAIN_START: ChainHead = { number: 0, hash: '0'.repeat(64) };

/** Gives an event its number and ties it to the one before (P35). */
export function chainEvent(event: NewAuditEvent, previous: ChainHead): AuditEvent {
  const linked = { ...event, number: previous.number + 1, previousHash: previous.hash };
  return { ...linked, hash: hashOf(linked) };
}

/** Whether this event follows that head and is what it was when it was written. */
export function isNextInChain(event: AuditEvent, previous: ChainHead): boolean {
  const { hash, ...linked } = event;
  const follows = linked.number === previous.number + 1 && linked.previousHash === previous.hash;
  return follows && hash === hashOf(linked);
}

/** One spelling for one value: keys in order, no spaces, nothing that is undefined. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);

  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  fields.sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`;
}

function hashOf(event: Omit<AuditEvent, 'hash'>): string {
  return createHash('sha256').update(canonicalJson(event)).digest('hex');
}
