import { documentKind } from '@opgave/shared/document/documents';
import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { Replica, type Stored, storedVector } from './replica.ts';

const KIND = documentKind('problem');
const ROOT = 'causes';

/** A text that was written in so many steps, and the update of each. */
function written(steps: number) {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const text = new Y.XmlText();
  doc.getXmlFragment(ROOT).insert(0, [text]);
  for (let step = 1; step < steps; step += 1) text.insert(text.length, `${step % 10}`);
  return { doc, updates };
}

function replicaOf(stored: Stored, onUpdate = vi.fn<(update: Uint8Array) => void>()) {
  if (!KIND) throw new Error('there is no such document');
  return new Replica({ kind: KIND, stored, stateVector: storedVector(stored), onUpdate });
}

function textOf(doc: Y.Doc): string {
  return doc.getXmlFragment(ROOT).toJSON();
}

describe('how far a stored document comes', () => {
  it.each([1, 2, 7])('is known from %i parts without reading them whole', (steps) => {
    const { doc, updates } = written(steps);
    expect(Y.decodeStateVector(storedVector({ updates }))).toEqual(
      Y.decodeStateVector(Y.encodeStateVector(doc)),
    );
  });

  it('goes on from the vector that was stored with a snapshot', () => {
    const { doc, updates } = written(5);
    const [first = new Uint8Array(), ...rest] = updates;
    const stateVector = Y.encodeStateVectorFromUpdate(first);
    const vector = storedVector({ snapshot: Uint8Array.from([9, 9]), stateVector, updates: rest });
    expect(Y.decodeStateVector(vector)).toEqual(Y.decodeStateVector(Y.encodeStateVector(doc)));
  });

  it('P04 is refused when a part is missing in between, or is no update', () => {
    const { updates } = written(5);
    expect(() => storedVector({ updates: updates.toSpliced(2, 1) })).toThrow('document-damaged');
    expect(() => storedVector({ updates: [...updates, Uint8Array.from([9, 9, 9])] })).toThrow(
      'document-damaged',
    );
  });
});

describe('a replica', () => {
  it('says the same asleep, awake, and asleep again', () => {
    const { doc, updates } = written(9);
    const replica = replicaOf({ updates });
    const vectors = [replica.stateVector()];
    expect(textOf(replica.awake().doc)).toBe(textOf(doc));
    vectors.push(replica.stateVector());
    replica.sleep();
    vectors.push(replica.stateVector());
    expect(textOf(replica.awake().doc)).toBe(textOf(doc));
    expect(new Set(vectors.map((vector) => JSON.stringify([...Y.decodeStateVector(vector)])))).toHaveProperty(
      'size',
      1,
    );
  });

  it('keeps what was changed when it falls asleep, and tells every change once', () => {
    const onUpdate = vi.fn<(update: Uint8Array) => void>();
    const replica = replicaOf({ updates: written(3).updates }, onUpdate);
    replica
      .awake()
      .doc.getXmlFragment(ROOT)
      .insert(1, [new Y.XmlText('later')]);
    replica.sleep();
    expect(textOf(replica.awake().doc)).toContain('later');
    expect(onUpdate).toHaveBeenCalledTimes(1);
  });

  it('lets people come in while it sleeps, without waking', () => {
    const { doc, updates } = written(4);
    const replica = replicaOf({ updates });
    const [frame] = replica.framesFor(Uint8Array.from([0]));
    expect(frame?.byteLength).toBeGreaterThan(0);
    expect(replica.byteLength()).toBe(updates.reduce((sum, { byteLength }) => sum + byteLength, 0));
    expect(textOf(replica.awake().doc)).toBe(textOf(doc));
    expect(replica.byteLength()).toBe(0);
  });
});
