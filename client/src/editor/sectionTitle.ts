import { CHOICE_TEXTS } from '@opgave/shared/method/choice';
import { WHY_TEXTS } from '@opgave/shared/method/dataCanvas';
import { OPTION_TEXTS } from '@opgave/shared/method/options';
import { FUNDAMENTALS, PROBLEM_SECTIONS } from '@opgave/shared/method/problemSections';
import type { TextKey, Translate } from '#i18n/textKey.ts';

const SECTION_NAMES: ReadonlyMap<string, TextKey> = new Map<string, TextKey>([
  ...PROBLEM_SECTIONS.map(({ key }) => [key, `section.${key}.title`] as const),
  ...FUNDAMENTALS.map((key) => [key, `fundamental.${key}.question`] as const),
  ...CHOICE_TEXTS.map(({ key }) => [key, `choice.text.${key}`] as const),
  ...OPTION_TEXTS.map(({ key }) => [key, `option.text.${key}`] as const),
  ...WHY_TEXTS.map(({ key }) => [key, `data.text.${key}.question`] as const),
]);

/** The title or question above a section, of whatever text it is. */
export function sectionTitle(t: Translate, section: string): string {
  const key = SECTION_NAMES.get(section);
  return key ? t(key) : section;
}
