import type { Group } from '@opgave/shared/method/groups';
import { IconContrast, IconHome, IconLanguage, IconSearch, IconUser } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { LANGUAGE_NAMES } from '#i18n/language.ts';
import { useLanguage, useText } from '#i18n/useText.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { Menu } from '#ui/Menu.tsx';

type MeMenuProps = {
  readonly name: string;
  readonly group: Group | undefined;
  readonly searchPath: string | undefined;
};

/** On a narrow page this is the only way to language and display, so they are always in here. */
export function MeMenu({ name, group, searchPath }: MeMenuProps) {
  const t = useText();
  const navigate = useNavigate();
  const [language, setLanguage] = useLanguage();
  const other = language === 'nl' ? 'en' : 'nl';
  return (
    <Menu
      label={t('shell.me', { name })}
      face={<Avatar name={name} group={group} isDecorative />}
      items={[
        ...(searchPath === undefined
          ? []
          : [
              {
                key: 'search',
                label: t('page.search'),
                icon: <IconSearch aria-hidden="true" />,
                onSelect: () => void navigate(searchPath),
              },
            ]),
        {
          key: 'home',
          label: t('page.home'),
          icon: <IconHome aria-hidden="true" />,
          onSelect: () => void navigate('/'),
        },
        {
          key: 'me',
          label: t('page.me'),
          icon: <IconUser aria-hidden="true" />,
          onSelect: () => void navigate('/me'),
        },
        {
          key: 'language',
          label: LANGUAGE_NAMES[other],
          icon: <IconLanguage aria-hidden="true" />,
          onSelect: () => setLanguage(other),
        },
        {
          key: 'display',
          label: t('display.title'),
          icon: <IconContrast aria-hidden="true" />,
          onSelect: () => void navigate('/me#display'),
        },
      ]}
    />
  );
}
