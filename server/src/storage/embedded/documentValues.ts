import { PersonId } from '@opgave/shared/ids';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { ClientIdClaim, LogPosition } from '../ports.ts';

export interface UpdateValue {
  readonly claims: readonly ClientIdClaim[];
  readonly update: Uint8Array;
}

export interface SnapshotValue extends UpdateValue {
  readonly covers: LogPosition;
  /** So that nobody has to read a long history to know how far it comes; snapshots of the first releases have none. */
  readonly stateVector?: Uint8Array | undefined;
}

export function encodeUpdate({ claims, update }: UpdateValue): Uint8Array {
  const encoder = encoding.createEncoder();
  writeUpdate(encoder, { claims, update });
  return encoding.toUint8Array(encoder);
}

export function decodeUpdate(bytes: Uint8Array): UpdateValue {
  return readUpdate(decoding.createDecoder(bytes));
}

export function encodeSnapshot({ covers, claims, update, stateVector }: SnapshotValue): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, covers);
  writeUpdate(encoder, { claims, update });
  if (stateVector) encoding.writeVarUint8Array(encoder, stateVector);
  return encoding.toUint8Array(encoder);
}

export function decodeSnapshot(bytes: Uint8Array): SnapshotValue {
  const decoder = decoding.createDecoder(bytes);
  const value = { covers: decoding.readVarUint(decoder), ...readUpdate(decoder) };
  if (!decoding.hasContent(decoder)) return value;
  return { ...value, stateVector: decoding.readVarUint8Array(decoder) };
}

/** Every client id once, with the person who claimed it first (P34). */
export function firstClaims(claims: Iterable<ClientIdClaim>): readonly ClientIdClaim[] {
  const first = new Map<number, ClientIdClaim>();
  for (const claim of claims) {
    if (!first.has(claim.clientId)) first.set(claim.clientId, claim);
  }
  return [...first.values()];
}

function writeUpdate(encoder: encoding.Encoder, { claims, update }: UpdateValue): void {
  encoding.writeVarUint(encoder, claims.length);
  for (const { clientId, personId } of claims) {
    encoding.writeVarUint(encoder, clientId);
    encoding.writeVarString(encoder, personId);
  }
  encoding.writeVarUint8Array(encoder, update);
}

function readUpdate(decoder: decoding.Decoder): UpdateValue {
  const claims = Array.from({ length: decoding.readVarUint(decoder) }, () => ({
    clientId: decoding.readVarUint(decoder),
    personId: PersonId.parse(decoding.readVarString(decoder)),
  }));
  return { claims, update: decoding.readVarUint8Array(decoder) };
}
