import { REACTIONS } from '@opgave/shared/method/statements';
import { IconCircles, IconTable } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import type { Manner } from './GroupFigure.tsx';
import { ReactionMark } from './ReactionMark.tsx';
import styles from './statements.module.css';

type LegendProps = { readonly manner: Manner; readonly onManner: (manner: Manner) => void };

/** What the marks mean, and the way to the same numbers in figures. */
export function Legend({ manner, onManner }: LegendProps) {
  const t = useText();
  const isMarks = manner === 'marks';
  return (
    <div className={styles['legend']}>
      {isMarks &&
        REACTIONS.map((reaction) => (
          <span key={reaction} className={styles['legendItem']}>
            <ReactionMark reaction={reaction} />
            {t(`statements.legend.${reaction}`)}
          </span>
        ))}
      {isMarks && <span>{t('statements.legend.one')}</span>}
      <Button
        variant="quiet"
        size="sm"
        icon={isMarks ? <IconTable aria-hidden="true" /> : <IconCircles aria-hidden="true" />}
        onPress={() => onManner(isMarks ? 'numbers' : 'marks')}
      >
        {t(isMarks ? 'statements.asTable' : 'statements.asMarks')}
      </Button>
    </div>
  );
}
