import type { ProblemFacts } from './facts.ts';
import { PROBLEM_SECTIONS, type ProblemSectionKey } from './problemSections.ts';
import { averageSentenceLength, saysUnknownOrSource, wordCount } from './textMeasures.ts';

export interface ProblemText {
  /** Text without markup; a section that is left out is empty. */
  readonly sections: Readonly<Partial<Record<ProblemSectionKey, string>>>;
  /** The text of every item of `differences`; an item without text does not count. */
  readonly differences: readonly string[];
  /** The reason beside the ticked line "we looked and found none"; left out when it is not ticked. */
  readonly noneFoundReason?: string;
  /** Links under `size` to what people said. */
  readonly sizeSources?: number;
}

/** The required running texts that are held to short sentences; `oneSentence` has a rule of its own (`DEF_LANGUAGE`). */
export const PLAIN_SECTIONS: readonly ProblemSectionKey[] = PROBLEM_SECTIONS.filter(
  ({ key, isRequired, kind }) => isRequired && kind === 'prose' && key !== 'oneSentence',
).map(({ key }) => key);

/** Counts in the problem text what the gates of `define` ask. */
export function measureProblem(text: ProblemText): ProblemFacts {
  const textOf = (key: ProblemSectionKey) => text.sections[key]?.trim() ?? '';
  return {
    sectionLengths: Object.fromEntries(PROBLEM_SECTIONS.map(({ key }) => [key, textOf(key).length])),
    differences: text.differences.filter((item) => item.trim() !== '').length,
    foundNoDifference: (text.noneFoundReason ?? '').trim() !== '',
    oneSentenceWords: wordCount(textOf('oneSentence')),
    sentenceLengths: Object.fromEntries(
      PLAIN_SECTIONS.filter((key) => textOf(key) !== '').map((key) => [
        key,
        averageSentenceLength(textOf(key)),
      ]),
    ),
    hasSizeSource: (text.sizeSources ?? 0) > 0 || saysUnknownOrSource(textOf('size')),
  };
}
