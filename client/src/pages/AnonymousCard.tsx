import type { SessionView } from '@opgave/shared/contract/sessions';
import { IconSpy } from '@tabler/icons-react';
import { useActing } from '#connection/useActing.ts';
import { AskIt } from '#features/anonymous/AskIt.tsx';
import { MomentOpen } from '#features/anonymous/MomentOpen.tsx';
import { useText } from '#i18n/useText.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { NotDone } from './NotDone.tsx';
import { RoundTool } from './RoundTool.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** Moments without names in the session that runs, for who leads it. */
export function AnonymousCard({ session }: { readonly session: SessionView }) {
  const t = useText();
  const { workspace } = useWorkspace();
  const { act, isBusy, refusal } = useActing(workspace.id, session.id);
  const { open, done } = session.now.anonymous;
  return (
    <RoundTool
      session={session}
      title={t('anonymous.title')}
      icon={<IconSpy aria-hidden="true" />}
      isGoingOn={open !== undefined}
    >
      <NotDone refusal={refusal} />
      {open ? (
        <MomentOpen moment={open} isBusy={isBusy} onClose={() => act({ kind: 'anonymous.close' })} />
      ) : (
        <AskIt isBusy={isBusy} onAsk={(question) => act({ kind: 'anonymous.open', question })} />
      )}
      {done.length > 0 && (
        <div>
          <LinkButton to={`/w/${workspace.slug}/anonymous`}>{t('anonymous.read')}</LinkButton>
        </div>
      )}
    </RoundTool>
  );
}
