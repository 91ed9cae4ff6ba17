import type { SessionView } from '@opgave/shared/contract/sessions';
import { IconChartDots } from '@tabler/icons-react';
import { useOptions } from '#connection/optionsApi.ts';
import { closeDots, sessionsKey } from '#connection/sessionsApi.ts';
import { useStatements } from '#connection/statementsApi.ts';
import { useActing } from '#connection/useActing.ts';
import { useSending } from '#connection/useSending.ts';
import { type DotSource, DotsForm } from '#features/dots/DotsForm.tsx';
import { DotsOpen } from '#features/dots/DotsOpen.tsx';
import { DotsShownCard } from '#features/dots/DotsShownCard.tsx';
import { useText } from '#i18n/useText.ts';
import { FromCauses } from './FromCauses.tsx';
import { NotDone } from './NotDone.tsx';
import { RoundTool } from './RoundTool.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** Dots in the session that runs, for who leads it. */
export function DotsCard({ session }: { readonly session: SessionView }) {
  const t = useText();
  const { workspace, may } = useWorkspace();
  const sources = useDotSources();
  const { act, ...acting } = useActing(workspace.id, session.id);
  const { isBusy, refusal, send } = useSending([sessionsKey(workspace.id)]);
  const { open, done, isLookedAt } = session.now.dots;
  const newest = done.at(-1);
  return (
    <RoundTool
      session={session}
      method="dots"
      title={t('dots.title')}
      icon={<IconChartDots aria-hidden="true" />}
      isGoingOn={open !== undefined}
      isLookedAt={isLookedAt}
    >
      <NotDone refusal={acting.refusal ?? refusal} />
      {open && (
        <DotsOpen
          round={open}
          placed={session.dots?.placed ?? 0}
          isBusy={isBusy}
          onClose={(isShown) =>
            void send(() => closeDots(workspace.id, session.id, { round: open.number, isShown }))
          }
        />
      )}
      {!open && newest && isLookedAt && <DotsShownCard key={newest.number} dots={newest} />}
      {!open && (
        <DotsForm
          sources={sources}
          {...(may('problemDoc.read') && { MoreSources: FromCauses })}
          isBusy={acting.isBusy}
          onOpen={(wish) => act({ kind: 'dots.open', ...wish })}
        />
      )}
    </RoundTool>
  );
}

/** Statements and options that are at the table, to begin with. */
function useDotSources(): readonly DotSource[] {
  const t = useText();
  const { workspace, may } = useWorkspace();
  const { data: statements = [] } = useStatements(workspace.id, may('statement.read'));
  const { data: options } = useOptions(workspace.id, may('option.read'));
  const lines = [
    {
      name: t('dots.fromStatements'),
      lines: statements.filter(({ hidden }) => !hidden).map(({ text }) => text),
    },
    { name: t('dots.fromOptions'), lines: (options?.options ?? []).map(({ title }) => title) },
  ];
  return lines.filter((source) => source.lines.length > 1);
}
