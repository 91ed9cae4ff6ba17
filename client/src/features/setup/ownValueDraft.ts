import { type OwnValue, OwnValueKey, problemsOfOwnValue } from '@opgave/shared/method/ownValues';

const KEY_LENGTH = 12;

/** A value still to be named, with a key of its own. */
export function emptyOwnValue(): OwnValue {
  const id = crypto.randomUUID().replaceAll('-', '').slice(0, KEY_LENGTH);
  return { key: OwnValueKey.parse(`own-${id}`), name: { nl: '', en: '' }, question: '' };
}

/** Whether every value has its names and its question. */
export function areWhole(values: readonly OwnValue[]): boolean {
  return values.every((value, at) => problemsOfOwnValue(value, values.slice(0, at)).length === 0);
}
