import type { SessionView } from '@opgave/shared/contract/sessions';
import { makeBreakouts, returnFromBreakouts, useRunningSession } from '#connection/breakoutsApi.ts';
import { sessionsKey } from '#connection/sessionsApi.ts';
import { useSending } from '#connection/useSending.ts';
import { useWorkspaceSocket } from '#connection/workspaceSocket.ts';
import { Section } from '#features/people/Section.tsx';
import { Breakouts } from '#features/together/Breakouts.tsx';
import { useText } from '#i18n/useText.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Note } from '#ui/Note.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** Small groups in the session that runs, for who leads it. */
export function BreakoutsCard() {
  const { workspace, may } = useWorkspace();
  const session = useRunningSession(workspace.id);
  if (!session || !may('session.lead')) return null;
  return <InSession session={session} />;
}

type BreakoutCommand =
  | { readonly kind: 'breakouts.addMinute' }
  | { readonly kind: 'breakouts.tell'; readonly words: string };

function InSession({ session }: { readonly session: SessionView }) {
  const t = useText();
  const { workspace } = useWorkspace();
  const { id, slug } = workspace;
  const socket = useWorkspaceSocket();
  const { isBusy, refusal, send } = useSending([sessionsKey(id)]);
  const act = (command: BreakoutCommand) =>
    void send(async () => socket?.actInSession({ workspaceId: id, sessionId: session.id, command }));
  return (
    <Section title={t('together.title')}>
      <Breakouts
        breakouts={session.now.breakouts}
        tablePath={`/w/${slug}`}
        isBusy={isBusy}
        deeds={{
          make: (wish) => void send(() => makeBreakouts(id, session.id, wish)),
          addMinute: () => act({ kind: 'breakouts.addMinute' }),
          tell: (words) => act({ kind: 'breakouts.tell', words }),
          comeBack: () => void send(() => returnFromBreakouts(id, session.id)),
        }}
      />
      {refusal && (
        <Note tone="bad" role="alert">
          {t(refusal.code === 'invalid-input' ? 'together.nobodyHere' : `error.${refusal.code}`)}
        </Note>
      )}
      <div>
        <LinkButton to={`/w/${slug}/notes/${session.id}`}>{t('together.plenary')}</LinkButton>
      </div>
    </Section>
  );
}
