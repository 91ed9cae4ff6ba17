import { z } from 'zod';
import { methodText } from './texts.ts';
import { VALUES } from './valuesCheck.ts';

/** What a value that a workspace made itself is known by; never the key of one of the list. */
export const OwnValueKey = z.templateLiteral(['own-', z.string().regex(/^[a-z0-9]{6,16}$/)]);
export type OwnValueKey = z.infer<typeof OwnValueKey>;

/** Any value that a workspace may weigh: one of the list, or its own. */
export const ValueKey = z.union([z.enum(VALUES), OwnValueKey]);
export type ValueKey = z.infer<typeof ValueKey>;

/** A value that a workspace made itself: its name in both languages, and one question (`method.md` section 5). */
export const OwnValue = z.object({
  key: OwnValueKey,
  name: z.object({ nl: z.string(), en: z.string() }),
  question: z.string(),
});
export type OwnValue = z.infer<typeof OwnValue>;

export const VALUE_NAME = { min: 2, max: 60 } as const;
export const VALUE_QUESTION = { min: 10, max: 160 } as const;

/** What is not right about one of the values that a workspace made itself. */
export type OwnValueProblem = 'nameNl' | 'nameEn' | 'question' | 'nameTaken';
type Given = Omit<OwnValue, 'key'>;

/** What one value still lacks, and whether its name is already that of another or of one of the list. */
export function problemsOfOwnValue(value: Given, others: readonly Given[]): readonly OwnValueProblem[] {
  const { name, question } = value;
  return [
    ...(isWithin(name.nl, VALUE_NAME) ? [] : (['nameNl'] as const)),
    ...(isWithin(name.en, VALUE_NAME) ? [] : (['nameEn'] as const)),
    ...(isWithin(question, VALUE_QUESTION) ? [] : (['question'] as const)),
    ...(isTaken('nl', name.nl, others) || isTaken('en', name.en, others) ? (['nameTaken'] as const) : []),
  ];
}

function isWithin(text: string, { min, max }: { readonly min: number; readonly max: number }): boolean {
  const { length } = text.trim();
  return length >= min && length <= max;
}

function isTaken(language: 'nl' | 'en', name: string, others: readonly Given[]): boolean {
  const taken = [
    ...others.map((other) => other.name[language]),
    ...VALUES.map((value) => methodText(language, `value.${value}.name`)),
  ];
  return taken.some((other) => other.trim().toLowerCase() === name.trim().toLowerCase());
}
