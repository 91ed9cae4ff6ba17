import { WHY_TEXTS } from '@opgave/shared/method/dataCanvas';
import { FUNDAMENTALS, PROBLEM_SECTIONS } from '@opgave/shared/method/problemSections';
import type { TextKey, Translate } from '#i18n/textKey.ts';

const SECTION_NAMES: ReadonlyMap<string, TextKey> = new Map<string, TextKey>([
  ...PROBLEM_SECTIONS.map(({ key }) => [key, `section.${key}.title`] as const),
  ...FUNDAMENTALS.map((key) => [key, `fundamental.${key}.question`] as const),
  ...WHY_TEXTS.map(({ key }) => [key, `data.text.${key}.question`] as const),
]);

/** The title or question above a section, of whatever text it is. */
export function sectionTitle(t: Translate, section: string): string {
  const key = SECTION_NAMES.get(section);
  return key ? t(key) : section;
}
