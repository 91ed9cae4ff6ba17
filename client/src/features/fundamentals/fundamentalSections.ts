import {
  CORE_FUNDAMENTALS,
  FUNDAMENTAL_MIN_LENGTH,
  FUNDAMENTALS,
  type FundamentalKey,
} from '@opgave/shared/method/problemSections';
import type { SheetSection } from '#editor/sheetSection.ts';
import type { Translate } from '#i18n/textKey.ts';

const WITH_HINT = ['F1', 'F2', 'F3', 'F4', 'F5', 'F8', 'F12'] as const satisfies readonly FundamentalKey[];
type WithHint = (typeof WITH_HINT)[number];

function hasHint(key: FundamentalKey): key is WithHint {
  return WITH_HINT.some((hinted) => hinted === key);
}

function isCore(key: FundamentalKey): boolean {
  return CORE_FUNDAMENTALS.some((core) => core === key);
}

/** The questions beyond the four of the core, of which a table picks some. */
export const EXTRA_FUNDAMENTALS: readonly FundamentalKey[] = FUNDAMENTALS.filter((key) => !isCore(key));

/** The four questions of the core with the extra ones picked, numbered as they stand. */
export function fundamentalSections(t: Translate, extras: ReadonlySet<string>): readonly SheetSection[] {
  return FUNDAMENTALS.filter((key) => isCore(key) || extras.has(key)).map((key, index) => ({
    key,
    number: index + 1,
    kind: 'prose',
    isRequired: isCore(key),
    min: isCore(key) ? FUNDAMENTAL_MIN_LENGTH : 0,
    title: t(`fundamental.${key}.question`),
    ...(hasHint(key) && { hint: t(`fundamental.${key}.hint`) }),
  }));
}
