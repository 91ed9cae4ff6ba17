import type { DotRound } from '@opgave/shared/method/sessionDots';
import { z } from 'zod';
import type { Translate } from '#i18n/textKey.ts';

/** Dots as somebody lays them down, with the words of their line: those are gone when the round is. */
export const DotsDraft = z.array(z.object({ words: z.string(), count: z.int().min(0) }));
export type DotsDraft = z.infer<typeof DotsDraft>;

export const draftOf = ({ items }: DotRound, mine: readonly number[] | undefined): DotsDraft =>
  items.map((words, index) => ({ words, count: mine?.[index] ?? 0 }));

/** What lay there so far, a line for each item that had any. */
export const dotLines = (t: Translate, draft: DotsDraft = []): readonly string[] =>
  draft.filter(({ count }) => count > 0).map(({ words, count }) => `${words}: ${t('dots.count', { count })}`);
