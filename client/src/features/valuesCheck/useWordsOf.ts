import type { ValueView } from '@opgave/shared/contract/valuesCheck';
import { useValueWords, type ValueWords } from '#i18n/useValueWords.ts';

/** Name and question of the value on a card. */
export function useWordsOf({ value, own }: Pick<ValueView, 'value' | 'own'>): ValueWords {
  return useValueWords(own && [own])(value);
}
