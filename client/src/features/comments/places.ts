import { SectionPlace } from '@opgave/shared/contract/place';
import { FUNDAMENTALS, PROBLEM_SECTIONS } from '@opgave/shared/method/problemSections';
import type { Translate } from '#i18n/textKey.ts';

/** The name of a section: "5. Waardoor komt het?". */
export function placeName(t: Translate, place: SectionPlace): string {
  if (place.document === 'fundamentals') return t(`fundamental.${place.section}.question`);
  const number = PROBLEM_SECTIONS.find(({ key }) => key === place.section)?.number;
  return `${number}. ${t(`section.${place.section}.title`)}`;
}

/** Every section of the same text, in its order. */
export function placesIn(document: SectionPlace['document']): readonly SectionPlace[] {
  if (document === 'fundamentals') {
    return FUNDAMENTALS.map((section) => ({ kind: 'section', document, section }));
  }
  return PROBLEM_SECTIONS.map(({ key }) => ({ kind: 'section', document, section: key }));
}

export function isSamePlace(one: SectionPlace, other: SectionPlace): boolean {
  return one.document === other.document && one.section === other.section;
}

/** `problem#causes`, as links to it are written. */
export function linkOf({ document, section }: SectionPlace): string {
  return `${document}#${section}`;
}

/** The section with this name in a text, or undefined when there is none. */
export function placeAt(document: SectionPlace['document'], section: string): SectionPlace | undefined {
  const parsed = SectionPlace.safeParse({ kind: 'section', document, section });
  return parsed.success ? parsed.data : undefined;
}
