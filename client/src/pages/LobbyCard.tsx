import { IconHandStop } from '@tabler/icons-react';
import { useLobby } from '#connection/lobbyApi.ts';
import { Lobby } from '#features/people/Lobby.tsx';
import { Section } from '#features/people/Section.tsx';
import { useText } from '#i18n/useText.ts';
import { Fold } from '#ui/Fold.tsx';
import { Tag } from '#ui/Tag.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** Where a link to who is at the door leads. */
export const LOBBY_PLACE = 'lobby';

/** Who is at the door, on the page of the people. */
export function LobbySection() {
  const t = useText();
  const { workspace } = useWorkspace();
  const { data: lobby } = useLobby(workspace.id);
  return (
    <Section place={LOBBY_PLACE} title={t('lobby.title')}>
      {lobby && <Lobby workspaceId={workspace.id} lobby={lobby} />}
    </Section>
  );
}

/** The same beside a session that runs. */
export function LobbyCard() {
  const t = useText();
  const { workspace } = useWorkspace();
  const { data: lobby } = useLobby(workspace.id);
  const count = lobby?.waiting.length ?? 0;
  return (
    <Fold
      title={t('lobby.title')}
      icon={<IconHandStop aria-hidden="true" />}
      isOpen={count > 0}
      state={lobby?.isOn && <Tag tone={count > 0 ? 'accent' : 'neutral'}>{count}</Tag>}
    >
      {lobby && <Lobby workspaceId={workspace.id} lobby={lobby} />}
    </Fold>
  );
}
