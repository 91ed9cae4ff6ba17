import { MESSAGE, SYNC } from '@opgave/shared/contract/wire';
import * as encoding from 'lib0/encoding';

const FINAL_BINARY = 0x82;
const SHORT = 126;
const LONG = 65_536;

/**
 * A whole WebSocket frame (RFC 6455, server to client: final, binary, unmasked), made once and written to the sockets
 * of all receivers.
 */
export function encodeFrame(payload: Uint8Array): Buffer {
  return Buffer.concat([headerFor(payload.byteLength), payload]);
}

/** What is in a frame that `encodeFrame` made, for a road that has frames of its own. */
export function payloadOf(frame: Buffer): Buffer {
  const length = frame[1] ?? 0;
  if (length < SHORT) return frame.subarray(2);
  return frame.subarray(length === SHORT ? 4 : 10);
}

function headerFor(length: number): Buffer {
  if (length < SHORT) return shortHeader(length);
  return length < LONG ? middleHeader(length) : longHeader(length);
}

function shortHeader(length: number): Buffer {
  return Buffer.from([FINAL_BINARY, length]);
}

function middleHeader(length: number): Buffer {
  const header = Buffer.from([FINAL_BINARY, 126, 0, 0]);
  header.writeUInt16BE(length, 2);
  return header;
}

function longHeader(length: number): Buffer {
  const header = Buffer.alloc(10);
  header.set([FINAL_BINARY, 127]);
  header.writeUInt32BE(length, 6);
  return header;
}

function syncMessage(kind: number, content: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync);
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, content);
  });
}

export function step1Message(stateVector: Uint8Array): Uint8Array {
  return syncMessage(SYNC.step1, stateVector);
}

export function step2Message(update: Uint8Array): Uint8Array {
  return syncMessage(SYNC.step2, update);
}

export function updateMessage(update: Uint8Array): Uint8Array {
  return syncMessage(SYNC.update, update);
}

export function awarenessMessage(entries: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness);
    encoding.writeVarUint8Array(encoder, entries);
  });
}

/** `frames`: how many sync frames of this connection are durable; deletions do not show in a state vector. */
export function savedMessage(stateVector: Uint8Array, frames: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.saved);
    encoding.writeVarUint8Array(encoder, stateVector);
    encoding.writeVarUint(encoder, frames);
  });
}

export function refusedMessage(code: string, isReadable: boolean): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.refused);
    encoding.writeVarString(encoder, code);
    encoding.writeVarUint(encoder, isReadable ? 1 : 0);
  });
}

export const PING_FRAME = bareFrame(MESSAGE.ping);
export const DAMAGED_FRAME = bareFrame(MESSAGE.damaged);
export const LARGE_FRAME = bareFrame(MESSAGE.large);

function bareFrame(type: number): Buffer {
  return encodeFrame(encoding.encode((encoder) => encoding.writeVarUint(encoder, type)));
}
