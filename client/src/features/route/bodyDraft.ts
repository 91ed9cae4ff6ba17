import type { BodyWords, KnownBody } from '@opgave/shared/contract/bodies';

/** The words of a body while somebody writes them. */
export type BodyDraft = Omit<BodyWords, 'submitDays'> & { readonly submitDays: string };

export function bodyDraft(body: Partial<KnownBody>): BodyDraft {
  const { name = '', level = 'management', rhythm = '', submitDays, papersTo = '' } = body;
  return { name, level, rhythm, submitDays: submitDays === undefined ? '' : String(submitDays), papersTo };
}

export function bodyWords({ submitDays, ...words }: BodyDraft): BodyWords {
  return { ...words, ...(submitDays !== '' && { submitDays: Number(submitDays) }) };
}
