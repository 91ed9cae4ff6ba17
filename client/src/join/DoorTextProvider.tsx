import type { Language } from '@opgave/shared/contract/records';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { chooseLanguage } from '#i18n/language.ts';
import type { Catalogue, Texts } from '#i18n/textKey.ts';
import { TextContext } from '#i18n/useText.ts';
import { createTranslate } from './translate.ts';

type Words = { readonly language: Language; readonly catalogue: Catalogue };
type DoorTextProviderProps = {
  readonly initial: Words;
  readonly load: (language: Language) => Promise<Catalogue>;
  readonly children: ReactNode;
};

/** The same `useText()` as everywhere, without i18next. */
export function DoorTextProvider({ initial, load, children }: DoorTextProviderProps) {
  const [words, setWords] = useState(initial);
  const texts = useMemo<Texts>(() => {
    function setLanguage(language: Language): void {
      chooseLanguage(language);
      load(language)
        .then((catalogue) => setWords({ language, catalogue }))
        // Without a connection the words one already reads stay.
        .catch(() => undefined);
    }
    return { t: createTranslate(words.catalogue, words.language), language: words.language, setLanguage };
  }, [words, load]);
  useEffect(() => {
    document.documentElement.lang = words.language;
  }, [words.language]);
  return <TextContext value={texts}>{children}</TextContext>;
}
