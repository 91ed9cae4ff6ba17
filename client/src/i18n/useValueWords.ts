import type { OwnValue, ValueKey } from '@opgave/shared/method/ownValues';
import { VALUES, type Value } from '@opgave/shared/method/valuesCheck';
import { valuesWeighed } from '@opgave/shared/method/weighing';
import { useLanguage, useText } from './useText.ts';

export interface ValueWords {
  readonly name: string;
  readonly question: string;
}

/** Name and question of every value: of the list in the language of the reader, of the table's own as it was given. */
export function useValueWords(own: readonly OwnValue[] = []): (value: ValueKey) => ValueWords {
  const t = useText();
  const [language] = useLanguage();
  return (value) => {
    const listed = VALUES.find((one) => one === value);
    if (listed) return { name: t(`value.${listed}.name`), question: t(`value.${listed}.question`) };
    const found = own.find(({ key }) => key === value);
    return { name: found?.name[language] ?? '', question: found?.question ?? '' };
  };
}

/** The names of everything that a table weighs, one after the other. */
export function useWeighedNames(extra: readonly Value[] = [], own: readonly OwnValue[] = []): string {
  const wordsOf = useValueWords(own);
  return valuesWeighed(extra, own)
    .map((value) => wordsOf(value).name)
    .join(', ');
}
