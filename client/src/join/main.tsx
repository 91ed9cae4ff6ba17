import '@fontsource-variable/source-sans-3/wght.css';
import '#ui/tokens.css';
import '#ui/base.css';
import type { Language } from '@opgave/shared/contract/records';
import { createRoot } from 'react-dom/client';
import { applyDisplay } from '#features/display/displayChoice.ts';
import { preferredLanguage } from '#i18n/language.ts';
import type { Catalogue } from '#i18n/textKey.ts';
import { DoorApp } from './DoorApp.tsx';
import { DoorTextProvider } from './DoorTextProvider.tsx';
import { doorApi } from './doorApi.ts';

const LOADS: Readonly<Record<Language, () => Promise<{ readonly default: Catalogue }>>> = {
  nl: () => import('virtual:door-texts/nl'),
  en: () => import('virtual:door-texts/en'),
};

async function load(language: Language): Promise<Catalogue> {
  return (await LOADS[language]()).default;
}

async function start(): Promise<void> {
  applyDisplay();
  const place = document.getElementById('root');
  if (!place) return;
  const language = preferredLanguage();
  const catalogue = await load(language);
  createRoot(place).render(
    <DoorTextProvider initial={{ language, catalogue }} load={load}>
      <DoorApp api={doorApi} />
    </DoorTextProvider>,
  );
}

await start();
