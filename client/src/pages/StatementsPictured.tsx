import type { StatementView } from '@opgave/shared/contract/statements';
import { useState } from 'react';
import { KEYS } from '#connection/queries.ts';
import { hideStatement, STATEMENT_KEYS, withdrawStatement } from '#connection/statementsApi.ts';
import { useSending } from '#connection/useSending.ts';
import { ReportButton } from '#features/order/ReportButton.tsx';
import { useParkDesk } from '#features/parked/parkDesk.ts';
import { HideDialog } from '#features/statements/HideDialog.tsx';
import { StatementsPicture } from '#features/statements/StatementsPicture.tsx';
import { WithdrawDialog } from '#features/statements/WithdrawDialog.tsx';
import { useText } from '#i18n/useText.ts';
import { CardActions } from '#ui/CardActions.tsx';
import { Note } from '#ui/Note.tsx';
import { CommentsOnCard } from './CommentsOnCard.tsx';
import { SendOn } from './SendOn.tsx';
import { useStoryRights } from './useStoryRights.ts';
import { WhereUsed } from './WhereUsed.tsx';
import { useWorkspace } from './workspaceContext.ts';
import { mayRead, pathTo } from './workspacePages.ts';

interface Asked {
  readonly what: 'hide' | 'withdraw';
  readonly statement: StatementView;
}

/** The picture, with what this person can do in it. */
export function StatementsPictured({ statements }: { readonly statements: readonly StatementView[] }) {
  const t = useText();
  const { workspace, people } = useWorkspace();
  const { may, mayWithMine } = useStoryRights();
  const { park } = useParkDesk();
  const [asked, setAsked] = useState<Asked>();
  const mayReport = may('order.report') && !may('order.keep');
  const mayVote = may('vote.write');
  const seated = people.flatMap(({ role, group }) => (role === 'participant' && group ? [group] : []));
  const ask = (what: Asked['what']) => (statement: StatementView) => setAsked({ what, statement });

  return (
    <>
      {!mayVote && <Note tone="neutral">{t('statements.readOnly')}</Note>}
      <StatementsPicture
        statements={statements}
        seated={seated}
        tools={{
          voteLink: mayVote ? ({ id }) => `/w/${workspace.slug}/statements/vote#${id}` : undefined,
          onHide: may('statement.moderate') ? ask('hide') : undefined,
          onWithdraw: mayWithMine('statement.withdraw') ? ask('withdraw') : undefined,
          onPark: may('parked.write') ? ({ text }) => park(text) : undefined,
          renderComments: ({ id, text, isMine }) => (
            <CardActions>
              <CommentsOnCard place={{ kind: 'statement', statementId: id }} words={text} />
              <WhereUsed source={{ kind: 'statement', id }} />
              <SendOn source={{ kind: 'statement', id }} words={text} />
              {!isMine && mayReport && (
                <ReportButton workspaceId={workspace.id} on={{ kind: 'statement', id }} about={text} />
              )}
            </CardActions>
          ),
          linkTo: (section) =>
            mayRead('problem', may) ? pathTo(workspace.slug, `problem#${section}`) : undefined,
        }}
      />
      {asked && <Asking asked={asked} onDone={() => setAsked(undefined)} />}
    </>
  );
}

type AskingProps = { readonly asked: Asked; readonly onDone: () => void };

/** What is asked once more, because others will notice. */
function Asking({ asked, onDone }: AskingProps) {
  const { workspace } = useWorkspace();
  const { id } = workspace;
  const { isBusy, refusal, send } = useSending([STATEMENT_KEYS.statements(id), KEYS.gates(id)]);
  const { statement, what } = asked;

  async function handle(action: () => Promise<unknown>): Promise<void> {
    if (await send(action)) onDone();
  }
  const shown = { statement, isBusy, refusal: refusal?.code, onClose: onDone };
  if (what === 'hide') {
    return (
      <HideDialog {...shown} onHide={(reason) => void handle(() => hideStatement(id, statement, reason))} />
    );
  }
  return <WithdrawDialog {...shown} onWithdraw={() => void handle(() => withdrawStatement(id, statement))} />;
}
