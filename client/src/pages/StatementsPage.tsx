import type { StatementView } from '@opgave/shared/contract/statements';
import { IconMessage2, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { KEYS } from '#connection/queries.ts';
import { placeStatement, STATEMENT_KEYS, showStatement, useStatements } from '#connection/statementsApi.ts';
import { useSending } from '#connection/useSending.ts';
import { FOR_WHOM_ID, ForWhom } from '#features/scribe/ForWhom.tsx';
import { sentFor } from '#features/scribe/useForWhom.ts';
import { HiddenStatements } from '#features/statements/HiddenStatements.tsx';
import { NewStatement } from '#features/statements/NewStatement.tsx';
import { votable } from '#features/statements/queue.ts';
import styles from '#features/statements/statements.module.css';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Note } from '#ui/Note.tsx';
import { Page } from '#ui/Page.tsx';
import { useToast } from '#ui/useToast.ts';
import { FailurePage } from './FailurePage.tsx';
import { StatementsForYou } from './StatementsForYou.tsx';
import { StatementsPictured } from './StatementsPictured.tsx';
import { useScribe } from './useScribe.ts';
import { WaitingPage } from './WaitingPage.tsx';
import { WordsOnCards } from './WordsOnCards.tsx';
import { useWorkspace } from './workspaceContext.ts';

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
  const { workspace } = useWorkspace();
  const scribe = useScribe('statement');
  const [isAsked, setIsAsked] = useState(false);
  const placing = useSending([STATEMENT_KEYS.statements(workspace.id), KEYS.gates(workspace.id)]);
  const [isWriting, setIsWriting] = useState(false);
  const statements = votable(all);

  async function handlePlace(text: string): Promise<void> {
    const { choice } = scribe.forWhom;
    setIsAsked(true);
    if (choice === 'none') return document.getElementById(FOR_WHOM_ID)?.focus();
    if (!(await placing.send(() => placeStatement(workspace.id, { text, ...sentFor(choice) })))) return;
    setIsAsked(false);
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
      {isWriting && scribe.mayAdd && (
        <NewStatement
          language={workspace.language}
          isBusy={placing.isBusy}
          refusal={placing.refusal?.code}
          onPlace={(text) => void handlePlace(text)}
          onCancel={() => setIsWriting(false)}
          before={scribe.isScribe && <ForWhom state={scribe.forWhom} isAsked={isAsked} />}
        />
      )}
      <StatementsForYou statements={all} />
      {statements.length === 0 ? (
        <EmptyState icon={<IconMessage2 />} title={t('statements.empty')} text={t('statements.emptyText')} />
      ) : (
        <WordsOnCards kind="statement">
          <StatementsPictured statements={statements} />
        </WordsOnCards>
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
      {(may('statement.write') || may('statement.scribe')) && !isWriting && (
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
