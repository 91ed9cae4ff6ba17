import { z } from 'zod';
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
