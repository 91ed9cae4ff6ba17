/** A question of a sheet: answered in a few words, by one of a few answers, or with a day. */
export interface Asked<Key extends string = string> {
  readonly key: Key;
  readonly kind: 'words' | 'choice' | 'day';
  /** Characters that words have at least; 0 where they may be left out. */
  readonly min: number;
  readonly options: readonly string[];
}

/** What was answered, by the key of the question. */
export type Answers<Key extends string = string> = Readonly<Partial<Record<Key, string>>>;

export function words<Key extends string>(key: Key, min = 1) {
  return { key, kind: 'words' as const, min, options: [] };
}

export function choice<Key extends string>(key: Key, options: readonly string[]) {
  return { key, kind: 'choice' as const, min: 1, options };
}

export function day<Key extends string>(key: Key) {
  return { key, kind: 'day' as const, min: 1, options: [] };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text can be an answer at all: one of the answers that are offered, a day, or any words. */
export function fitsQuestion({ kind, options }: Asked, text: string): boolean {
  if (text === '') return true;
  if (kind === 'choice') return options.includes(text);
  return kind === 'words' || (DAY.test(text) && !Number.isNaN(Date.parse(text)));
}

/** Whether a question that must be answered is, at its length. */
export function isAnswered({ key, min }: Asked, answers: Answers): boolean {
  return (answers[key] ?? '').trim().length >= Math.max(1, min);
}
