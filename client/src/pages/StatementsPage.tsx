import type { StatementView } from '@opgave/shared/contract/statements';
import { IconMessage2, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { KEYS } from '#connection/queries.ts';
import {
  hideStatement,
  placeStatement,
  STATEMENT_KEYS,
  showStatement,
  useStatements,
} from '#connection/statementsApi.ts';
import { useSending } from '#connection/useSending.ts';
import { HiddenStatements } from '#features/statements/HiddenStatements.tsx';
import { HideDialog } from '#features/statements/HideDialog.tsx';
import { NewStatement } from '#features/statements/NewStatement.tsx';
import { votable } from '#features/statements/queue.ts';
import { StatementsPicture } from '#features/statements/StatementsPicture.tsx';
import styles from '#features/statements/statements.module.css';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Note } from '#ui/Note.tsx';
import { Page } from '#ui/Page.tsx';
import { useToast } from '#ui/useToast.ts';
import { FailurePage } from './FailurePage.tsx';
import { WaitingPage } from './WaitingPage.tsx';
import { useWorkspace } from './workspaceContext.ts';
import { mayRead, pathTo } from './workspacePages.ts';

/** What the table shares and where groups differ, in their own statements. */
export function StatementsPage() {
  const { workspace } = useWorkspace();
  const { data, error, refetch } = useStatements(workspace.id);
  if (!data) return error ? <FailurePage error={error} onRetry={() => void refetch()} /> : <WaitingPage />;
  return <Statements all={data} />;
}

function Statements({ all }: { readonly all: readonly StatementView[] }) {
  const t = useText();
  const toast = useToast();
  const { workspace, may } = useWorkspace();
  const placing = useSending([STATEMENT_KEYS.statements(workspace.id), KEYS.gates(workspace.id)]);
  const [isWriting, setIsWriting] = useState(false);
  const statements = votable(all);

  async function handlePlace(text: string): Promise<void> {
    if (!(await placing.send(() => placeStatement(workspace.id, { text })))) return;
    setIsWriting(false);
    toast({ text: t('statements.placed') });
  }

  return (
    <Page
      title={t('statements.title')}
      lead={t('statements.lead')}
      within={workspace.title}
      width="wide"
      action={<Actions statements={statements} onNew={() => setIsWriting(true)} isWriting={isWriting} />}
    >
      {isWriting && may('statement.write') && (
        <NewStatement
          language={workspace.language}
          isBusy={placing.isBusy}
          refusal={placing.refusal?.code}
          onPlace={(text) => void handlePlace(text)}
          onCancel={() => setIsWriting(false)}
        />
      )}
      {statements.length === 0 ? (
        <EmptyState icon={<IconMessage2 />} title={t('statements.empty')} text={t('statements.emptyText')} />
      ) : (
        <Pictured statements={statements} />
      )}
      <Moderated all={all} />
    </Page>
  );
}

type ActionsProps = {
  readonly statements: readonly StatementView[];
  readonly isWriting: boolean;
  readonly onNew: () => void;
};

function Actions({ statements, isWriting, onNew }: ActionsProps) {
  const t = useText();
  const { workspace, may } = useWorkspace();
  const count = statements.filter(({ mine }) => mine.reaction === undefined).length;
  return (
    <div className={styles['actions']}>
      {may('statement.write') && !isWriting && (
        <Button icon={<IconPlus aria-hidden="true" />} onPress={onNew}>
          {t('statements.new')}
        </Button>
      )}
      {may('vote.write') && count > 0 && (
        <LinkButton to={`/w/${workspace.slug}/statements/vote`} variant="primary">
          {t('statements.react', { count })}
        </LinkButton>
      )}
    </div>
  );
}

/** The picture, with what this person can do in it. */
function Pictured({ statements }: { readonly statements: readonly StatementView[] }) {
  const t = useText();
  const { workspace, people, may } = useWorkspace();
  const { isBusy, refusal, send, forgetRefusal } = useSending([STATEMENT_KEYS.statements(workspace.id)]);
  const [hiding, setHiding] = useState<StatementView>();
  const mayVote = may('vote.write');
  const seated = people.flatMap(({ role, group }) => (role === 'participant' && group ? [group] : []));

  function close(): void {
    setHiding(undefined);
    forgetRefusal();
  }
  async function handleHide(statement: StatementView, reason: string): Promise<void> {
    if (await send(() => hideStatement(workspace.id, statement, reason))) close();
  }

  return (
    <>
      {!mayVote && <Note tone="neutral">{t('statements.readOnly')}</Note>}
      <StatementsPicture
        statements={statements}
        seated={seated}
        tools={{
          voteLink: mayVote ? ({ id }) => `/w/${workspace.slug}/statements/vote#${id}` : undefined,
          onHide: may('statement.moderate') ? setHiding : undefined,
          linkTo: (section) =>
            mayRead('problem', may) ? pathTo(workspace.slug, `problem#${section}`) : undefined,
        }}
      />
      {hiding && (
        <HideDialog
          statement={hiding}
          isBusy={isBusy}
          refusal={refusal?.code}
          onHide={(reason) => void handleHide(hiding, reason)}
          onClose={close}
        />
      )}
    </>
  );
}

function Moderated({ all }: { readonly all: readonly StatementView[] }) {
  const t = useText();
  const { workspace, may } = useWorkspace();
  const { refusal, send } = useSending([STATEMENT_KEYS.statements(workspace.id)]);
  const mayShow = may('statement.moderate');
  return (
    <>
      <HiddenStatements
        statements={all.filter(({ hidden }) => hidden !== undefined)}
        onShow={mayShow ? (statement) => void send(() => showStatement(workspace.id, statement)) : undefined}
      />
      {refusal && (
        <Note tone="bad" role="alert">
          {t(`error.${refusal.code}`)}
        </Note>
      )}
    </>
  );
}
