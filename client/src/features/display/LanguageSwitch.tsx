import { IconLanguage } from '@tabler/icons-react';
import { LANGUAGE_NAMES } from '#i18n/language.ts';
import { useLanguage } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';

/** Names the other language in that language; the choice is remembered on this device. */
export function LanguageSwitch() {
  const [language, setLanguage] = useLanguage();
  const other = language === 'nl' ? 'en' : 'nl';
  return (
    <Button
      variant="quiet"
      size="sm"
      icon={<IconLanguage aria-hidden="true" />}
      onPress={() => setLanguage(other)}
    >
      <span lang={other}>{LANGUAGE_NAMES[other]}</span>
    </Button>
  );
}
