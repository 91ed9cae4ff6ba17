import * as decoding from 'lib0/decoding';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { JoinState } from './joinState.ts';

const HEADER_OF_LONG_FRAME = 10;

/** The sync message in a WebSocket frame of the server. */
function contentOf(frame: Buffer): { kind: number; update: Uint8Array } {
  const start = { 126: 4, 127: HEADER_OF_LONG_FRAME }[frame.readUInt8(1)] ?? 2;
  const decoder = decoding.createDecoder(frame.subarray(start));
  decoding.readVarUint(decoder);
  return { kind: decoding.readVarUint(decoder), update: decoding.readVarUint8Array(decoder) };
}

function joined(join: JoinState, from = new Y.Doc()) {
  const messages = join.framesFor(Y.encodeStateVector(from)).map(contentOf);
  for (const { update } of messages) Y.applyUpdate(from, update);
  return { text: from.getText('text').toJSON(), kinds: messages.map(({ kind }) => kind) };
}

function documentWith(words: string) {
  const doc = new Y.Doc();
  doc.getText('text').insert(0, words);
  return doc;
}

describe('coming up to date', () => {
  it('sends the stored snapshot as it is, and what came later behind it, as the last message', () => {
    const doc = documentWith('een');
    const snapshot = Y.encodeStateAsUpdate(doc);
    const join = new JoinState(() => doc, snapshot, []);
    doc.on('update', (update: Uint8Array) => join.changed(update));
    doc.getText('text').insert(3, ' twee');

    const [first, last] = join.framesFor(Y.encodeStateVector(new Y.Doc())).map(contentOf);
    expect(first).toEqual({ kind: 2, update: snapshot });
    expect(last?.kind).toBe(1);
    expect(joined(join).text).toBe('een twee');
  });

  it.each([1, 199, 200, 201, 1_000])('is whole after %i changes, whoever joins in between', (changes) => {
    const doc = documentWith('begin ');
    const join = new JoinState(() => doc, Y.encodeStateAsUpdate(doc), []);
    doc.on('update', (update: Uint8Array) => join.changed(update));
    for (let change = 0; change < changes; change += 1) {
      doc.getText('text').insert(doc.getText('text').length, `${change % 10}`);
      if (change % 97 === 0) joined(join);
    }
    expect(joined(join).text).toBe(doc.getText('text').toJSON());
  });

  it('keeps what came after the snapshot on disk', () => {
    const doc = documentWith('een');
    const snapshot = Y.encodeStateAsUpdate(doc);
    const tail: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => tail.push(update));
    doc.getText('text').insert(3, ' twee');
    expect(joined(new JoinState(() => doc, snapshot, tail)).text).toBe('een twee');
    expect(joined(new JoinState(() => doc, undefined, [snapshot, ...tail])).text).toBe('een twee');
  });

  it('sends only the difference to who has a part already', () => {
    const doc = documentWith('een');
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    const join = new JoinState(() => doc, undefined, []);
    doc.getText('text').insert(3, ' twee');
    expect(joined(join, other)).toEqual({ text: 'een twee', kinds: [1] });
  });
});
