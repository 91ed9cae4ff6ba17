import type { StatementView } from '@opgave/shared/contract/statements';
import { useText } from '#i18n/useText.ts';
import { Card } from '#ui/Card.tsx';
import { Note } from '#ui/Note.tsx';
import { Numbers } from './GroupFigure.tsx';
import type { RowTools } from './rowTools.ts';
import { StatementText } from './StatementText.tsx';
import { StatementWords } from './StatementWords.tsx';
import styles from './statements.module.css';

type CountsOnlyProps = { readonly statements: readonly StatementView[]; readonly tools: RowTools };

/** As long as fewer than two groups reacted there is nothing to compare: only how many chose what. */
export function CountsOnly({ statements, tools }: CountsOnlyProps) {
  const t = useText();
  return (
    <div className={styles['part']}>
      <Note title={t('statements.tooFew')}>{t('statements.tooFewText')}</Note>
      <ul className={styles['cards']}>
        {statements.map((statement) => (
          <Card key={statement.id} as="li">
            <h2 className={styles['text']}>
              <StatementText statement={statement} />
            </h2>
            <p className={styles['counts']}>
              <Numbers tally={statement.total} manner="numbers" />
            </p>
            <StatementWords statement={{ ...statement, labels: [] }} tools={tools} />
          </Card>
        ))}
      </ul>
    </div>
  );
}
