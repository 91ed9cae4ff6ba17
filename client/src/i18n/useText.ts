import type { Language } from '@opgave/shared/contract/records';
import { createContext, useContext } from 'react';
import type { Texts, Translate } from './textKey.ts';

/** Filled by `TextProvider` in the app and by a much smaller one at the door. */
export const TextContext = createContext<Texts | undefined>(undefined);

function useTexts(): Texts {
  const texts = useContext(TextContext);
  if (!texts) throw new Error('Texts are used outside a text provider');
  return texts;
}

/** The words of the chosen language: `t('app.name')`. */
export function useText(): Translate {
  return useTexts().t;
}

export function useLanguage(): readonly [Language, (language: Language) => void] {
  const { language, setLanguage } = useTexts();
  return [language, setLanguage];
}
