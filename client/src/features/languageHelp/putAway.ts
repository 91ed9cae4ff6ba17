import type { PersonId } from '@opgave/shared/ids';
import { z } from 'zod';
import { fromJson } from '#connection/fromJson.ts';
import { remember, remembered } from '#ui/remembered.ts';

/** Older ones are forgotten; their sentences are mostly gone by then. */
const MOST = 500;
const Keys = z.array(z.string());

function nameOf(personId: PersonId): string {
  return `opgave.plainer.${personId}`;
}

/** The keys of the hints that this person put away on this device. A key holds no words of the sentence. */
export function hintsPutAway(personId: PersonId): readonly string[] {
  return Keys.safeParse(fromJson(remembered(nameOf(personId)))).data ?? [];
}

/** Puts one more away, and answers all of them. */
export function putAway(personId: PersonId, key: string): readonly string[] {
  const others = hintsPutAway(personId).filter((one) => one !== key);
  const keys = [...others, key].slice(-MOST);
  remember(nameOf(personId), JSON.stringify(keys));
  return keys;
}
