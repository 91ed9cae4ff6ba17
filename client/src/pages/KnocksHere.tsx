import { IconHandStop } from '@tabler/icons-react';
import { useLocation } from 'react-router';
import { useLobby } from '#connection/lobbyApi.ts';
import { useText } from '#i18n/useText.ts';
import { FOUND_AT } from '#ui/foundAt.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import styles from './knocksHere.module.css';
import { LOBBY_PLACE } from './LobbyCard.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** For who leads, on every page but the one where they are answered: somebody is at the door. Said aloud once. */
export function KnocksHere() {
  const t = useText();
  const { workspace, may } = useWorkspace();
  const { data: lobby } = useLobby(workspace.id, may('order.keep'));
  const { pathname } = useLocation();
  const people = `/w/${workspace.slug}/people`;
  const [first, ...others] = lobby?.waiting ?? [];
  const isShown = first !== undefined && may('order.keep') && pathname !== people;
  return (
    <>
      <p className="visually-hidden" role="status">
        {isShown && t('lobby.atTheDoor')}
      </p>
      {isShown && (
        <div className={styles['knocks']}>
          <IconHandStop aria-hidden="true" />
          <span>
            {others.length === 0
              ? t('lobby.knocks', { name: first.displayName })
              : t('lobby.knocks.more', { name: first.displayName, count: others.length })}
          </span>
          <LinkButton to={`${people}${FOUND_AT}${LOBBY_PLACE}`} size="sm">
            {t('lobby.look')}
          </LinkButton>
        </div>
      )}
    </>
  );
}
