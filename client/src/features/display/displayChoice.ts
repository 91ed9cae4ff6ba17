import { remember, remembered } from '#ui/remembered.ts';

export const THEMES = ['device', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

const THEME_KEY = 'opgave.theme';
const CARETS_KEY = 'opgave.calmCarets';
const KEYS_KEY = 'opgave.singleKeys';

export function chosenTheme(): Theme {
  return THEMES.find((theme) => theme === remembered(THEME_KEY)) ?? 'device';
}

/** Calm: no names beside the carets of others, only their shapes. */
export function hasCalmCarets(): boolean {
  return remembered(CARETS_KEY) === 'yes';
}

/** Whether keys of one letter do something; nothing needs them. */
export function hasSingleKeys(): boolean {
  return remembered(KEYS_KEY) !== 'no';
}

/** Puts the choices on the page; runs before anything is drawn. */
export function applyDisplay(root: HTMLElement = document.documentElement): void {
  const theme = chosenTheme();
  if (theme === 'device') root.removeAttribute('data-theme');
  else root.setAttribute('data-theme', theme);
  root.toggleAttribute('data-calm-carets', hasCalmCarets());
}

export function chooseTheme(theme: Theme): void {
  remember(THEME_KEY, theme === 'device' ? undefined : theme);
  applyDisplay();
}

export function chooseCalmCarets(isCalm: boolean): void {
  remember(CARETS_KEY, isCalm ? 'yes' : undefined);
  applyDisplay();
}

export function chooseSingleKeys(isOn: boolean): void {
  remember(KEYS_KEY, isOn ? undefined : 'no');
}
