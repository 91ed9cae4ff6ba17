import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { forgedUpdate } from './forgedUpdate.testkit.ts';
import { editOnce, emptyProblem, judgeOn, randomFrom, rootNames } from './randomHistory.testkit.ts';

type Random = (below: number) => number;
type Judge = typeof judgeOn;

const STRANGER = 4_242;

interface Tally {
  /** Updates that changed a section for which nobody asked a right. */
  readonly crossings: string[];
  readonly admitted: number;
  readonly refused: number;
}

/** What stands in a section, to the last struct: words that are deleted and marks without words included. */
function fingerprint(doc: Y.Doc, root: string): string {
  const parts: string[] = [];
  function walk(type: Pick<Y.XmlFragment, '_map' | '_start'>): void {
    for (const entry of type._map.values()) visit(entry);
    for (let item = type._start; item; item = item.right) visit(item);
  }
  function visit(item: Y.Item): void {
    const { client, clock } = item.id;
    const inside = item.content instanceof Y.ContentType ? item.content.type : undefined;
    const letters = Array.from(
      { length: item.length },
      (_, at) => `${client}:${clock + at}${item.deleted ? '-' : ''}`,
    );
    parts.push(...letters);
    if (inside) walk(inside);
  }
  walk(doc.getXmlFragment(root));
  return parts.join(' ');
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc({ gc: false });
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

/** Applies an update whole to a full copy, and names the sections in which anything is then different. */
function changedRoots(doc: Y.Doc, update: Uint8Array): ReadonlySet<string> {
  const before = copyOf(doc);
  const after = copyOf(doc);
  Y.applyUpdate(after, update);
  return new Set(rootNames().filter((root) => fingerprint(before, root) !== fingerprint(after, root)));
}

/** One document with a past, and many updates to it: of people who write, of whoever forges, and of both in one. */
function play(seed: number, updates: number, judging: Judge = judgeOn): Tally {
  const random = randomFrom(seed);
  const server = emptyProblem();
  for (let step = 0; step < 20; step += 1) editOnce(server, random);
  const crossings: string[] = [];
  let admitted = 0;
  for (let turn = 0; turn < updates; turn += 1) {
    const update = updateOf(server, random);
    const judgement = judging(server, update);
    if (judgement.kind !== 'fits') continue;
    admitted += 1;
    const changed = changedRoots(server, judgement.update);
    for (const root of changed) {
      if (!judgement.roots.has(root)) crossings.push(`seed ${seed} turn ${turn}: ${root}`);
    }
    if (random(4) === 0) Y.applyUpdate(server, judgement.update);
  }
  return { crossings, admitted, refused: updates - admitted };
}

function updateOf(server: Y.Doc, random: Random): Uint8Array {
  const forging = { doc: server, client: STRANGER, roots: [...rootNames(), 'option', ''] };
  const choice = random(5);
  if (choice > 1) return forgedUpdate(forging, random);
  const honest = honestUpdate(server, random);
  return choice === 0 ? honest : Y.mergeUpdates([honest, forgedUpdate(forging, random)]);
}

function honestUpdate(server: Y.Doc, random: Random): Uint8Array {
  const writer = copyOf(server);
  writer.clientID = 77 + random(1_000_000);
  const before = Y.encodeStateVector(writer);
  editOnce(writer, random);
  return Y.encodeStateAsUpdate(writer, before);
}

function playAll(seeds: number, judging?: Judge): Tally {
  const tallies = Array.from({ length: seeds }, (_, seed) => play(seed + 1, 100, judging));
  return {
    crossings: tallies.flatMap(({ crossings }) => crossings),
    admitted: tallies.reduce((sum, { admitted }) => sum + admitted, 0),
    refused: tallies.reduce((sum, { refused }) => sum + refused, 0),
  };
}

it('P31 P32 nothing changes in a section for which no right was asked: a full copy is the referee', () => {
  const { crossings, admitted, refused } = playAll(20);
  expect(crossings).toEqual([]);
  expect(admitted).toBeGreaterThan(500);
  expect(refused).toBeGreaterThan(500);
}, 60_000);

it('P31 the referee sees it when a section goes unnamed', () => {
  const forgetful: Judge = (doc, update) => {
    const judgement = judgeOn(doc, update);
    if (judgement.kind !== 'fits') return judgement;
    return { ...judgement, roots: new Set([...judgement.roots].filter((root) => root !== 'who')) };
  };
  expect(playAll(4, forgetful).crossings.length).toBeGreaterThan(0);
}, 60_000);

it('P31 the referee sees it when deletions are not judged', () => {
  const blind: Judge = (doc, update) => {
    const judgement = judgeOn(doc, update);
    return judgement.kind === 'fits' && judgement.isDeleteOnly
      ? { ...judgement, roots: new Set() }
      : judgement;
  };
  expect(playAll(4, blind).crossings.length).toBeGreaterThan(0);
}, 60_000);

it('P31 P32 an honest edit of one section asks the right of that section alone', () => {
  const random = randomFrom(5);
  for (let turn = 0; turn < 300; turn += 1) {
    const server = emptyProblem();
    for (let step = 0; step < 5; step += 1) editOnce(server, random);
    const update = honestUpdate(server, random);
    const judgement = judgeOn(server, update);
    const roots = judgement.kind === 'fits' ? judgement.roots : new Set();
    expect(roots, `turn ${turn}`).toEqual(changedRoots(server, update));
  }
}, 60_000);
