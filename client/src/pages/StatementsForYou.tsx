import type { StatementView } from '@opgave/shared/contract/statements';
import { confirmStatement, STATEMENT_KEYS, withdrawStatement } from '#connection/statementsApi.ts';
import { useSending } from '#connection/useSending.ts';
import { YoursNote } from '#features/scribe/YoursNote.tsx';
import styles from '#features/statements/statements.module.css';
import { useText } from '#i18n/useText.ts';
import { Card } from '#ui/Card.tsx';
import { Note } from '#ui/Note.tsx';
import { useStoryRights } from './useStoryRights.ts';

/** Statements that somebody wrote down for this person, until they say yes or take them back. */
export function StatementsForYou({ statements }: { readonly statements: readonly StatementView[] }) {
  const { workspace, mayWithMine } = useStoryRights();
  const t = useText();
  const { isBusy, refusal, send } = useSending([STATEMENT_KEYS.statements(workspace.id)]);
  const waiting = statements.filter(
    ({ isMine, fromRoom }) => isMine && fromRoom && !fromRoom.isForGroup && !fromRoom.isConfirmed,
  );
  if (waiting.length === 0 || !mayWithMine('statement.withdraw')) return null;
  return (
    <>
      <ul className={styles['cards']}>
        {waiting.map((statement) => (
          <Card key={statement.id} as="li">
            <p className={styles['text']}>{statement.text}</p>
            <YoursNote
              name={statement.fromRoom?.writtenBy ?? ''}
              isBusy={isBusy}
              onConfirm={() => void send(() => confirmStatement(workspace.id, statement))}
              onWithdraw={() => void send(() => withdrawStatement(workspace.id, statement))}
            />
          </Card>
        ))}
      </ul>
      {refusal && (
        <Note tone="bad" role="alert">
          {t(`error.${refusal.code}`)}
        </Note>
      )}
    </>
  );
}
