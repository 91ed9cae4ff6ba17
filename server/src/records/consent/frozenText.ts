import { createHash } from 'node:crypto';
import type { Block, SectionWords } from '@opgave/shared/contract/consentRecord';
import {
  blocksOf,
  boundaryItems,
  differenceItems,
  noneFoundReason,
} from '@opgave/shared/document/extractText';
import type { FrozenText } from '@opgave/shared/method/consentRound';
import { PROBLEM_SECTIONS, type SectionKind } from '@opgave/shared/method/problemSections';
import type { Doc, XmlFragment } from 'yjs';

/** The first text that is put to consent is version 2: what was written before it is the draft. */
const DRAFT = 1;

/** The words of every section as they stand, in the order of the sections; a section without words has no blocks. */
export function wordsOf(problem: Doc): SectionWords[] {
  return PROBLEM_SECTIONS.map(({ key, kind }) => ({
    section: key,
    blocks: blocksIn(problem.getXmlFragment(key), kind),
  }));
}

/** The words of one section, whatever document it is of. */
export function blocksIn(root: XmlFragment, kind: SectionKind): Block[] {
  return BLOCKS[kind](root).filter(hasWords);
}

const BLOCKS: Readonly<Record<SectionKind, (root: XmlFragment) => readonly Block[]>> = {
  prose: (root) => blocksOf(root).map((text) => ({ kind: 'words', text: text.trim() })),
  differences(root) {
    const reason = noneFoundReason(root);
    return [
      ...differenceItems(root).map((item) => ({ kind: 'difference', ...item }) as const),
      ...(reason === undefined ? [] : [{ kind: 'noneFound', text: reason } as const]),
    ];
  },
  boundaries: (root) =>
    boundaryItems(root).map(({ kind, text }) => ({
      kind: 'boundary',
      text,
      ...(kind !== undefined && { boundary: kind }),
    })),
};

function hasWords({ text }: Block): boolean {
  return text !== '';
}

interface Section {
  readonly section: string;
  readonly blocks: readonly Block[];
}

/** The hashes by which these words are known; markup and empty lines make no other text. */
export function frozenText(words: readonly Section[], version: number): FrozenText {
  const hashes = words.map(({ section, blocks }) => [section, sha256(JSON.stringify(blocks))] as const);
  return {
    version,
    hash: sha256(hashes.map(([section, hash]) => `${section}:${hash}`).join('\n')),
    sectionHashes: Object.fromEntries(hashes),
  };
}

/** The version of a text that is put to consent after these. */
export function nextVersion(
  texts: readonly { readonly text: FrozenText; readonly repaired?: FrozenText | undefined }[],
): number {
  return Math.max(DRAFT, ...texts.map(({ text, repaired }) => (repaired ?? text).version)) + 1;
}

function sha256(words: string): string {
  return createHash('sha256').update(words).digest('hex');
}
