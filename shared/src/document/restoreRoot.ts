import type { Schema } from '@tiptap/pm/model';
import * as Y from 'yjs';
import { sequenceDifference } from '#method/sequenceDifference.ts';
import { plainText } from './extractText.ts';
import { restoreWords } from './restoreWords.ts';

type Node = Y.XmlElement | Y.XmlText;
type Alike = (now: Node, wanted: Node) => boolean;

/** One place in a container: what stands there now, and what should. */
interface Pair {
  readonly now?: Node;
  readonly wanted?: Node;
}

/**
 * Makes a section read as in an earlier version, as somebody would who types: only what differs is touched, so that
 * what others refer to or write at that moment keeps its place. Nothing in which somebody may be writing is taken away;
 * it is emptied. What this schema does not know is left alone (P10, P11).
 */
export function restoreRoot(root: Y.XmlFragment, wanted: Y.XmlFragment, schema: Schema): void {
  restoreChildren(root, nodesIn(wanted), schema);
}

function restoreChildren(container: Y.XmlFragment, wanted: readonly Node[], schema: Schema): void {
  let at = 0;
  for (const pair of pairsOf(nodesIn(container), wanted)) at += restorePlace(container, at, pair, schema);
}

/** Answers with how many nodes now stand in this place. */
function restorePlace(container: Y.XmlFragment, at: number, { now, wanted }: Pair, schema: Schema): number {
  if (!now) {
    if (wanted) container.insert(at, [wanted.clone()]);
    return 1;
  }
  if (wanted) restoreNode(now, wanted, schema);
  else if (goesAsWhole(now, schema)) container.delete(at, 1);
  else empty(now, schema);
  return !wanted && goesAsWhole(now, schema) ? 0 : 1;
}

function restoreNode(now: Node, wanted: Node, schema: Schema): void {
  if (now instanceof Y.XmlText && wanted instanceof Y.XmlText) restoreWords(now, wanted);
  if (!(now instanceof Y.XmlElement) || !(wanted instanceof Y.XmlElement)) return;
  restoreAttributes(now, wanted);
  restoreChildren(now, nodesIn(wanted), schema);
}

function restoreAttributes(now: Y.XmlElement, wanted: Y.XmlElement): void {
  const [before, after] = [now.getAttributes(), wanted.getAttributes()];
  for (const name of Object.keys(before)) if (!Object.hasOwn(after, name)) now.removeAttribute(name);
  for (const [name, value] of Object.entries(after)) {
    // The types of Yjs know only texts as attributes; a difference says with a boolean whether it is open.
    if (before[name] !== value) Reflect.apply(now.setAttribute, now, [name, value]);
  }
}

/** A line break holds no words, and the line "we found none" says something by being there. */
function goesAsWhole(node: Node, schema: Schema): boolean {
  if (node instanceof Y.XmlText) return false;
  return node.nodeName === 'noneFound' || schema.nodes[node.nodeName]?.isLeaf === true;
}

function empty(node: Node, schema: Schema): void {
  if (node instanceof Y.XmlText) node.delete(0, node.length);
  else if (schema.nodes[node.nodeName]) restoreChildren(node, [], schema);
}

/** Pairs what is the same, then between those what looks alike, then what is of one kind. */
function pairsOf(now: readonly Node[], wanted: readonly Node[]): readonly Pair[] {
  return [isEqual, sharesWords, isOfOneKind].reduce(pairedBetween, [
    ...now.map((node) => ({ now: node })),
    ...wanted.map((node) => ({ wanted: node })),
  ]);
}

/** Looks between the pairs there are for more of them; the order on both sides stays. */
function pairedBetween(pairs: readonly Pair[], isAlike: Alike): readonly Pair[] {
  const gaps: Pair[][] = [[]];
  for (const pair of pairs) {
    if (pair.now && pair.wanted) gaps.push([pair], []);
    else gaps.at(-1)?.push(pair);
  }
  return gaps.flatMap((gap) => (gap.length > 1 ? pairedIn(gap, isAlike) : gap));
}

function pairedIn(gap: readonly Pair[], isAlike: Alike): readonly Pair[] {
  const now = gap.flatMap((pair) => pair.now ?? []);
  const wanted = gap.flatMap((pair) => pair.wanted ?? []);
  return sequenceDifference(now, wanted, isAlike).map((step) => {
    if (step.kind === 'same') return { now: step.before, wanted: step.after };
    return step.kind === 'removed' ? { now: step.before } : { wanted: step.after };
  });
}

function isEqual(now: Node, wanted: Node): boolean {
  return isOfOneKind(now, wanted) && now.toJSON() === wanted.toJSON();
}

function isOfOneKind(now: Node, wanted: Node): boolean {
  if (now instanceof Y.XmlText || wanted instanceof Y.XmlText) {
    return now instanceof Y.XmlText && wanted instanceof Y.XmlText;
  }
  return now.nodeName === wanted.nodeName;
}

/** Half of the words of the shorter one stand in the other too. */
function sharesWords(now: Node, wanted: Node): boolean {
  if (!isOfOneKind(now, wanted)) return false;
  const [few, many] = [wordsIn(now), wordsIn(wanted)].toSorted((one, other) => one.length - other.length);
  const known = new Set(many);
  const shared = few?.filter((word) => known.has(word)).length ?? 0;
  return few !== undefined && few.length > 0 && shared * 2 >= few.length;
}

function wordsIn(node: Node): readonly string[] {
  return textIn(node).split(/\s+/u).filter(Boolean);
}

function textIn(node: Node): string {
  if (node instanceof Y.XmlText) return plainText(node);
  return nodesIn(node).map(textIn).join(' ');
}

function nodesIn(container: Y.XmlFragment): readonly Node[] {
  return container.toArray().filter(isNode);
}

function isNode(node: unknown): node is Node {
  return node instanceof Y.XmlElement || node instanceof Y.XmlText;
}
