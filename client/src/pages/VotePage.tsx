import type { StatementView } from '@opgave/shared/contract/statements';
import { IconArrowBackUp, IconChecks } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { useStatements } from '#connection/statementsApi.ts';
import { smallCompany, votable } from '#features/statements/queue.ts';
import styles from '#features/statements/statements.module.css';
import { useVoting, type Voting } from '#features/statements/useVoting.ts';
import { VoteCard } from '#features/statements/VoteCard.tsx';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Note } from '#ui/Note.tsx';
import { Page } from '#ui/Page.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';
import { FailurePage } from './FailurePage.tsx';
import { WaitingPage } from './WaitingPage.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** One statement after the other, with one's own reaction. */
export function VotePage() {
  const t = useText();
  const { workspace, may } = useWorkspace();
  const { data, error, refetch } = useStatements(workspace.id);
  if (!data) return error ? <FailurePage error={error} onRetry={() => void refetch()} /> : <WaitingPage />;
  const statements = votable(data);
  const toPicture = (
    <LinkButton to={`/w/${workspace.slug}/statements`} variant="quiet" size="sm">
      {t('statements.showAll')}
    </LinkButton>
  );
  return (
    <Page title={t('statements.voteTitle')} within={workspace.title} action={toPicture}>
      {may('vote.write') && statements.length > 0 ? (
        <VoteRound statements={statements} />
      ) : (
        <Note tone="neutral">
          {t(statements.length > 0 ? 'statements.readOnly' : 'statements.emptyText')}
        </Note>
      )}
    </Page>
  );
}

function VoteRound({ statements }: { readonly statements: readonly StatementView[] }) {
  const t = useText();
  const { workspace, people } = useWorkspace();
  const { hash } = useLocation();
  const voting = useVoting(workspace.id, statements, hash.slice(1));
  const { current, chosen, refusal, answer } = voting;
  const company = smallCompany(workspace, people);
  return (
    <>
      {company !== undefined && <Note>{t('statements.small', { count: company })}</Note>}
      {current ? (
        <>
          <ProgressBar
            value={statements.indexOf(current) + 1}
            max={statements.length}
            label={t('statements.statement')}
          />
          <VoteCard statement={current} chosen={chosen} onAnswer={answer} />
        </>
      ) : (
        <Finished takesFocus={voting.last !== undefined} />
      )}
      <Undo voting={voting} />
      {refusal && (
        <Note tone="bad" role="alert">
          {t(`error.${refusal}`)}
        </Note>
      )}
      <p className={styles['soft']}>{t('statements.later')}</p>
    </>
  );
}

/** What was just chosen, said once, with the way back. */
function Undo({ voting: { last, current, undo } }: { readonly voting: Voting }) {
  const t = useText();
  const reaction = last && t(`statements.short.${last.reaction}`);
  const isNext = current !== undefined && current.id !== last?.statement.id;
  return (
    <div className={styles['undo']}>
      <span role="status">
        {reaction && t('statements.chose', { reaction })}
        {reaction && isNext && (
          <span className="visually-hidden"> {t('statements.next', { text: current.text })}</span>
        )}
      </span>
      {last && (
        <Button variant="quiet" size="sm" icon={<IconArrowBackUp aria-hidden="true" />} onPress={undo}>
          {t('statements.undo')}
        </Button>
      )}
    </div>
  );
}

/** The answers are gone now, so the focus comes along; not when one only looks in. */
function Finished({ takesFocus }: { readonly takesFocus: boolean }) {
  const t = useText();
  const { workspace } = useWorkspace();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) frame.current?.focus();
  }, [takesFocus]);
  return (
    <div ref={frame} tabIndex={-1}>
      <EmptyState
        icon={<IconChecks />}
        title={t('statements.finished')}
        text={t('statements.finishedText')}
        action={
          <LinkButton to={`/w/${workspace.slug}/statements`} variant="primary">
            {t('statements.toPicture')}
          </LinkButton>
        }
      />
    </div>
  );
}
