import type { AppError } from '@opgave/shared/contract/errors';
import { z } from 'zod';
import type { TextKey } from '#i18n/textKey.ts';

const Mistakes = z.array(z.object({ message: z.string() })).catch([]);
const WORDS: ReadonlyMap<string, TextKey> = new Map<string, TextKey>([
  ['nobody-here', 'together.nobodyHere'],
  ['twice', 'together.twice'],
]);

/** Why there are no small groups: what is amiss with them, or what may be amiss with anything. */
export function notMadeWords({ code, details }: Pick<AppError, 'code' | 'details'>): TextKey {
  const [mistake] = Mistakes.parse(details['errors']);
  return WORDS.get(mistake?.message ?? '') ?? `error.${code}`;
}
