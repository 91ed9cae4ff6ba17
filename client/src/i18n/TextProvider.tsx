import { LOCALES } from '@opgave/shared/contract/locales';
import type { Language } from '@opgave/shared/contract/records';
import { createInstance } from 'i18next';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { I18nProvider as AriaLocale } from 'react-aria-components';
import { I18nextProvider, initReactI18next, useTranslation } from 'react-i18next';
import { loadCatalogue } from './catalogues.ts';
import { chooseLanguage, preferredLanguage } from './language.ts';
import { NoWords } from './NoWords.tsx';
import type { Texts } from './textKey.ts';
import { TextContext } from './useText.ts';

const NAMESPACE = 'texts';

function createTexts() {
  const instance = createInstance();
  const started = instance.use(initReactI18next).init({
    defaultNS: NAMESPACE,
    ns: [NAMESPACE],
    resources: {},
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    partialBundledLanguages: true,
  });
  return { instance, started };
}
type Instance = ReturnType<typeof createTexts>['instance'];

async function show(instance: Instance, language: Language): Promise<void> {
  if (!instance.hasResourceBundle(language, NAMESPACE)) {
    instance.addResourceBundle(language, NAMESPACE, await loadCatalogue(language));
  }
  await instance.changeLanguage(language);
  document.documentElement.lang = language;
}

function Translated({ language, setLanguage, children }: Omit<Texts, 't'> & { children: ReactNode }) {
  const { t } = useTranslation();
  const texts = useMemo<Texts>(
    () => ({ t: (key, values) => t(key, { ...values }), language, setLanguage }),
    [t, language, setLanguage],
  );
  return <TextContext value={texts}>{children}</TextContext>;
}

/** Shows nothing until the words are there; they are one small file from our own server. */
export function TextProvider({ children }: { readonly children: ReactNode }) {
  const [{ instance, started }] = useState(createTexts);
  const [language, setShown] = useState<Language>();
  const [failure, setFailure] = useState(false);

  const setLanguage = useCallback(
    (next: Language) => {
      started
        .then(() => show(instance, next))
        .then(() => setShown(next))
        .catch(() => setFailure(true));
    },
    [instance, started],
  );
  useEffect(() => setLanguage(preferredLanguage()), [setLanguage]);

  function choose(next: Language): void {
    chooseLanguage(next);
    setLanguage(next);
  }

  if (failure && !language) return <NoWords />;
  if (!language) return null;
  return (
    <I18nextProvider i18n={instance}>
      <AriaLocale locale={LOCALES[language]}>
        <Translated language={language} setLanguage={choose}>
          {children}
        </Translated>
      </AriaLocale>
    </I18nextProvider>
  );
}
