import type { GiveAnswer, StoredAnswer } from '@opgave/shared/contract/answers';
import { AppError } from '@opgave/shared/contract/errors';
import type { PersonId } from '@opgave/shared/ids';
import { type Answers, type Asked, fitsQuestion } from '@opgave/shared/method/asked';

export interface Given<Key extends string> {
  readonly asked: Asked<Key>;
  readonly input: GiveAnswer;
  readonly by: PersonId;
  readonly at: number;
}

/**
 * The answers of a sheet with this one in place. Throws 'stale-version' when somebody else answered meanwhile, and
 * 'invalid-input' for what is none of the answers that are offered.
 */
export function withAnswer<Key extends string>(
  answers: readonly StoredAnswer[],
  { asked, input, by, at }: Given<Key>,
): StoredAnswer[] {
  const before = answers.find(({ key }) => key === asked.key);
  if (input.version !== (before?.version ?? 0)) throw new AppError('stale-version');
  if (!fitsQuestion(asked, input.text)) throw new AppError('invalid-input', { path: 'text' });
  const others = answers.filter(({ key }) => key !== asked.key);
  return [...others, { key: asked.key, version: input.version + 1, text: input.text, by, at }];
}

/** The answers to the questions of a sheet, by their keys. */
export function answersTo<Key extends string>(
  asked: readonly Asked<Key>[],
  stored: readonly StoredAnswer[],
): Answers<Key> {
  const answers: Partial<Record<Key, string>> = {};
  for (const { key } of asked) {
    const given = stored.find((one) => one.key === key);
    if (given !== undefined) answers[key] = given.text;
  }
  return answers;
}
