import { LIMITS } from '@opgave/shared/contract/limits';
import { documentId, documentKind } from '@opgave/shared/document/documents';
import { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { LogPosition } from '#storage/ports.ts';
import type { Admission } from './admission.ts';
import { Commits } from './commits.ts';
import { LiveDocument } from './liveDocument.ts';
import type { DocumentMember } from './member.ts';
import { startingUpdate } from './startingText.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const ROOT = 'causes';
const NOTHING_NEW = Uint8Array.from([0, 0]);
const elapsed = () => performance.now();

/** Somebody who writes in a copy of their own, and notes what the server said. */
class Member implements DocumentMember {
  readonly personId: PersonId;
  readonly stamp;
  readonly isEditor = true;
  readonly doc = new Y.Doc();
  readonly admissions: Admission['kind'][] = [];
  updates = 0;
  saved = 0;
  handled = 0;

  constructor(number: number) {
    this.personId = PersonId.parse(`person${number}`.padEnd(16, 'x'));
    this.stamp = { personId: this.personId, name: 'Noor', role: 'participant' as const };
    this.doc.clientID = 100 + number;
  }

  mayWrite = () => true;
  framesHandled = () => this.handled;
  sendFrame = () => undefined;
  sendPresence = () => undefined;
  sendNotice = () => undefined;

  sendUpdate(_frame: Buffer, update: Uint8Array): void {
    this.updates += 1;
    Y.applyUpdate(this.doc, update);
  }

  sendSaved(_stateVector: Uint8Array, frames: number): void {
    this.saved = frames;
  }

  /** Sends this, as a connection does. */
  send(document: LiveDocument, update: Uint8Array): void {
    document.receive(() => {
      this.handled += 1;
      this.admissions.push(document.admit(update, this).kind);
    });
  }

  /** The update of one letter of its own. */
  key(root = ROOT): Uint8Array {
    const before = Y.encodeStateVector(this.doc);
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText('a')]);
    this.doc.getXmlFragment(root).push([paragraph]);
    return Y.encodeStateAsUpdate(this.doc, before);
  }
}

/** A document with so many people in it, on a disk that takes as long as the test wants. */
function fullRoom(people: number) {
  const kind = documentKind('problem');
  if (!kind) throw new Error('there is no such document');
  const appended: ((positions: readonly LogPosition[]) => void)[] = [];
  const log = {
    append: () => new Promise<readonly LogPosition[]>((resolve) => appended.push(resolve)),
    read: () => Promise.reject(new Error('not read')),
    salvage: () => Promise.resolve([]),
    compact: () => Promise.resolve(),
  };
  const nothing = () => undefined;
  const commits = new Commits({ log, elapsed, retryAfter: 1_000, onBatch: nothing, onFailure: nothing });
  const document = new LiveDocument({
    ...{ kind, commits, elapsed, limits: LIMITS, onWords: nothing },
    id: documentId(WorkspaceId.parse('workspace0000001'), 'problem'),
    stored: { updates: [], position: 0, claims: [] },
    stateVector: Uint8Array.from([0]),
  });
  document.begin(startingUpdate(kind.roots));
  const [anna, bram, carla] = [new Member(0), new Member(1), new Member(2)] as const;
  const others = Array.from({ length: people - 3 }, (_, index) => new Member(index + 3));
  for (const member of [anna, bram, carla, ...others]) {
    Y.applyUpdate(member.doc, Y.encodeStateAsUpdate(document.doc));
    document.welcome(member);
  }
  // A calm room handles some at once; after these it gathers.
  for (let key = 0; key < 16; key += 1) anna.send(document, anna.key());
  /** What is waiting goes to disk, so soon that the room does not calm down meanwhile. */
  const disk = async () => {
    await vi.advanceTimersByTimeAsync(6);
    for (const resolve of appended.splice(0)) resolve([1]);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { document, anna, bram, carla, disk };
}

describe('a room in which many write', () => {
  it('P09 gathers changes of several people into one for everybody, and all see the same', async () => {
    const { document, anna, bram, carla } = fullRoom(500);
    const before = carla.updates;
    anna.send(document, anna.key());
    bram.send(document, bram.key());
    expect(anna.admissions).toHaveLength(16);
    await vi.advanceTimersByTimeAsync(50);
    expect(anna.admissions.at(-1)).toBe('taken');
    expect(bram.admissions).toEqual(['taken']);
    expect(carla.updates).toBe(before + 1);
    const text = document.doc.getXmlFragment(ROOT).toJSON();
    expect(carla.doc.getXmlFragment(ROOT).toJSON()).toBe(text);
    expect(anna.doc.getXmlFragment(ROOT).toJSON()).toBe(text);
  });

  it('P01 says saved to nobody before the disk has what was gathered, also not to who had nothing new', async () => {
    const { document, anna, bram, carla, disk } = fullRoom(500);
    await disk();
    expect(document.hasUnlogged()).toBe(false);
    expect(anna.saved).toBe(16);
    anna.send(document, anna.key());
    anna.send(document, anna.key());
    expect(anna.handled).toBe(16);
    bram.send(document, NOTHING_NEW);
    carla.send(document, carla.key());
    await vi.advanceTimersByTimeAsync(60);
    expect([anna.handled, bram.handled, carla.handled]).toEqual([18, 1, 1]);
    expect([anna.saved, bram.saved, carla.saved]).toEqual([16, 0, 0]);
    await disk();
    expect([anna.saved, bram.saved, carla.saved]).toEqual([18, 1, 1]);
  });

  it('T01 refuses one of the gathered changes and takes the others', async () => {
    const { document, anna, bram, carla } = fullRoom(500);
    anna.send(document, anna.key());
    bram.send(document, bram.key('choice'));
    carla.send(document, carla.key());
    await vi.advanceTimersByTimeAsync(50);
    expect(anna.admissions.at(-1)).toBe('taken');
    expect(bram.admissions).toEqual(['refused']);
    expect(carla.admissions).toEqual(['taken']);
  });

  it('has everything when somebody reads it or goes, however short ago it came', () => {
    const { document, anna, bram } = fullRoom(500);
    bram.send(document, bram.key());
    expect(document.hasUnlogged()).toBe(true);
    const before = document.doc.getXmlFragment(ROOT).length;
    anna.send(document, anna.key());
    expect(document.doc.getXmlFragment(ROOT).length).toBe(before + 1);
    bram.send(document, bram.key());
    document.leave(bram);
    expect(bram.admissions).toEqual(['taken', 'taken']);
  });
});
