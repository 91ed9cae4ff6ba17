import { z } from 'zod';
import { PersonId } from '#ids.ts';
import { text } from './text.ts';

// Answers to the questions of a sheet (`method/asked.ts`): in a few words, by a choice or with a day.

const MAX_ANSWER = 4_000;
const Moment = z.int().min(0);

/** An answer as it is kept. */
export const StoredAnswer = z.object({
  key: z.string(),
  version: z.int().min(1),
  text: z.string(),
  by: PersonId,
  at: Moment,
});
export type StoredAnswer = z.infer<typeof StoredAnswer>;

/** An answer on what one saw; version 0 when nobody answered yet. Without words it is taken away. */
export const GiveAnswer = z.strictObject({ version: z.int().min(0), text: text(MAX_ANSWER) });
export type GiveAnswer = z.infer<typeof GiveAnswer>;

/** Which question is answered. */
export const AnswerKey = z.string().max(40);

export const AnswerView = z.object({ key: z.string(), version: z.int(), text: z.string() });
export type AnswerView = z.infer<typeof AnswerView>;
