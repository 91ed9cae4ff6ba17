import type { ReferWords } from '@opgave/shared/contract/referrals';
import { IconSend } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { FOUND_AT } from '#ui/foundAt.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { useWorkspace } from './workspaceContext.ts';

type SendOnProps = { readonly source: Pick<ReferWords, 'kind' | 'id'>; readonly words: string };

/** From what somebody wrote to the door, by which whoever keeps it brings it where it belongs. */
export function SendOn({ source: { kind, id }, words }: SendOnProps) {
  const t = useText();
  const { workspace, may } = useWorkspace();
  if (!may('rightDoor.keep')) return null;
  return (
    <LinkButton
      to={`/w/${workspace.slug}/right-door?refer=${kind}.${id}${FOUND_AT}refer`}
      variant="quiet"
      size="sm"
      icon={<IconSend aria-hidden="true" />}
      label={`${t('refer.sendOn')}: ${words}`}
    >
      {t('refer.sendOn')}
    </LinkButton>
  );
}
