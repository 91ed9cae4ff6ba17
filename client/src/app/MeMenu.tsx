import type { Group } from '@opgave/shared/method/groups';
import { IconBell, IconContrast, IconHome, IconLanguage, IconSearch, IconUser } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { useNotifications } from '#connection/notificationsApi.ts';
import { LANGUAGE_NAMES } from '#i18n/language.ts';
import { useLanguage, useText } from '#i18n/useText.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { Menu } from '#ui/Menu.tsx';

type MeMenuProps = {
  readonly name: string;
  readonly group: Group | undefined;
  readonly searchPath: string | undefined;
};

/** On a narrow page this is the only way to news, language and display, so they are always in here. */
export function MeMenu({ name, group, searchPath }: MeMenuProps) {
  const t = useText();
  return (
    <Menu
      label={t('shell.me', { name })}
      face={<Avatar name={name} group={group} isDecorative />}
      items={useItems(searchPath)}
    />
  );
}

function useItems(searchPath: string | undefined) {
  const t = useText();
  const [language, setLanguage] = useLanguage();
  const unread = useNotifications().data?.unread ?? 0;
  const goTo = useGoTo();
  const other = language === 'nl' ? 'en' : 'nl';
  const news = unread === 0 ? t('notifications.openNone') : t('notifications.open', { count: unread });
  return [
    ...(searchPath === undefined
      ? []
      : [
          {
            key: 'search',
            label: t('page.search'),
            icon: <IconSearch aria-hidden="true" />,
            ...goTo(searchPath),
          },
        ]),
    { key: 'news', label: news, icon: <IconBell aria-hidden="true" />, ...goTo('/notifications') },
    { key: 'home', label: t('page.home'), icon: <IconHome aria-hidden="true" />, ...goTo('/') },
    { key: 'me', label: t('page.me'), icon: <IconUser aria-hidden="true" />, ...goTo('/me') },
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
      ...goTo('/me#display'),
    },
  ];
}

function useGoTo() {
  const navigate = useNavigate();
  return (path: string) => ({ onSelect: () => void navigate(path) });
}
