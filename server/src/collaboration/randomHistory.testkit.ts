import { documentKind } from '@opgave/shared/document/documents';
import { placementFor } from '@opgave/shared/document/placement';
import type { SectionKind } from '@opgave/shared/method/problemSections';
import * as Y from 'yjs';
import { rootContainers } from './containers.ts';
import { type JudgeContext, judge } from './judge.ts';
import { startingUpdate } from './startingText.ts';

const kind = documentKind('problem');
if (!kind) throw new Error('there is a problem document');
const PROBLEM = kind;

/** The same numbers for the same seed, so that a failing history can be played again. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

export function emptyProblem(): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, startingUpdate(PROBLEM.roots));
  return doc;
}

export function contextOf(doc: Y.Doc): JudgeContext {
  return {
    doc,
    roots: rootContainers(doc, PROBLEM.roots),
    maxDepth: 32,
    maxMilliseconds: 1_000,
    elapsed: () => performance.now(),
  };
}

export function judgeOn(doc: Y.Doc, update: Uint8Array) {
  return judge(update, contextOf(doc));
}

/** Every section of the document. */
export function rootNames(): readonly string[] {
  return [...PROBLEM.roots.keys()];
}

const ROOTS = ['causes', 'who', 'differences', 'boundaries'];

function pick<T>(list: readonly T[], random: (below: number) => number): T | undefined {
  return list[random(list.length)];
}

function textsIn(container: Y.XmlFragment): readonly Y.XmlText[] {
  return container.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [child];
    return child instanceof Y.XmlElement ? textsIn(child) : [];
  });
}

function paragraph(words: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(words)]);
  return element;
}

function within(name: string, inner: Y.XmlElement): Y.XmlElement {
  const element = new Y.XmlElement(name);
  element.insert(0, [inner]);
  return element;
}

function difference(): Y.XmlElement {
  const element = within('difference', paragraph('Zij zien het anders.'));
  element.setAttribute('groupA', 'citizen');
  element.setAttribute('groupB', 'ministry');
  return element;
}

function boundary(): Y.XmlElement {
  const element = within('boundary', paragraph('De wet.'));
  element.setAttribute('kind', 'law');
  return element;
}

function newBlock(root: string, random: (below: number) => number): Y.XmlElement {
  if (root === 'differences') return difference();
  if (root === 'boundaries') return boundary();
  if (random(3) === 0) return within('bulletList', within('listItem', paragraph('Een punt')));
  return paragraph(`Zin ${random(1_000)}. `);
}

/** One edit as an editor would make it: a block, words, a deletion, a mark. */
export function editOnce(doc: Y.Doc, random: (below: number) => number): void {
  const root = pick(ROOTS, random) ?? 'causes';
  const fragment = doc.getXmlFragment(root);
  const text = pick(textsIn(fragment), random);
  const choice = random(10);
  if (!text || choice < 2) {
    fragment.insert(random(fragment.length + 1), [newBlock(root, random)]);
    return;
  }
  if (choice < 7) text.insert(random(text.length + 1), `${random(36).toString(36)} `);
  else if (choice === 7 && fragment.length > 1) fragment.delete(random(fragment.length), 1);
  else if (choice === 8 && text.length > 2)
    text.format(random(text.length - 1), 1, { bold: random(2) ? {} : null });
  else if (text.length > 0) text.delete(random(text.length), 1);
}

/** What in this document its schema does not allow, in words; empty when all is well. */
export function faultsOf(doc: Y.Doc): readonly string[] {
  return [...PROBLEM.roots].flatMap(([root, section]) =>
    faultsIn(doc.getXmlFragment(root), undefined, section).map((fault) => `${root}: ${fault}`),
  );
}

function faultsIn(
  container: Y.XmlFragment,
  name: string | undefined,
  section: SectionKind,
): readonly string[] {
  const placement = placementFor(section);
  return container.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) {
      return name !== undefined && placement.takesText(name) ? [] : [`text in ${name ?? 'the root'}`];
    }
    if (!(child instanceof Y.XmlElement)) return ['something that is no element'];
    const here = placement.mayContain(name, child.nodeName)
      ? []
      : [`${child.nodeName} in ${name ?? 'the root'}`];
    return [...here, ...faultsIn(child, child.nodeName, section)];
  });
}
