import { sectionsLookedAt } from '@opgave/shared/document/signalsIn';
import { type LanguageSignal, languageSignals } from '@opgave/shared/method/languageSignals';
import {
  type DocumentLookedAt,
  findSolutionSignals,
  type SolutionSignal,
} from '@opgave/shared/method/solutionTalk';
import type { MethodLanguage } from '@opgave/shared/method/texts';

export interface FoundSolution extends SolutionSignal {
  readonly kind: 'solution';
}
export interface FoundLanguage extends LanguageSignal {
  readonly kind: 'language';
  /** Where a solution may hide in the same words; that is asked first. */
  readonly under: readonly string[];
}
/** Something in a sentence that a card may be opened on. */
export type HintSignal = FoundSolution | FoundLanguage;

export interface LookedFor {
  readonly language: MethodLanguage;
  /** Solutions are looked for in its sections; undefined looks for none. */
  readonly document?: DocumentLookedAt | undefined;
  readonly hasLanguageHelp: boolean;
}

/** What is found in one block of text, in reading order. */
export function signalsOfBlock(text: string, section: string, looked: LookedFor): readonly HintSignal[] {
  const { language, document, hasLanguageHelp } = looked;
  const isLookedAt = document !== undefined && sectionsLookedAt(document).includes(section);
  const solutions = isLookedAt ? findSolutionSignals(text, language) : [];
  const plainer = hasLanguageHelp ? languageSignals(text, language, section) : [];
  return [
    ...solutions.map((signal) => ({ kind: 'solution' as const, ...signal })),
    ...plainer.map((signal) => ({
      kind: 'language' as const,
      ...signal,
      under: solutions.filter(({ from, to }) => from < signal.to && signal.from < to).map(({ key }) => key),
    })),
  ].toSorted((one, other) => one.from - other.from);
}
