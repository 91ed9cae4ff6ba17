import { type ReactNode, useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { Switch } from '#ui/Switch.tsx';
import styles from './display.module.css';
import {
  chooseCalmCarets,
  chooseSingleKeys,
  chooseTheme,
  chosenTheme,
  hasCalmCarets,
  hasSingleKeys,
  THEMES,
  type Theme,
} from './displayChoice.ts';

/** Light, dark or high contrast, and how much the page moves and listens. */
export function DisplaySettings({ children }: { readonly children?: ReactNode }) {
  const t = useText();
  const [theme, setTheme] = useState(chosenTheme);
  const [isCalm, setIsCalm] = useState(hasCalmCarets);
  const [hasKeys, setHasKeys] = useState(hasSingleKeys);

  function handleTheme(next: Theme): void {
    chooseTheme(next);
    setTheme(next);
  }
  function handleCalm(next: boolean): void {
    chooseCalmCarets(next);
    setIsCalm(next);
  }
  function handleKeys(next: boolean): void {
    chooseSingleKeys(next);
    setHasKeys(next);
  }

  return (
    <div className={styles['settings']}>
      <ChoiceCards
        label={t('display.theme')}
        value={theme}
        onChange={handleTheme}
        options={THEMES.map((value) => ({ value, label: t(`display.theme.${value}`) }))}
      />
      <Switch
        label={t('display.calmCarets')}
        hint={t('display.calmCarets.hint')}
        isChecked={isCalm}
        onChange={handleCalm}
      />
      <Switch
        label={t('display.singleKeys')}
        hint={t('display.singleKeys.hint')}
        isChecked={hasKeys}
        onChange={handleKeys}
      />
      {children}
      <p className={styles['hint']}>{t('display.textSize')}</p>
    </div>
  );
}
