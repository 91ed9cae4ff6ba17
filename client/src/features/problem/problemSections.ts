import { PROBLEM_SECTIONS, type ProblemSectionKey } from '@opgave/shared/method/problemSections';
import type { SheetSection } from '#editor/sheetSection.ts';
import type { Translate } from '#i18n/textKey.ts';

const WITHOUT_HINT = ['notThis', 'unknown'] as const;
type WithHint = Exclude<ProblemSectionKey, (typeof WITHOUT_HINT)[number]>;

function hasHint(key: ProblemSectionKey): key is WithHint {
  return !WITHOUT_HINT.some((without) => without === key);
}

/** The thirteen sections in the words of the chosen language. */
export function problemSections(t: Translate): readonly SheetSection[] {
  return PROBLEM_SECTIONS.map((section) => ({
    ...section,
    title: t(`section.${section.key}.title`),
    question: t(`section.${section.key}.question`),
    example: t(`section.${section.key}.example`),
    ...(hasHint(section.key) && { hint: t(`section.${section.key}.hint`) }),
  }));
}
