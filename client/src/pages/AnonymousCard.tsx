import type { SessionView } from '@opgave/shared/contract/sessions';
import { IconSpy } from '@tabler/icons-react';
import { useActing } from '#connection/useActing.ts';
import { AskIt } from '#features/anonymous/AskIt.tsx';
import { MomentOpen } from '#features/anonymous/MomentOpen.tsx';
import { useText } from '#i18n/useText.ts';
import { Fold } from '#ui/Fold.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Note } from '#ui/Note.tsx';
import { Tag } from '#ui/Tag.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** Moments without names in the session that runs, for who leads it. */
export function AnonymousCard({ session }: { readonly session: SessionView }) {
  const t = useText();
  const { workspace } = useWorkspace();
  const { act, isBusy, refusal } = useActing(workspace.id, session.id);
  const { open, done } = session.now.anonymous;
  return (
    <Fold
      title={t('anonymous.title')}
      icon={<IconSpy aria-hidden="true" />}
      isOpen={open !== undefined}
      state={open && <Tag tone="accent">{t('dots.goesOn')}</Tag>}
    >
      {refusal && (
        <Note tone="warn" role="alert">
          {t(`error.${refusal.code}`)}
        </Note>
      )}
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
    </Fold>
  );
}
