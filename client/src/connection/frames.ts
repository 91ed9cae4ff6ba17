import { MESSAGE, SYNC } from '@opgave/shared/contract/wire';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** What the server may say on `/collab`. */
export type Incoming =
  | { readonly kind: 'step1'; readonly stateVector: Uint8Array }
  | { readonly kind: 'update'; readonly update: Uint8Array; readonly isAnswer: boolean }
  | { readonly kind: 'awareness'; readonly update: Uint8Array }
  | { readonly kind: 'queryAwareness' }
  | { readonly kind: 'saved'; readonly durable: Uint8Array; readonly count: number }
  | { readonly kind: 'refused'; readonly code: string; readonly isReadable: boolean }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'large' }
  | { readonly kind: 'ping'; readonly frame: Uint8Array }
  | { readonly kind: 'unknown' };

/** Undefined when these bytes are no frame. */
export function readFrame(frame: Uint8Array): Incoming | undefined {
  try {
    return decodeFrame(frame);
  } catch {
    return undefined;
  }
}

function decodeFrame(frame: Uint8Array): Incoming {
  const decoder = decoding.createDecoder(frame);
  const type = decoding.readVarUint(decoder);
  if (type === MESSAGE.sync) return decodeSync(decoder);
  if (type === MESSAGE.awareness) return { kind: 'awareness', update: decoding.readVarUint8Array(decoder) };
  if (type === MESSAGE.queryAwareness) return { kind: 'queryAwareness' };
  if (type === MESSAGE.saved) {
    const durable = decoding.readVarUint8Array(decoder);
    return { kind: 'saved', durable, count: decoding.readVarUint(decoder) };
  }
  if (type === MESSAGE.refused) {
    const code = decoding.readVarString(decoder);
    return { kind: 'refused', code, isReadable: decoding.readVarUint(decoder) === 1 };
  }
  if (type === MESSAGE.damaged) return { kind: 'damaged' };
  if (type === MESSAGE.large) return { kind: 'large' };
  return type === MESSAGE.ping ? { kind: 'ping', frame } : { kind: 'unknown' };
}

function decodeSync(decoder: decoding.Decoder): Incoming {
  const step = decoding.readVarUint(decoder);
  const bytes = decoding.readVarUint8Array(decoder);
  if (step === SYNC.step1) return { kind: 'step1', stateVector: bytes };
  if (step === SYNC.step2) return { kind: 'update', update: bytes, isAnswer: true };
  return step === SYNC.update ? { kind: 'update', update: bytes, isAnswer: false } : { kind: 'unknown' };
}

/** It changes what the page shows of others, or where they are. */
export function isRemoteChange({ kind }: Incoming): boolean {
  return kind === 'update' || kind === 'awareness';
}

export function syncFrame(
  step: (typeof SYNC)[keyof typeof SYNC],
  bytes: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  encoding.writeVarUint(encoder, step);
  encoding.writeVarUint8Array(encoder, bytes);
  return encoding.toUint8Array(encoder);
}

export function awarenessFrame(update: Uint8Array): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.awareness);
  encoding.writeVarUint8Array(encoder, update);
  return encoding.toUint8Array(encoder);
}
