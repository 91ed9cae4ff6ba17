import type { DotsShown } from '@opgave/shared/method/sessionDots';
import { IconChartDots, IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import parts from '#ui/part.module.css';
import { DotsPicture } from './DotsPicture.tsx';
import { DotsTable } from './DotsTable.tsx';
import styles from './dots.module.css';
import { GroupsOfDots } from './GroupsOfDots.tsx';

/** What came of it, as a picture or as a table; a beginning for a talk and never a decision. */
export function DotsShownCard({ dots }: { readonly dots: DotsShown }) {
  const t = useText();
  const [isTable, setIsTable] = useState(false);
  return (
    <div className={styles['put']}>
      {isTable ? (
        <DotsTable dots={dots} />
      ) : (
        <>
          <DotsPicture dots={dots} />
          <GroupsOfDots columns={dots.columns} />
        </>
      )}
      <p className={parts['small']}>{t('dots.noDecision')}</p>
      <div>
        <Button
          variant="quiet"
          size="sm"
          icon={isTable ? <IconChartDots aria-hidden="true" /> : <IconTable aria-hidden="true" />}
          onPress={() => setIsTable(!isTable)}
        >
          {t(isTable ? 'dots.asPicture' : 'dots.asTable')}
        </Button>
      </div>
    </div>
  );
}
