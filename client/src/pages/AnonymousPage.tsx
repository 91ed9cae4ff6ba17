import { IconSpy } from '@tabler/icons-react';
import { sayAnonymously, useAnonymous } from '#connection/anonymousApi.ts';
import { useRunningSession } from '#connection/sessionsApi.ts';
import { useSending } from '#connection/useSending.ts';
import { SayIt } from '#features/anonymous/SayIt.tsx';
import { WhatWasSaid } from '#features/anonymous/WhatWasSaid.tsx';
import { useText } from '#i18n/useText.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Note } from '#ui/Note.tsx';
import { Page } from '#ui/Page.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** Where people write without their name in the session that runs, and read what was said. */
export function AnonymousPage() {
  const t = useText();
  const { workspace, may } = useWorkspace();
  const session = useRunningSession(workspace.id);
  const { data: moments = [] } = useAnonymous(workspace.id, session?.id);
  const { isBusy, refusal, send } = useSending([]);
  const open = session?.now.anonymous.open;
  const mayWrite = may('session.takePart');
  return (
    <Page title={t('anonymous.title')} lead={t('anonymous.lead')} within={workspace.title}>
      {refusal && (
        <Note tone="warn" role="alert">
          {t(`error.${refusal.code}`)}
        </Note>
      )}
      {session && open && mayWrite && (
        <SayIt
          key={open.number}
          question={open.question}
          isBusy={isBusy}
          onSay={(text) => send(() => sayAnonymously(workspace.id, session.id, { round: open.number, text }))}
        />
      )}
      {open && !mayWrite && <Note>{t('anonymous.others')}</Note>}
      {moments.map((moment) => (
        <WhatWasSaid key={moment.number} moment={moment} />
      ))}
      {!open && moments.length === 0 && (
        <EmptyState
          icon={<IconSpy />}
          title={t('anonymous.none')}
          text={t('anonymous.noneHow')}
          action={<LinkButton to={`/w/${workspace.slug}`}>{t('session.toTable')}</LinkButton>}
        />
      )}
    </Page>
  );
}
