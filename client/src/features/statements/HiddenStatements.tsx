import type { StatementView } from '@opgave/shared/contract/statements';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import styles from './statements.module.css';

type HiddenStatementsProps = {
  readonly statements: readonly StatementView[];
  /** Absent for whoever placed them: they only read why. */
  readonly onShow: ((statement: StatementView) => void) | undefined;
};

/** What was taken out of sight, with the reason; only for the facilitator and whoever placed it. */
export function HiddenStatements({ statements, onShow }: HiddenStatementsProps) {
  const t = useText();
  if (statements.length === 0) return null;
  return (
    <section className={styles['part']} aria-labelledby="hidden-statements">
      <h2 id="hidden-statements">{t('statements.hiddenTitle')}</h2>
      <ul className={styles['cards']}>
        {statements.map((statement) => (
          <Card key={statement.id} as="li">
            <p className={styles['text']}>{statement.text}</p>
            <p className={styles['soft']}>
              {t('statements.hiddenBecause', { reason: statement.hidden?.reason })}
            </p>
            {onShow && (
              <Button variant="plain" size="sm" onPress={() => onShow(statement)}>
                {t('statements.show')}
              </Button>
            )}
          </Card>
        ))}
      </ul>
    </section>
  );
}
