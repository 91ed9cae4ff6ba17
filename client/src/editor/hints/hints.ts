import type { DocumentLookedAt, HandledSignal } from '@opgave/shared/method/solutionTalk';
import type { MethodLanguage } from '@opgave/shared/method/texts';
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { Hint, HintDesk, HintsNow } from './hintDesk.ts';
import type { FoundLanguage, FoundSolution } from './signals.ts';

/** What a card can do in the text it stands in. */
export interface CardActions {
  /** Closes it, and goes back to the text at the same place. */
  readonly close: () => void;
  /** Closes it, and puts the caret behind the sentence. */
  readonly rewrite: () => void;
  readonly takesFocus: boolean;
}

export type SolutionHint = Hint<FoundSolution>;
export type LanguageHintHere = Hint<FoundLanguage>;

/** Given around a sheet in which solutions are looked for. */
export interface SolutionTalk {
  readonly document: DocumentLookedAt;
  readonly language: MethodLanguage;
  /** Undefined until it is known. */
  readonly handled: readonly HandledSignal[] | undefined;
  readonly renderCard: (hint: SolutionHint, actions: CardActions) => ReactNode;
}
export const SolutionTalkContext = createContext<SolutionTalk | undefined>(undefined);

/** Given around texts that somebody may want to write in plainer words. */
export interface LanguageHelp {
  readonly language: MethodLanguage;
  /** The keys of what this person put away. */
  readonly putAway: ReadonlySet<string>;
  readonly renderCard: (hint: LanguageHintHere, actions: CardActions) => ReactNode;
}
export const LanguageHelpContext = createContext<LanguageHelp | undefined>(undefined);

export interface Hints {
  readonly desk: HintDesk;
  readonly renderCard: (hint: Hint, actions: CardActions) => ReactNode;
  readonly mayWrite: boolean;
}
export const HintsContext = createContext<Hints | undefined>(undefined);

/** The hints of the sheet, or undefined where none are given. */
export function useHints(): Hints | undefined {
  return useContext(HintsContext);
}

const NONE: HintsNow = { hints: [] };
const never = () => () => undefined;
const none = () => NONE;

/** What is shown now, kept up to date. */
export function useHintsNow(hints: Hints | undefined): HintsNow {
  return useSyncExternalStore(hints?.desk.subscribe ?? never, hints?.desk.now ?? none);
}
