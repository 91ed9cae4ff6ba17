import type { SessionView } from '@opgave/shared/contract/sessions';
import { IconSpy } from '@tabler/icons-react';
import { type SaidInSession, sayAnonymously, useAnonymous } from '#connection/anonymousApi.ts';
import { useKeptText } from '#connection/kept.ts';
import { useNoSessionRuns, useRunningSession } from '#connection/sessionsApi.ts';
import { useSending } from '#connection/useSending.ts';
import { SayIt } from '#features/anonymous/SayIt.tsx';
import { WhatWasSaid } from '#features/anonymous/WhatWasSaid.tsx';
import { useText } from '#i18n/useText.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Note } from '#ui/Note.tsx';
import { Page } from '#ui/Page.tsx';
import { UnsentWords } from '#ui/UnsentWords.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** Where people write without their name in the session that runs, and read what was said, also after it. */
export function AnonymousPage() {
  const t = useText();
  const { workspace } = useWorkspace();
  const session = useRunningSession(workspace.id);
  const said = useAnonymous(workspace.id);
  const isOpen = session?.now.anonymous.open !== undefined;
  const noneRuns = useNoSessionRuns(workspace.id);
  const isOver = session ? !isOpen : noneRuns;
  const [words, setWords] = useKeptText(`opgave.anonymous.${workspace.id}`);
  const isEmpty = !isOpen && said?.every(({ moments }) => moments.length === 0);
  return (
    <Page title={t('anonymous.title')} lead={t('anonymous.lead')} within={workspace.title}>
      {isOpen && <OpenMoment session={session} words={words} onWords={setWords} />}
      {isOver && <UnsentWords words={words} onDone={() => setWords('')} />}
      {said?.map((inSession) => (
        <WordsOfSession key={inSession.session.id} said={inSession} />
      ))}
      {isEmpty && (
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

type OpenMomentProps = {
  readonly session: SessionView;
  readonly words: string;
  readonly onWords: (words: string) => void;
};

function OpenMoment({ session, words, onWords }: OpenMomentProps) {
  const t = useText();
  const { workspace, may } = useWorkspace();
  const { isBusy, refusal, send } = useSending([]);
  const { open } = session.now.anonymous;
  if (!open) return null;
  if (!may('session.takePart')) return <Note>{t('anonymous.others')}</Note>;
  const say = (text: string) =>
    send(() => sayAnonymously(workspace.id, session.id, { round: open.number, text }));
  return (
    <>
      {refusal && (
        <Note tone="warn" role="alert">
          {t(`error.${refusal.code}`)}
        </Note>
      )}
      <SayIt
        key={open.number}
        question={open.question}
        words={words}
        onWords={onWords}
        isBusy={isBusy}
        onSay={say}
      />
    </>
  );
}

function WordsOfSession({ said: { session, moments } }: { readonly said: SaidInSession }) {
  const over = session.status === 'ended' ? session : undefined;
  return moments.map((moment) => <WhatWasSaid key={moment.number} moment={moment} session={over} />);
}
