import type * as Y from 'yjs';
import { FUNDAMENTALS } from '#method/problemSections.ts';
import {
  type DocumentLookedAt,
  findSolutionSignals,
  SECTIONS_LOOKED_AT,
  type SolutionSignal,
} from '#method/solutionTalk.ts';
import type { MethodLanguage } from '#method/texts.ts';
import { blocksOf } from './extractText.ts';

/** What people said is theirs, whatever it holds. */
const QUOTATIONS: ReadonlySet<string> = new Set(['blockquote']);

const SECTIONS: Readonly<Record<DocumentLookedAt, readonly string[]>> = {
  problem: SECTIONS_LOOKED_AT,
  fundamentals: FUNDAMENTALS,
};

/** The sections of a document in which solutions are looked for, in reading order (`method.md` section 12). */
export function sectionsLookedAt(document: DocumentLookedAt): readonly string[] {
  return SECTIONS[document];
}

/** What is found in a text, block by block, quotations left out. */
export function signalsIn<Signal>(
  container: Y.XmlFragment,
  find: (text: string) => readonly Signal[],
): readonly Signal[] {
  return blocksOf(container, QUOTATIONS).flatMap(find);
}

/** How a block is looked at in the language of a table. */
export function lookingIn(language: MethodLanguage): (text: string) => readonly SolutionSignal[] {
  return (text) => findSolutionSignals(text, language);
}
